/** Astro integration: what Astro leaves to be done to a page so that it is painted early. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { staticImports, withScriptsAfterPaint } from './after-paint.ts';
import { withOneStylesheet } from './one-stylesheet.ts';

export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const read = (address: string) => readFileSync(join(folder, address), 'utf8');
        const joined = once((addresses: string) => {
          const rules = addresses.split(' ').map(read).join('\n');
          const address = `/_astro/page.${createHash('sha256').update(rules).digest('hex').slice(0, 8)}.css`;
          writeFileSync(join(folder, address), rules);
          return address;
        });
        const imports = once((address: string) => staticImports(read(address), address));
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const html = read(file);
          const one = withOneStylesheet(html, addresses => joined(addresses.join(' ')));
          const finished = withScriptsAfterPaint(one, imports);
          if (finished !== html) writeFileSync(join(folder, file), finished);
        }
      },
    },
  };
}

/** What `make` gives, made once for each key. */
function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return key => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as T;
  };
}
