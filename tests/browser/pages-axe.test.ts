/** Every kind of page, in both schemes, against axe: WCAG 2.2 A and AA and its best practice. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { launch } from './support/chromium.ts';
import { phone } from './support/site.ts';
import { sample, sitemap } from './support/sitemap.ts';

let browser: Browser;
let paths: string[];
beforeAll(async () => {
  browser = await launch();
  paths = [...sample(await sitemap(), 25), '/kinds/abuse-support/', '/no-such-page/'];
});
afterAll(() => browser.close());

it('no page has a fault, in light or in dark', { timeout: 900_000 }, async () => {
  const page = await phone(browser, { serviceWorkers: 'block' });
  const faults: Record<string, string[]> = {};
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    const light = await axePage(page);
    // Nothing but the colours differs in the other scheme.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axePage(page, ['color-contrast']);
    if (light.length || dark.length) faults[path] = [...light, ...dark.map(fault => `dark: ${fault}`)];
  }
  await page.context().close();
  expect(faults).toEqual({});
});
