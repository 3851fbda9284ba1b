/** What a phone must fetch before it can read a page: little, only from us, and no script that is not a file. */
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './support/chromium.ts';
import { phone, site } from './support/site.ts';
import { sample, sitemap } from './support/sitemap.ts';

/** kB of 1,024 bytes, gzipped. The finder has a budget of its own. */
const budget = { page: 20, script: 8 };

interface Load {
  path: string;
  /** kB. */
  page: number;
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
  const found: Load = { path, page: 0, script: 0, strangers: [], inside: 0 };
  for (const response of responses) {
    const weight = await weigh(response);
    found.page += weight;
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

/** Fonts are compressed already. */
async function weigh(response: Response): Promise<number> {
  const body = await response.body().catch(() => Buffer.alloc(0));
  return (response.url().endsWith('.woff2') ? body.length : gzipSync(body).length) / 1024;
}

describe('a page', () => {
  it('weighs at most 20 kB, 8 kB of it script', () => {
    const heavy = loads.filter(({ page, script }) => page > budget.page || script > budget.script);
    expect(heavy.filter(({ path }) => path !== '/')).toEqual([]);
  });

  it('asks nobody but its own site', () => {
    expect(loads.filter(({ strangers }) => strangers.length)).toEqual([]);
  });

  it('has no script inside: the Content Security Policy allows none', () => {
    expect(loads.filter(({ inside }) => inside)).toEqual([]);
  });
});
