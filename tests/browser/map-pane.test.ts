/** The map's place in the finder: what its button says, how much room it has, what was asked, and no connection. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawing, useBrowser } from './support/browser.ts';
import { at, noNews, taken } from './support/finder.ts';
import { desk, phone } from './support/site.ts';

const browser = useBrowser(...drawing);

const pane = (page: Page) => page.locator('#map-pane');
const show = (page: Page) => pane(page).getByRole('button', { name: /^Show \d+ on the map$/ });
const numberIn = (words: string | null) => Number(/\d+/.exec(words ?? '')?.[0]);

describe('the map beside the list', () => {
  it('says on its button how many it shows, as it is built and for what is asked', async () => {
    const page = await desk(browser(), { serviceWorkers: 'block' });
    // Other tests add to the directory, and the page would count it.
    await noNews(page);
    await page.goto('/');
    const built = numberIn(await show(page).textContent());
    await page.goto('/?cost=free');
    await taken(page);
    await expect.poll(async () => numberIn(await show(page).textContent())).toBeLessThan(built);
    await page.locator('label:has(input[value="free"])').click();
    await expect.poll(async () => numberIn(await show(page).textContent())).toBe(built);
    await show(page).click();
    await page.locator('.map[data-state=ready]').waitFor();
    await page.getByRole('button', { name: 'Show all activities' }).click();
    await expect.poll(async () => numberIn(await page.locator('.map-in-view').textContent())).toBe(built);
    await page.context().close();
  });

  it('is whole in view at the start, and takes the height of the screen once the page has moved', async () => {
    const page = await desk(browser(), { serviceWorkers: 'block' });
    await page.goto('/');
    const box = async () => (await pane(page).boundingBox()) ?? { y: 0, height: 0 };
    const start = await box();
    expect(start.y + start.height).toBeLessThanOrEqual(800);
    expect(start.y + start.height).toBeGreaterThan(760);
    await page.mouse.wheel(0, 700);
    await expect.poll(async () => (await box()).height).toBeGreaterThan(760);
    const whole = await box();
    expect(whole.y).toBeGreaterThanOrEqual(0);
    expect(whole.y + whole.height).toBeLessThanOrEqual(800);
    await page.context().close();
  });
});

describe('the map over a phone', () => {
  it('shows what was asked in an address that somebody passed on', async () => {
    const page = await at(await phone(browser()), '/?view=map&q=boxing&when=tonight');
    const asked = page.locator('.map-asked');
    await asked.getByText('“boxing”').waitFor();
    await asked.getByRole('button', { name: /Tonight/ }).tap();
    await expect.poll(() => page.url()).not.toMatch(/when=/);
    expect(page.url()).toMatch(/view=map/);
    await page.context().close();
  });

  it('gives the focus to the heading where nothing is found, and no button to the map is there', async () => {
    const page = await phone(browser(), { serviceWorkers: 'block' });
    await noNews(page);
    await page.goto('/?view=map&q=zzyzzyx');
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('found-title');
    await page.context().close();
  });

  it('that was never opened says without a connection what it needs, tries again, and leads back', async () => {
    const page = await phone(browser(), { serviceWorkers: 'block' });
    const files = /MapView|maplibre/;
    await page.route(files, route => route.abort('internetdisconnected'));
    await page.goto('/?view=map&cost=free');
    await page.getByText('It needs a connection the first time').waitFor();
    const again = page.getByRole('button', { name: 'Try again' });
    const boxes = await Promise.all(
      [again, page.getByRole('button', { name: 'Back to the list' })].map(button => button.boundingBox()),
    );
    for (const box of boxes) expect(box?.height).toBeGreaterThanOrEqual(44);
    await page.unroute(files);
    await again.tap();
    await page.locator('.map[data-state=ready]').waitFor();
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    expect(page.url()).not.toMatch(/view=map/);
    await page.context().close();
  });
});
