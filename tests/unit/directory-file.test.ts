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

/** A small directory whose one activity was checked on a day. */
const checkedOn = (on: string) => ({
  format: 'derby-youth-directory/1',
  organisations: [{ slug: 'o', name: 'O', kind: 'applicant', approval: { state: 'applied' } }],
  venues: [],
  activities: [
    {
      organisation: 'o',
      slug: 'a',
      title: 'A',
      summary: 'A',
      kind: 'boxing',
      ages: { from: 11, to: 16 },
      joining: 'turn-up',
      checked: { on, by: 'organiser' },
    },
  ],
});

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
      /is not text in UTF-8: save it as UTF-8/,
    ],
    [
      'UTF-16, as some editors write',
      () => file(Buffer.from('\uFEFF{"format":"derby-youth-directory/1"}', 'utf16le')),
      /is not text in UTF-8/,
    ],
    ['Latin-1', () => file(Buffer.from('{"about":"Caf\u00e9"}', 'latin1')), /is not text in UTF-8/],
    ['what never ends', () => '/dev/zero', /is not a file\.$/],
    [
      'a check of tomorrow',
      () => file(JSON.stringify(checkedOn('2026-11-22'))),
      /activities\[0\] "a" › checked\.on: 2026-11-22 is after today, 2026-11-21$/,
    ],
    ['half a file', () => file('{"format": "derby-youth-directory/1", "venues": [{'), /is it half a file\?$/],
    ['another JSON', () => file('{"type":"FeatureCollection"}'), /has \d+ faults, so nothing was changed:/],
  ])('refuses %s in plain words', (_, make, said) => {
    expect(() => readDirectoryFile(make(), undefined, '2026-11-21')).toThrow(said);
  });

  it('reads a file that begins with a byte order mark', () => {
    const text = '{"format":"derby-youth-directory/1","organisations":[],"venues":[],"activities":[]}';
    expect(readDirectoryFile(file(`\uFEFF${text}`)).activities).toEqual([]);
  });
});
