/** An activity's own page to the eye: what it shows of places, and what is left of it on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { phone } from './support/site.ts';

const browser = useBrowser();

/** Two places; the team's expertise; a description. */
const path = '/activities/one-good-adult/';

async function opened(): Promise<Page> {
  const page = await phone(browser(), { serviceWorkers: 'block' });
  await page.goto(path);
  return page;
}

async function openTomorrows(page: Page): Promise<void> {
  await page.goto('/');
  const soon = page.locator('.card', { hasText: 'Tomorrow' }).locator('a[href^="/activities/"]').first();
  await page.goto((await soon.getAttribute('href')) ?? '');
}

/** How far the letters of the time, with what is laid behind them, reach into those of the day above; in pixels. */
const overlap = (page: Page) =>
  page.locator('.when').evaluateAll(all =>
    all.map(when => {
      const lettersOf = (part: string) => {
        const range = document.createRange();
        range.selectNodeContents(when.querySelector(part) ?? when);
        return range.getBoundingClientRect();
      };
      return lettersOf('.when-day').bottom - lettersOf('.when-time').top;
    }),
  );

describe('an activity page', () => {
  it('has a small map of its second place too', async () => {
    const page = await phone(browser(), { serviceWorkers: 'block' });
    await page.goto('/activities/badminton-night/');
    expect(await page.locator('.venue').count()).toBe(2);
    expect(await page.locator('.venue .small-map').count()).toBe(2);
    await page.context().close();
  });

  it('says its address as people write it, and parts the team’s knowledge from the text above', async () => {
    const page = await opened();
    const link = page.locator('.share-url a');
    expect(await link.textContent()).toBe(`${new URL(page.url()).host}${path.slice(0, -1)}`);
    expect(await link.getAttribute('href')).toBe(page.url());
    const gap = await page.evaluate(() => {
      const pairs = document.querySelector('[data-part="about"] .pairs');
      const text = pairs?.previousElementSibling;
      return (pairs?.getBoundingClientRect().top ?? 0) - (text?.getBoundingClientRect().bottom ?? 0);
    });
    expect(gap).toBeGreaterThan(8);
    await page.context().close();
  });

  it.each([
    ['with one place', '/activities/tuesday-and-thursday-boxing/'],
    ['with several', '/activities/code-and-robots/'],
  ])('%s has its address on paper, and no place is torn between two columns', async (_, at) => {
    const page = await phone(browser(), {
      serviceWorkers: 'block',
      viewport: { width: 718, height: 1040 },
      isMobile: false,
    });
    await page.goto(at);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.share-url').isVisible()).toBe(true);
    expect(await page.locator('.share h2').isVisible()).toBe(false);
    expect(await page.locator('.share .links').isVisible()).toBe(false);
    const columns = await page.locator('.venue').evaluateAll(venues =>
      venues.map(venue => {
        const shown = [...venue.children].filter(part => part.checkVisibility());
        return new Set(shown.map(part => part.getBoundingClientRect().left)).size;
      }),
    );
    expect(columns).toEqual(columns.map(() => 1));
    await page.context().close();
  });

  it('says on paper the date itself, not “Tomorrow”, and on the screen that again', async () => {
    const page = await phone(browser(), { serviceWorkers: 'block' });
    await openTomorrows(page);
    const day = page.locator('.ticket .when-day');
    expect(await day.textContent()).toBe('Tomorrow');
    await page.evaluate(() =>
      addEventListener('beforeprint', () => {
        document.body.dataset.paper = document.querySelector('.ticket .when')?.textContent ?? '';
      }),
    );
    await page.pdf();
    expect(await page.locator('body').getAttribute('data-paper')).toMatch(/^Sun 22 Nov \d\d:\d\d until/);
    expect(await day.textContent()).toBe('Tomorrow');
    await page.context().close();
  });

  // Forced colours lay a plate behind each line of text.
  it('in forced colours shows its ticket’s day whole, and so do the cards', async () => {
    const page = await phone(browser(), { serviceWorkers: 'block', forcedColors: 'active' });
    await openTomorrows(page);
    expect(Math.max(...(await overlap(page)))).toBeLessThanOrEqual(0);
    await page.goto('/');
    expect(Math.max(...(await overlap(page)))).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
