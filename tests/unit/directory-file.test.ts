import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDirectoryFile } from '../../supabase/local/directory-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'directory-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string | Uint8Array): string {
  const path = join(folder, crypto.randomUUID());
  writeFileSync(path, content);
  return path;
}

describe('readDirectoryFile', () => {
  it.each([
    ['a file that is not there', () => join(folder, 'none.json'), /^There is no file .*none\.json\.$/],
    ['a folder', () => folder, /is a folder: name the file inside it\.$/],
    [
      'a file of 200 MB',
      () => {
        const path = file('{');
        truncateSync(path, 200_000_000);
        return path;
      },
      /has 200 MB, and a directory file may have 50 MB: nothing was changed\.$/,
    ],
    ['an empty file', () => file(''), /has one fault, so nothing was changed:\n {2}the file is empty$/],
    [
      'a picture',
      () => file(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
      /the file is not text: a directory file is JSON$/,
    ],
    [
      'UTF-16, as some editors write',
      () => file(Buffer.from('\uFEFF{"format":"derby-youth-directory/1"}', 'utf16le')),
      /the file is not text/,
    ],
    ['half a file', () => file('{"format": "derby-youth-directory/1", "venues": [{'), /is it half a file\?$/],
    ['another JSON', () => file('{"type":"FeatureCollection"}'), /has \d+ faults, so nothing was changed:/],
  ])('refuses %s in plain words', (_, make, said) => {
    expect(() => readDirectoryFile(make())).toThrow(said);
  });

  it('reads a file that begins with a byte order mark', () => {
    const text = '{"format":"derby-youth-directory/1","organisations":[],"venues":[],"activities":[]}';
    expect(readDirectoryFile(file(`\uFEFF${text}`)).activities).toEqual([]);
  });
});
