/** Asking when, in a real browser: what people will read and the next dates follow each answer. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fromDay, toDay, weekday } from '../../src/domain/schedule/day.ts';
import { localNow } from '../../src/domain/schedule/london.ts';
import { axePage } from './support/axe.ts';
import { useBrowser, useProvider } from './support/browser.ts';
import { rows } from './support/database.ts';
import { member } from './support/provider.ts';
import { desk, phone } from './support/site.ts';

const today = toDay(localNow(new Date()));
/** The next Tuesday, from tomorrow on. */
const tuesday = fromDay(today + 1 + ((8 - weekday(today + 1)) % 7));

describe('asking when', () => {
  const browser = useBrowser();
  const provider = useProvider();

  async function asked(open = desk, session = 2, options = {}): Promise<Page> {
    const { page } = await member(browser(), provider().slug, open, options);
    await page.goto(`/provider/edit/?activity=${provider().activity}&step=when&session=${session}`);
    await page.getByRole('group', { name: 'How often is it on?' }).waitFor();
    return page;
  }
  const sentence = (page: Page) => page.locator('.when-sentence').textContent();
  const dates = (page: Page) => page.locator('.when-dates > li').count();

  it('is answered by keyboard alone, and the six next dates follow', async () => {
    const page = await asked();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.locator('input[name$="-repeat"]:checked').focus();
    // From every week to every two weeks, then into the days.
    await press('ArrowRight', 'Tab', 'Tab', 'Space');
    await page.getByLabel('First date').fill(tuesday);
    await page.getByLabel('Starts').fill('17:00');
    await page.getByLabel('Ends').fill('19:00');
    await expect.poll(() => sentence(page)).toBe('Every two weeks on Tuesday, 17:00 to 19:00');
    expect(await dates(page)).toBe(6);
    expect(await axePage(page)).toEqual([]);
    await page.context().close();
  });

  it('asks what may not be meant, and one press puts it right', async () => {
    const page = await asked();
    await page.getByLabel('Tuesday', { exact: true }).check();
    await page.getByLabel('First date').fill(fromDay(toDay(tuesday) + 1));
    await page.getByLabel('Starts').fill('17:00');
    await page.getByLabel('Ends').fill('07:00');
    await page.getByText('before it starts at 17:00').waitFor();
    await page.getByRole('button', { name: 'Make it end at 19:00' }).click();
    expect(await page.getByLabel('Ends').inputValue()).toBe('19:00');
    await page.getByRole('button', { name: /^Make .* the first date$/ }).click();
    expect(await page.getByLabel('First date').inputValue()).toBe(fromDay(toDay(tuesday) + 7));
    // The button is gone: the person is told, and goes on from what came of it.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What people will read');
    await page.getByLabel('Ends').fill('23:30');
    await page.getByText('It lasts 6 hours 30 minutes.').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.context().close();
  });

  it('skips and adds dates, and says so', async () => {
    const page = await asked();
    await page.getByLabel('Tuesday', { exact: true }).check();
    await page.getByLabel('First date').fill(tuesday);
    await page.getByLabel('Starts').fill('17:00');
    await page.getByLabel('Ends').fill('19:00');
    const one = page.getByLabel('A date', { exact: true });
    await page.getByRole('button', { name: 'Skip this date' }).click();
    await page.getByText('Choose a date first.').waitFor();
    await one.fill(tuesday);
    await page.getByRole('button', { name: 'Skip this date' }).click();
    await page.locator('.when-dates s').waitFor();
    await one.fill(fromDay(toDay(tuesday) + 2));
    await page.getByRole('button', { name: 'Add this date' }).click();
    await page.locator('.when-dates li', { hasText: '(extra)' }).waitFor();
    // Six come; the skipped one stands among them.
    expect(await dates(page)).toBe(7);
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: /^Remove: Skipped/ }).click();
    await expect.poll(() => page.locator('.when-dates s').count()).toBe(0);
    await page.context().close();
  });

  it('keeps a rule that it cannot show, and says so', async () => {
    await rows('PATCH', `sessions?activity_id=eq.${provider().id}`, { rrule: 'FREQ=MONTHLY;BYMONTHDAY=15' });
    const page = await asked(phone, 1);
    await page.getByText('“15th of the month”, is more than this form can show').waitFor();
    expect(await page.getByLabel('As it is now').isChecked()).toBe(true);
    expect(await sentence(page)).toMatch(/^15th of the month/);
    await page.context().close();
  });

  it('a number of weeks can be typed, one figure after the other', async () => {
    const page = await asked();
    await page.getByLabel('Every few weeks').check();
    const weeks = page.getByLabel('How many weeks apart?');
    await weeks.press('Backspace');
    await weeks.pressSequentially('12');
    expect(await weeks.inputValue()).toBe('12');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'fits 320 px, its next dates in view, in the %s scheme',
    async scheme => {
      const page = await asked(phone, 1, { viewport: { width: 320, height: 640 }, colorScheme: scheme });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const strip = page.locator('.when-strip');
      const box = await strip.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(641);
      expect(await axePage(page)).toEqual([]);
      // What has the focus is never under it.
      await page.getByRole('button', { name: 'Skip this date' }).focus();
      const button = await page.getByRole('button', { name: 'Skip this date' }).boundingBox();
      const now = await strip.boundingBox();
      expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual((now?.y ?? 0) + 1);
      await page.context().close();
    },
  );
});
