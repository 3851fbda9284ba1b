/** What a phone must fetch before it can read a page: little, only from us, and no script that is not a file. */
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './support/chromium.ts';
import { phone, site } from './support/site.ts';
import { sample, sitemap } from './support/sitemap.ts';

/**
 * kB of 1,024 bytes. `page` is what travels: our server, like most hosts, sends Brotli. `gzip` is the same
 * for a host that knows no better; it is over 20 still, and may not grow. The finder has a budget of its own;
 * exit routes and plans work on the whole directory, and have theirs here.
 */
const budget = { page: 20, gzip: 21, script: 8, routes: 170 };

interface Load {
  path: string;
  /** kB. */
  page: number;
  gzip: number;
  script: number;
  strangers: string[];
  /** Scripts and handlers that stand in the page itself. */
  inside: number;
}

let browser: Browser;
const loads: Load[] = [];
beforeAll(async () => {
  browser = await launch();
  for (const path of [...sample(await sitemap(), 6), '/no-such-page/']) loads.push(await load(path));
}, 300_000);
afterAll(() => browser.close());

async function load(path: string): Promise<Load> {
  const page = await phone(browser, { serviceWorkers: 'block' });
  // No news since the build: other tests change the database, and news loads more.
  await page.route('**/rpc/directory_since*', route =>
    route.fulfill({ json: { cursor: 0, upserts: [], removed: [] } }),
  );
  const responses: Response[] = [];
  page.on('response', response => responses.push(response));
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const found: Load = { path, page: 0, gzip: 0, script: 0, strangers: [], inside: 0 };
  for (const response of responses) {
    const weight = await weigh(response);
    found.gzip += weight;
    found.page += /^data:/.test(response.url()) ? 0 : await sent(response);
    if (response.request().resourceType() === 'script') found.script += weight;
    if (!/^data:/.test(response.url()) && !response.url().startsWith(site().url))
      found.strangers.push(response.url());
  }
  found.inside = await page
    .locator('script:not([src]):not([type="application/ld+json"]), [onclick], [onload], [onerror]')
    .count();
  await page.context().close();
  return found;
}

/** kB of the body as it came over the wire. */
async function sent(response: Response): Promise<number> {
  const { responseBodySize } = await response.request().sizes();
  return responseBodySize / 1024;
}

/** kB, gzipped; fonts are compressed already. */
async function weigh(response: Response): Promise<number> {
  if (/^data:/.test(response.url())) return 0;
  const body = await response.body().catch(() => Buffer.alloc(0));
  return (response.url().endsWith('.woff2') ? body.length : gzipSync(body).length) / 1024;
}

describe('a page', () => {
  it('weighs at most 20 kB as it travels, 8 kB of it script', () => {
    const heavy = loads.filter(
      ({ page, gzip, script }) => page > budget.page || gzip > budget.gzip || script > budget.script,
    );
    expect(heavy.filter(({ path }) => !['/', '/routes/', '/plan/'].includes(path))).toEqual([]);
  });

  it('of exit routes weighs at most 170 kB', () => {
    const heavy = loads.filter(({ gzip }) => gzip > budget.routes);
    expect(heavy).toEqual([]);
  });

  it('asks nobody but its own site', () => {
    expect(loads.filter(({ strangers }) => strangers.length)).toEqual([]);
  });

  it('has no script inside: the Content Security Policy allows none', () => {
    expect(loads.filter(({ inside }) => inside)).toEqual([]);
  });
});
