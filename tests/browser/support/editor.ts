/** What the journeys through the editor share: keys alone, what is saved. */
import type { Locator, Page } from 'playwright-core';
import { rows } from './database.ts';

/** Presses Tab until something has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  const focused = () => target.evaluate(element => element === document.activeElement);
  for (let presses = 0; presses < 120; presses++) {
    if (await focused()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`No key leads to ${target}.`);
}

export async function typeInto(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, typeof label === 'string' ? { exact: true } : {}));
  await page.keyboard.type(text);
}

export async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(
    page,
    page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first(),
  );
  await page.keyboard.press('Enter');
}

/** Chooses one of a group of radio buttons by keys: to the group, then along it. */
export async function choose(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name: new RegExp(`^${name}`) }).first();
  const group = radio.locator('xpath=ancestor::fieldset[1]').getByRole('radio');
  const any = group.and(page.locator(':focus'));
  for (let presses = 0; presses < 120 && !(await any.count()); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 40; presses++) {
    if (await radio.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No key chooses ${name}.`);
}

/** Types a date, whichever way round this browser asks for it. */
export async function typeDate(page: Page, label: string, date: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  const [year = '', month = '', day = ''] = date.split('-');
  for (const digits of [day + month + year, month + day + year]) {
    await tabTo(page, field);
    // Back to its first part.
    for (let part = 0; part < 3; part++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(digits);
    if ((await field.inputValue()) === date) return;
  }
  throw new Error(`No keys write ${date}.`);
}

/** Types a time, whether or not this browser asks for half of the day. */
export async function typeTime(page: Page, label: string, time: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  const [hour = '', minute = ''] = time.split(':');
  await tabTo(page, field);
  await page.keyboard.type(`${hour}${minute}`);
  if ((await field.inputValue()) === time) return;
  await page.keyboard.type(Number(hour) < 12 ? 'AM' : 'PM');
  if ((await field.inputValue()) !== time) throw new Error(`No keys write ${time}.`);
}

/** The row of an activity in the database, by its title. */
export const activityNamed = async (title: string) =>
  (await rows('GET', `activities?title=eq.${encodeURIComponent(title)}`))[0];

/** What a control is called that says to those who listen what it is about. */
export const named = (does: string, what: string) => new RegExp(`^${does} ?: ${what}$`);

/** By how many pixels a page is wider than its screen. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
