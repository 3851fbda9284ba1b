/** The imported street map in the sketch's place: drawn from byte ranges of our own file, nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pmtiles } from '../unit/support/pmtiles.ts';
import { buildHarness, serve } from './map-harness/serve.ts';
import { drawing, useBrowser } from './support/browser.ts';

/** A deployer's own map, to be tried too: `STREET_MAP=FILE.pmtiles npx vitest run --project browser map-streets`. */
const own = process.env.STREET_MAP;
const path = '/map/streets.pmtiles';
/** One road and one lake, over and over, up to the zoom that such maps have. */
const maps: [string, (folder: string) => string][] = [
  [
    'a small one',
    folder => {
      const file = join(folder, 'small.pmtiles');
      writeFileSync(file, pmtiles({ maxZoom: 14 }));
      return file;
    },
  ],
  ...(own ? [['STREET_MAP', () => own] as [string, () => string]] : []),
];

describe('the street map', () => {
  const browser = useBrowser(...drawing);
  test.each(maps)(
    '%s is read in ranges from our own origin, has its attribution and raises no error',
    async (_, mapIn) => {
      const folder = mkdtempSync(join(tmpdir(), 'derby-streets-'));
      await buildHarness(folder, `${path}?v=1`);
      const served = await serve(folder, { [path]: mapIn(folder) });
      const page = await browser().newPage({
        reducedMotion: 'reduce',
        viewport: { width: 800, height: 600 },
      });
      try {
        const problems: string[] = [];
        const ranges: string[] = [];
        page.on('console', message => message.type() === 'error' && problems.push(message.text()));
        page.on('pageerror', error => problems.push(error.message));
        page.on('request', request => {
          const url = new URL(request.url());
          if (url.origin !== served.url && url.protocol !== 'data:') problems.push(request.url());
          if (url.pathname === path) ranges.push(request.headers().range ?? 'none');
        });
        await page.goto(`${served.url}/?open&only=hall`);
        await page.locator('.map[data-state=ready]').waitFor();
        await expect.poll(() => ranges.length).toBeGreaterThan(2);
        await page.waitForLoadState('networkidle');
        expect(ranges.every(range => range.startsWith('bytes='))).toBe(true);
        expect(await page.locator('.map-attribution').textContent()).toContain('© OpenMapTiles');
        expect(problems).toEqual([]);
      } finally {
        await page.close();
        await served.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
