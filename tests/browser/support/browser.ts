/** What the tests of a file begin with: a browser for all of them, a provider for each. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { launch } from './chromium.ts';
import { makeProvider, type Provider } from './provider.ts';

/** Draws WebGL on the processor, where there is no graphics card: a map must still be drawn. */
export const drawing = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** Opens a browser before the first test and closes it after the last; within a test the result gives it. */
export function useBrowser(...args: string[]): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch(args);
  });
  afterAll(() => browser?.close());
  return () => given(browser, 'browser');
}

/** Makes a provider of its own for each test; within a test the result gives it. */
export function useProvider(): () => Provider {
  let provider: Provider | undefined;
  beforeEach(async () => {
    provider = await makeProvider();
  });
  return () => given(provider, 'provider');
}

function given<T>(thing: T | undefined, name: string): T {
  if (!thing) throw new Error(`There is a ${name} within hooks and tests only.`);
  return thing;
}
