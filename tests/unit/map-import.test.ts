/** `npm run map -- import`: what is refused, in which words, and that nothing changes then. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkStreetMap } from '../../supabase/local/map/check.ts';
import {
  placeStreetMap,
  removeStreetMap,
  streetMapAddress,
  streetMapFile,
} from '../../supabase/local/map/place.ts';
import { pmtiles } from './support/pmtiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'derby-streets-'));
const file = join(folder, 'given.pmtiles');
let data: string;
beforeEach(() => {
  data = mkdtempSync(join(folder, 'data-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('checkStreetMap', () => {
  test('accepts a vector map of Derby', async () => {
    writeFileSync(file, pmtiles());
    expect(await checkStreetMap(file)).toMatchObject({ name: 'Test', minZoom: 0, maxZoom: 0 });
  });
  test.each<[string, Buffer, RegExp]>([
    ['another kind of file', Buffer.from('{"not": "a map"}'), /is not a PMTiles file\.$/],
    ['an empty file', Buffer.alloc(0), /is not a PMTiles file\.$/],
    ['an old version', pmtiles({ version: 2 }), /is PMTiles version 2; version 3 is needed/],
    ['half a file', pmtiles().subarray(0, -9), /stops at \d+ of \d+ bytes: copy or download it again\.$/],
    ['pictures', pmtiles({ tileType: 2 }), /holds pictures; a map of vector tiles is needed\.$/],
    [
      'another packing',
      pmtiles({ tileCompression: 4 }),
      /packed in a way that browsers cannot read; use gzip\.$/,
    ],
    [
      'another schema',
      pmtiles({ layers: ['roads', 'water'] }),
      /lacks the layers transportation, place and has roads, water\.$/,
    ],
    [
      'another city',
      pmtiles({ bounds: [13, 52, 14, 53] }),
      /does not show Derby: it covers longitude 13 to 14/,
    ],
    ['no tile of Derby', pmtiles({ withTile: false }), /has nothing in the middle of Derby/],
  ])('refuses %s', async (_, bytes, words) => {
    writeFileSync(file, bytes);
    await expect(checkStreetMap(file)).rejects.toThrow(words);
  });
  test('refuses what is not there, and a folder', async () => {
    await expect(checkStreetMap(join(folder, 'none'))).rejects.toThrow(/^There is no file /);
    await expect(checkStreetMap(folder)).rejects.toThrow(/is not a file\.$/);
  });
  test('calls a damaged directory damaged', async () => {
    const bytes = pmtiles();
    bytes.fill(0xff, 127, 137);
    writeFileSync(file, bytes);
    await expect(checkStreetMap(file)).rejects.toThrow(/is damaged: /);
  });
});

describe('placeStreetMap', () => {
  test('puts the file in place under an address that changes with it, and takes it away again', async () => {
    expect(streetMapAddress(data)).toBeNull();
    writeFileSync(file, pmtiles());
    await placeStreetMap(file, data);
    expect(readFileSync(streetMapFile(data))).toEqual(pmtiles());
    expect(streetMapAddress(data)).toMatch(/^\/map\/streets\.pmtiles\?v=/);
    expect(removeStreetMap(data)).toBe(true);
    expect(removeStreetMap(data)).toBe(false);
    expect(streetMapAddress(data)).toBeNull();
  });
  test('leaves the map that is there when the new one is refused', async () => {
    writeFileSync(file, pmtiles());
    await placeStreetMap(file, data);
    const before = statSync(streetMapFile(data)).mtimeMs;
    truncateSync(file, 200);
    await expect(placeStreetMap(file, data)).rejects.toThrow();
    expect(statSync(streetMapFile(data)).mtimeMs).toBe(before);
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ['supabase/local/import-map.ts', ...args], {
      env: { ...process.env, DATA_DIR: data },
      encoding: 'utf8',
      stdio: 'pipe',
    });
  test('says how to use it, in one go, with a failing exit', () => {
    expect(() => run()).toThrow(/npm run map -- import FILE\.pmtiles/);
    expect(() => run('import', join(folder, 'none'))).toThrow(/There is no file/);
  });
  test('imports a street map and removes it', () => {
    writeFileSync(file, pmtiles({ maxZoom: 14 }));
    expect(run('import', file)).toMatch(/The street map is in place: Test, 0\.0 MB, zoom 0 to 14/);
    expect(statSync(streetMapFile(data)).size).toBe(statSync(file).size);
    expect(run('remove')).toMatch(/The street map is gone/);
  });
});
