/** Pages on a small screen, with large text, without the script, and from right to left. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './support/chromium.ts';
import { phone } from './support/site.ts';
import { sample, sitemap } from './support/sitemap.ts';

let browser: Browser;
let paths: string[];
beforeAll(async () => {
  browser = await launch();
  paths = sample(await sitemap(), 4);
});
afterAll(() => browser.close());

/** How many pixels the page is wider than the screen, in either direction of writing. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('on a screen 320 px wide', () => {
  it('no page scrolls sideways', async () => {
    const page = await phone(browser, { viewport: { width: 320, height: 600 } });
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      if ((await overflow(page)) > 0) wide.push(path);
    }
    await page.context().close();
    expect(wide).toEqual([]);
  });

  it('no page scrolls sideways with text twice as large, at 360 px', async () => {
    const page = await phone(browser, { viewport: { width: 360, height: 740 } });
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const by = await overflow(page);
      if (by > 0) wide.push(`${path} ${by}`);
    }
    await page.context().close();
    expect(wide).toEqual([]);
  });

  it('no page scrolls sideways when it reads from right to left', async () => {
    const page = await phone(browser, { viewport: { width: 320, height: 600 } });
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      if ((await overflow(page)) > 0) wide.push(path);
    }
    await page.context().close();
    expect(wide).toEqual([]);
  });

  it('every link and button is 44 px high, save those within a sentence', async () => {
    const page = await phone(browser, { viewport: { width: 360, height: 740 } });
    const small: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      small.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('nav a, .button, .chip, .brand, .doors a')]
            .filter(element => element.offsetParent && element.getBoundingClientRect().height < 43.5)
            .map(element => `${location.pathname} ${element.outerHTML.slice(0, 100)}`),
        )),
      );
    }
    await page.context().close();
    expect(small).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it('tonight’s free activities near a postcode sector can be found', async () => {
    const page = await phone(browser, { javaScriptEnabled: false });
    await page.goto('/');
    await page.getByRole('link', { name: 'Near you', exact: true }).click();
    await page.getByRole('link', { name: 'DE23 6' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('DE23 6');
    const days = page.locator('main section h2');
    expect(await days.allTextContents()).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
    const free = page.locator('.line', { has: page.locator('.free') }).first();
    const title = await free.getByRole('link').textContent();
    await free.getByRole('link').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await page.locator('.dates li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('a page has its words, a description and one main heading', async () => {
    const page = await phone(browser, { javaScriptEnabled: false });
    for (const path of paths) {
      await page.goto(path);
      expect.soft(await page.locator('h1').count(), path).toBe(1);
      expect.soft(await page.locator('meta[name="description"]').getAttribute('content'), path).toBeTruthy();
      expect.soft((await page.title()).length, path).toBeGreaterThan(10);
    }
    await page.context().close();
  });
});
