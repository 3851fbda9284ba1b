/** Where the product under test is, and the page that a test drives. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { moveClock } from './clock.ts';

/** The product's address and its folder (`data/`, `dist/`). */
export function site(): { url: string; folder: string } {
  return { url: inject('siteUrl'), folder: inject('siteFolder') };
}

/** A phone, 360 × 740, in a context of its own. */
export function phone(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return open(browser, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, ...options });
}

/** A phone at a page that has all it fetches, without the service worker. */
export async function phoneAt(browser: Browser, path: string): Promise<Page> {
  const page = await phone(browser, { serviceWorkers: 'block' });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return page;
}

/** A desk, 1280 × 800, in a context of its own. */
export function desk(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return open(browser, { viewport: { width: 1280, height: 800 }, ...options });
}

async function open(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site().url,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...options,
  });
  await context.addInitScript(moveClock, inject('clockAhead'));
  const page = await context.newPage();
  return options.javaScriptEnabled === false ? page : waiting(page);
}

/**
 * The page, made to wait after each navigation until the site's scripts have started: they come after the
 * first paint, and so perhaps after the load.
 */
export function waiting(page: Page): Page {
  const waits =
    <A extends unknown[], R>(navigate: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const answer = await navigate.apply(page, args);
      await page.waitForFunction(
        () =>
          !document.querySelector('script[data-modules]') || 'started' in document.documentElement.dataset,
      );
      return answer;
    };
  return Object.assign(page, {
    goto: waits(page.goto),
    reload: waits(page.reload),
    goBack: waits(page.goBack),
    goForward: waits(page.goForward),
  });
}
