/** What a phone must fetch before it can read a page: little, only from us, and no script that is not a file. */
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './support/chromium.ts';
import { phone, site } from './support/site.ts';
import { sample, sitemap } from './support/sitemap.ts';

/** kB of 1,024 bytes, gzipped. The finder has a budget of its own. */
const budget = { page: 20, script: 8 };

let browser: Browser;
let paths: string[];
beforeAll(async () => {
  browser = await launch();
  paths = sample(await sitemap(), 6);
});
afterAll(() => browser.close());

/** Fonts are compressed already. */
async function weigh(response: Response): Promise<number> {
  const body = await response.body().catch(() => Buffer.alloc(0));
  return (response.url().endsWith('.woff2') ? body.length : gzipSync(body).length) / 1024;
}

async function load(path: string, responses: Response[]) {
  const page = await phone(browser, { serviceWorkers: 'block' });
  page.on('response', response => responses.push(response));
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return page;
}

describe('a page', () => {
  it('weighs at most 20 kB, 8 kB of it script', async () => {
    const tooHeavy: Record<string, { page: number; script: number }> = {};
    for (const path of paths.filter(path => path !== '/')) {
      const responses: Response[] = [];
      const page = await load(path, responses);
      let [all, script] = [0, 0];
      for (const response of responses) {
        const weight = await weigh(response);
        all += weight;
        if (response.request().resourceType() === 'script') script += weight;
      }
      if (all > budget.page || script > budget.script) tooHeavy[path] = { page: all, script };
      await page.context().close();
    }
    expect(tooHeavy).toEqual({});
  });

  it('asks nobody but its own site, and has no script inside', async () => {
    const faults: string[] = [];
    for (const path of [...paths, '/no-such-page/']) {
      const responses: Response[] = [];
      const page = await load(path, responses);
      const strangers = responses
        .map(r => r.url())
        .filter(url => !url.startsWith(site().url) && !url.startsWith('data:'));
      const inside = await page.locator('script:not([src]):not([type="application/ld+json"])').count();
      const handlers = await page.locator('[onclick],[onload],[onerror]').count();
      if (strangers.length || inside || handlers) faults.push(`${path}: ${strangers} ${inside} ${handlers}`);
      await page.context().close();
    }
    expect(faults).toEqual([]);
  });
});
