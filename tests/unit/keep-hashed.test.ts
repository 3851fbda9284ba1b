/** A page that was open before a build still finds what it names, for one build. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { keepHashed } from '../../supabase/local/keep-hashed.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
  folders.length = 0;
});

function site(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  folders.push(folder);
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  return folder;
}

it('carries hashed files into the next build, and no further', () => {
  const [first, second, third] = [
    site('index.html', 'old/index.html', 'directory/list-1.json', '_astro/a.1.js', '_astro/deep/b.js'),
    site('index.html', 'directory/list-2.json', '_astro/deep/b.js'),
    site('index.html', 'directory/list-3.json'),
  ] as const;
  keepHashed(first, second);
  expect(existsSync(join(second, 'directory/list-1.json'))).toBe(true);
  expect(existsSync(join(second, '_astro/a.1.js'))).toBe(true);
  expect(existsSync(join(second, 'old'))).toBe(false);
  keepHashed(second, third);
  expect(existsSync(join(third, 'directory/list-2.json'))).toBe(true);
  expect(existsSync(join(third, '_astro/deep/b.js'))).toBe(true);
  expect(existsSync(join(third, 'directory/list-1.json'))).toBe(false);
});

it('needs no site before', () => {
  expect(() => keepHashed('/nowhere/at/all', site('index.html'))).not.toThrow();
});
