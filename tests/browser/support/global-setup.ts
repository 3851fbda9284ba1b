/**
 * One product for all browser tests: built and started once, ended when they are done. Tests read its
 * address with `site()`. `BROWSER_TEST_URL` names one that is running already, while working on a test.
 */
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './chromium.ts';
import { startStack } from './stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
    siteFolder: string;
  }
}

export default async function setup(project: TestProject) {
  // Installed before any test, if it must be: a hook has no time for that. Without one, all ends here.
  chromiumPath();
  const running = process.env.BROWSER_TEST_URL;
  const stack = running
    ? { url: running, folder: process.env.BROWSER_TEST_FOLDER ?? '', stop: async () => {} }
    : await startStack();
  project.provide('siteUrl', stack.url);
  project.provide('siteFolder', stack.folder);
  return () => stack.stop();
}
