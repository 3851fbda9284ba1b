/** An open page that hears from the change feed. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The tab comes to the front again, and asks for news at once. */
export const comeBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

/** Comes back to the tab until something is on it, or gone: an answer may be held for 5 s on the way. */
export async function hears(page: Page, what: Locator, there = true): Promise<void> {
  const shows = async () => {
    await comeBack(page);
    return (await what.count()) > 0;
  };
  await expect.poll(shows, { timeout: 45_000, interval: 1000 }).toBe(there);
}
