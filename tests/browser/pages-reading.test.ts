/** Pages on a small screen, with large text, without the script, and from right to left. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { phone } from './support/site.ts';
import { everyPage, onEach, sample, visit } from './support/sitemap.ts';

const browser = useBrowser();
let paths: string[];
beforeAll(async () => {
  paths = sample(await everyPage(), 4);
});

/** How many pixels the page is wider than the screen, in either direction of writing. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Looks at every page on a phone this wide; gives what is found, by page. */
async function onPhones(
  width: number,
  find: (page: Page) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await onEach(
    browser(),
    paths,
    async (page, path) => {
      await visit(page, path);
      const here = await find(page);
      if (here.length) found[path] = here;
    },
    { viewport: { width, height: 740 } },
  );
  return found;
}

describe('on a small screen', () => {
  it('no page scrolls sideways at 320 px, read from left to right or from right to left', async () => {
    const wide = await onPhones(320, async page => {
      const left = await overflow(page);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      const right = await overflow(page);
      return [...(left > 0 ? [`${left} px`] : []), ...(right > 0 ? [`from right to left: ${right} px`] : [])];
    });
    expect(wide).toEqual({});
  });

  it('every link and button is 44 px high at 360 px, save those within a sentence', async () => {
    const small = await onPhones(360, page =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('nav a, .button, .chip, .brand, .doors a')]
          .filter(element => element.offsetParent && element.getBoundingClientRect().height < 43.5)
          .map(element => element.outerHTML.slice(0, 100)),
      ),
    );
    expect(small).toEqual({});
  });

  it('no page scrolls sideways at 320 px with text twice as large', async () => {
    const wide = await onPhones(320, async page => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const by = await overflow(page);
      return by > 0 ? [`${by} px`] : [];
    });
    expect(wide).toEqual({});
  });
});

describe('the footer', () => {
  it('leads to the kinds of things to do and to who runs what', async () => {
    const page = await phone(browser());
    for (const path of ['/', '/all/']) {
      await visit(page, path);
      for (const name of ['Kinds of things to do', 'Who runs what'])
        expect(await page.locator('.foot').getByRole('link', { name }).isVisible(), name).toBe(true);
    }
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  it('tonight’s free activities near a postcode sector can be found', async () => {
    const page = await phone(browser(), { javaScriptEnabled: false });
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

  it('nothing stands on a page that a press or time alone would not bring on, and what there is instead is said', async () => {
    const page = await phone(browser(), { javaScriptEnabled: false });
    const useless = {
      '/?ward=normanton': 'form, [data-open-map]',
      '/wards/normanton/': 'a[href^="/?"]',
      '/kinds/boxing/': 'a[href^="/?"]',
      '/routes/': '#plan-root > *',
      '/plan/': '#plan-root > *',
    };
    for (const [path, parts] of Object.entries(useless)) {
      await visit(page, path);
      for (const part of await page.locator(parts).all())
        expect.soft(await part.isVisible(), `${path}: ${await part.textContent()}`).toBe(false);
    }
    await visit(page, '/?ward=normanton');
    expect(await page.locator('.notice:visible').textContent()).toContain(
      'Search and filters need JavaScript',
    );
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await page.locator('[data-open-map]:visible').count()).toBe(0);
    await page.context().close();
  });

  it('a page has its words, a description and one main heading', async () => {
    const page = await phone(browser(), { javaScriptEnabled: false });
    for (const path of paths) {
      await visit(page, path);
      expect.soft(await page.locator('h1').count(), path).toBe(1);
      expect.soft(await page.locator('meta[name="description"]').getAttribute('content'), path).toBeTruthy();
      expect.soft((await page.title()).length, path).toBeGreaterThan(10);
    }
    await page.context().close();
  });
});
