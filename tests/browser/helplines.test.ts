/** Whom a young person can talk to, beside the emergency number: on pages about sensitive support and in the finder. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { phone } from './support/site.ts';

const browser = useBrowser();

const numbers = (page: Page) =>
  page.locator('.danger a').evaluateAll(links => links.map(link => link.getAttribute('href')));

it.each([
  '/kinds/abuse-support/',
  '/?kind=abuse-support',
  '/?q=i+want+to+kill+myself',
  '/?q=im+being+bullied',
])('%s names them, with links that a thumb can hit', async path => {
  const page = await phone(browser(), { serviceWorkers: 'block' });
  await page.goto(path);
  const notice = page.locator('.danger');
  await notice.waitFor();
  expect(await numbers(page)).toEqual(['tel:999', 'tel:08001111', 'tel:116123']);
  expect(await notice.textContent()).toMatch(/In danger now\? Call 999/);
  for (const link of await notice.locator('.links a').all())
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.context().close();
});
