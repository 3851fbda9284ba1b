/** Every kind of page, in both schemes, against axe: WCAG 2.2 A and AA and its best practice. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { launch } from './support/chromium.ts';
import { phone } from './support/site.ts';
import { sample, sitemap } from './support/sitemap.ts';

let browser: Browser;
let paths: string[];
beforeAll(async () => {
  browser = await launch();
  paths = [...sample(await sitemap(), 25), '/no-such-page/'];
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('in the %s scheme', colorScheme => {
  it('no page has a fault', { timeout: 600_000 }, async () => {
    const page = await phone(browser, { colorScheme, serviceWorkers: 'block' });
    const faults: Record<string, string[]> = {};
    for (const path of paths) {
      await page.goto(path);
      const found = await axePage(page);
      if (found.length) faults[path] = found;
    }
    await page.context().close();
    expect(faults).toEqual({});
  });
});
