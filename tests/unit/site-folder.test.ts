import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../../supabase/local/fault.ts';
import { hostedFingerprint, writeFingerprint } from '../../supabase/local/fingerprint.ts';
import { makeFolder } from '../../supabase/local/folders.ts';
import { readSettings } from '../../supabase/local/settings.ts';
import { mustTakeSite, refuseForeign } from '../../supabase/local/site-folder.ts';

let folder: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-folder-'));
  site = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = (more: Record<string, string> = {}) =>
  readSettings({ OUT_DIR: site, DATA_DIR: join(folder, 'data'), ...more });

describe('the folder of the site', () => {
  it('may be missing, be empty or hold a build', () => {
    expect(() => refuseForeign(settings())).not.toThrow();
    mkdirSync(site);
    expect(() => refuseForeign(settings())).not.toThrow();
    writeFileSync(join(site, 'index.html'), '');
    writeFingerprint(site, hostedFingerprint);
    expect(() => refuseForeign(settings())).not.toThrow();
  });

  it.each([
    ['a file', () => writeFileSync(site, 'my novel'), 'file'],
    ['a link that leads nowhere', () => symlinkSync(join(folder, 'nowhere'), site), 'file'],
    [
      'a folder of somebody',
      () => {
        mkdirSync(site);
        writeFileSync(join(site, 'novel.txt'), '');
      },
      'folder',
    ],
    [
      'a folder with a file that only has the name of our mark',
      () => {
        mkdirSync(site);
        writeFileSync(join(site, '.built.json'), '{"mine":true}');
      },
      'folder',
    ],
  ])('may not be %s', (_, make, what) => {
    make();
    expect(() => refuseForeign(settings())).toThrow(
      new Fault(
        `The site is to go to ${site}, and ${site} is a ${what} that no build made: nothing was changed. Set OUT_DIR to a new folder, or move that away.`,
      ),
    );
  });

  it.each(['.next', '.old'])('may not have something of somebody beside it as %s', end => {
    mkdirSync(`${site}${end}`);
    writeFileSync(join(`${site}${end}`, 'novel.txt'), '');
    expect(() => refuseForeign(settings())).toThrow(`${site}${end} is a folder that no build made`);
  });

  it('may not hold the data folder, which need not be there yet', () => {
    for (const data of [site, join(site, 'data')]) {
      expect(() => refuseForeign(settings({ DATA_DIR: data }))).toThrow(/holds the data folder/);
    }
    expect(() => refuseForeign(settings({ DATA_DIR: `${site}-data` }))).not.toThrow();
  });

  it('is tried before anything is built, and left without a trace', () => {
    const staging = join(folder, 'cache', 'staging');
    mustTakeSite(settings(), staging);
    expect(readdirSync(folder)).toEqual(['cache']);
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
    writeFileSync(join(folder, 'a-file'), '');
    const through = join(folder, 'a-file', 'site');
    expect(() => mustTakeSite(settings({ OUT_DIR: through }), staging)).toThrow(
      /^The folder of the site, .*, cannot be written: E[A-Z]+: .*\.$/,
    );
    expect(() => mustTakeSite(settings(), join(folder, 'a-file', 'cache', 'staging'))).toThrow(
      /^The folder for half-built sites, .*, cannot be written: E[A-Z]+: .*\.$/,
    );
  });
});

describe('makeFolder', () => {
  it('makes those above too, and ends where no folder can be made', () => {
    makeFolder(join(folder, 'a/b/c'));
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c']);
    expect(() => makeFolder('/proc/foo/bar')).toThrow(/ENOENT/);
  });
});
