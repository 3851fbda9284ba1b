/** The finder in tests: opened at a time of their own, by hand. */
import type { Page } from 'playwright-core';

/** A Tuesday afternoon in term: much is on tonight. */
export const tuesday = new Date('2026-11-24T16:00:00Z');

/** Opens a page at a time of our own. The server's clock says so too: the page would believe it, not the phone. */
export async function at(page: Page, path: string, time = tuesday): Promise<Page> {
  await page.clock.setFixedTime(time);
  await page.route('**/rpc/directory_since*', async route => {
    const response = await route.fetch().catch(() => null);
    if (!response) return route.abort();
    await route.fulfill({ response, headers: { ...response.headers(), date: time.toUTCString() } });
  });
  await page.goto(path);
  return page;
}

/** The cards of what is found: what was found at the letter before is hidden until the typing rests. */
export const cards = (page: Page) =>
  page.locator('#found section:not([hidden]) li:not([hidden]) [data-activity]');

/** Waits until React has taken over. */
export const taken = (page: Page) => page.locator('#found[data-live]').waitFor();

/** No news since the build: what other tests change moves cards and weighs. */
export const noNews = (page: Page) =>
  page.route('**/rpc/directory_since*', route =>
    route.fulfill({ json: { cursor: 0, upserts: [], removed: [] } }),
  );
