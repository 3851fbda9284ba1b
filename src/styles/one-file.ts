/**
 * Astro integration: each built page asks for one stylesheet. Astro gives a page one file for what all pages
 * share and one or two for its own; over HTTP/1.1 the second waits for a connection of its own, and the first
 * paint waits for it.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const link = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * A page with its stylesheets as one, where it has several. Their order, which decides between rules, stays.
 * @param joined gives the address of one file that has the rules of these, in this order
 */
export function withOneStylesheet(html: string, joined: (addresses: string[]) => string): string {
  const addresses = [...html.matchAll(link)].map(([, address = '']) => address);
  if (addresses.length < 2) return html;
  let isFirst = true;
  return html.replace(link, () => {
    if (!isFirst) return '';
    isFirst = false;
    return `<link rel="stylesheet" href="${joined(addresses)}">`;
  });
}

export function oneStylesheet(): AstroIntegration {
  return {
    name: 'one-stylesheet',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const made = new Map<string, string>();
        const joined = (addresses: string[]) => {
          const key = addresses.join(' ');
          let address = made.get(key);
          if (!address) {
            const rules = addresses.map(each => readFileSync(join(folder, each), 'utf8')).join('\n');
            address = `/_astro/page.${createHash('sha256').update(rules).digest('hex').slice(0, 8)}.css`;
            writeFileSync(join(folder, address), rules);
            made.set(key, address);
          }
          return address;
        };
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const html = readFileSync(join(folder, file), 'utf8');
          const one = withOneStylesheet(html, joined);
          if (one !== html) writeFileSync(join(folder, file), one);
        }
      },
    },
  };
}
