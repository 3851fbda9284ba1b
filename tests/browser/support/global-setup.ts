/**
 * One product for all browser tests: built and started once, ended when they are done. Tests read its
 * address with `site()`. `BROWSER_TEST_URL` names one that is running already, while working on a test:
 * it has the real clock, and so have the tests then.
 */
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './chromium.ts';
import { saturday } from './clock.ts';
import { atClock, startStack } from './stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
    siteFolder: string;
    /** What the product's clock is ahead of the machine's, in milliseconds. */
    clockAhead: number;
  }
}

export default async function setup(project: TestProject) {
  // Installed before any test, if it must be: a hook has no time for that. Without one, all ends here.
  chromiumPath();
  const running = process.env.BROWSER_TEST_URL;
  const clockAhead = running ? 0 : saturday.getTime() - Date.now();
  const stack = running
    ? { url: running, folder: process.env.BROWSER_TEST_FOLDER ?? '', stop: async () => {} }
    : await startStack(atClock(clockAhead));
  project.provide('siteUrl', stack.url);
  project.provide('siteFolder', stack.folder);
  project.provide('clockAhead', clockAhead);
  return () => stack.stop();
}
