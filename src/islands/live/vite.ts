/**
 * Build-time part of the live script, a Vite plugin: a small way to load a script later, in place of Vite's
 * own (1.8 kB, for stylesheets, nonces and error events that nobody here needs). What the script needs is
 * fetched beside it. `tests/browser/pages-weight.test.ts` holds what a page may weigh.
 */
import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';

/** Plain JavaScript, for browsers. `files` are addresses without their first slash. */
const code = `const asked = new Set();
export function __vitePreload(load, files = []) {
  for (const file of files) {
    // Astro has put the styles of all that a page may load into its head.
    if (asked.has(file) || file.endsWith('.css')) continue;
    asked.add(file);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = '/' + file;
    document.head.append(link);
  }
  return load();
}`;

/** The names of those files would cost every page more than the rare page gains that draws an activity anew. */
const resolveDependencies = (_: string, files: string[], { hostId }: { hostId: string }) =>
  hostId.includes('Base.astro') ? [] : files;

export function smallPreload(): Plugin {
  return {
    name: 'small-preload',
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    enforce: 'pre',
    configEnvironment: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies } } }),
    load: id => (id === helper ? code : undefined),
  };
}
