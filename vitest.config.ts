/** Three kinds of test, each told apart by its folder: `npx vitest run --project unit` runs one of them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts'],
          globalSetup: ['tests/database/support/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          // A PGlite takes a core to itself while it starts: more at once is slower, not faster.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/support/global-setup.ts'],
          setupFiles: ['tests/browser/support/clock-of-tests.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Longer than a busy machine needs, which draws maps on its processor beside much else.
          expect: { poll: { timeout: 20_000 } },
          // A machine of many users stutters: there a browser test that fails is tried once more, and said.
          retry: process.env.CI ? 1 : 0,
          // One browser, one server and one measure at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
