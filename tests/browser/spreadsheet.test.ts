/** A group's sheet in a real browser: faulty, mended, brought in, seen by everybody, taken back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser, useProvider } from './support/browser.ts';
import { rows } from './support/database.ts';
import { longestTask } from './support/main-thread.ts';
import { member } from './support/provider.ts';
import { choose, csv, exported, newRow, publicTitles, rowsOf } from './support/sheet.ts';
import { desk, phone } from './support/site.ts';

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe('a spreadsheet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const browser = useBrowser();
  const provider = useProvider();

  async function open(device = desk, options = {}): Promise<Page> {
    const { page } = await member(browser(), provider().slug, device, options);
    await page.goto('/provider/spreadsheet/');
    await page.getByRole('heading', { name: 'Spreadsheet' }).waitFor();
    return page;
  }
  const activities = () =>
    rows('GET', `activities?select=title,organisations!inner(slug)&organisations.slug=eq.${provider().slug}`);

  it.each([
    ['phone', phone],
    ['desk', desk],
  ] as const)(
    'on a %s: 300 rows with faults in rows 5, 9 and 12 are mended, brought in and taken back',
    async (_, device) => {
      const page = await open(device);
      const word = `many-${provider().slug}`;
      const sheet = Array.from({ length: 300 }, (_, n) => newRow(n + 2, word));
      const mended = structuredClone(sheet);
      Object.assign(sheet[3] ?? {}, { Starts: '25:00' });
      Object.assign(sheet[7] ?? {}, { Kind: 'Boxxing', 'Ages to': 'sixteen' });
      Object.assign(sheet[10] ?? {}, { 'First date': '31/06/2027' });
      await choose(page, csv(sheet));
      await page.getByRole('heading', { name: '3 rows have a problem' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('3 rows have a problem');
      const byColumn = page.locator('.spreadsheet-problems > ul').first();
      const said = (await byColumn.locator('li').allInnerTexts()).map(text => text.replace(/\s+/g, ' '));
      expect(said).toEqual([
        expect.stringMatching(/^Kind Row 9 Found “Boxxing” Wanted A name from the list/),
        expect.stringMatching(/^Ages to Row 9 Found “sixteen” Wanted A whole number, like 11\./),
        expect.stringMatching(/^First date Row 12 Found “31\/06\/2027” Wanted A date, like/),
        expect.stringMatching(/^Starts Row 5 Found “25:00” Wanted A time, like 17:00/),
      ]);
      const byRow = page.locator('.spreadsheet-problems > ul').nth(1);
      expect(await byRow.locator('h4').allInnerTexts()).toEqual(['Row 5', 'Row 9', 'Row 12']);
      await page.getByText('Do you mean Boxing?').waitFor();
      expect(await axePage(page)).toEqual([]);
      expect(await activities()).toHaveLength(1);

      await choose(page, csv(mended));
      await page.getByText('300 activities are added.').waitFor();
      await page.getByText('1 other activity').waitFor();
      expect(await page.getByText('New place:').count()).toBe(5);
      expect(await axePage(page)).toEqual([]);
      expect(await publicTitles(word)).toEqual([]);
      await page.getByRole('button', { name: 'Bring in 300 activities' }).click();
      await page.getByRole('heading', { name: 'It is done' }).waitFor({ timeout: 60_000 });
      expect(await publicTitles(word)).toHaveLength(300);
      expect(await axePage(page)).toEqual([]);

      await page.getByRole('button', { name: 'Take this import back' }).click();
      await page.getByText('The import is taken back.').waitFor({ timeout: 60_000 });
      expect(await publicTitles(word)).toEqual([]);
      expect(await activities()).toHaveLength(1);
      await page.context().close();
    },
  );

  it('goes out and comes back without a change; then one cell changes one fact', async () => {
    const page = await open();
    const text = await exported(page);
    expect(text.startsWith('\ufeffActivity,')).toBe(true);
    await choose(page, text);
    await page.getByText('Nothing will change').waitFor();
    const [row = {}] = rowsOf(text);
    await choose(page, csv([{ ...row, 'Ages to': '18' }]));
    await page.getByText('1 activity is changed.').waitFor();
    expect(await page.locator('.spreadsheet-fields').first().innerText()).toMatch(
      /Ages to\s+before:\s+16\s*→\s*after:\s+18/,
    );
    await page.getByRole('button', { name: 'Bring in 1 activity' }).click();
    await page.getByRole('heading', { name: 'It is done' }).waitFor();
    expect(await rows('GET', `activities?id=eq.${provider().id}&select=ages_to,summary`)).toEqual([
      { ages_to: 18, summary: 'Judo every day' },
    ]);
    await page.context().close();
  });

  it('does not write over what somebody changed after it went out', async () => {
    const page = await open();
    const [row = {}] = rowsOf(await exported(page));
    await rows('PATCH', `activities?id=eq.${provider().id}`, { summary: 'Judo twice a day' });
    await choose(page, csv([{ ...row, 'Ages to': '18' }]));
    await page.getByRole('heading', { name: '1 activity was changed here since' }).waitFor();
    expect(await page.getByRole('button', { name: /^Bring in/ }).count()).toBe(0);
    expect(await axePage(page)).toEqual([]);
    // A row that was not touched does not ask for anything.
    await choose(page, csv([row]));
    await page.getByText('You did not touch it in the sheet').waitFor();
    await page.context().close();
  });

  it('sees what somebody changes between looking and pressing', async () => {
    const page = await open();
    const [row = {}] = rowsOf(await exported(page));
    await choose(page, csv([{ ...row, 'Ages to': '18' }]));
    await page.getByText('1 activity is changed.').waitFor();
    await rows('PATCH', `activities?id=eq.${provider().id}`, { summary: 'Judo twice a day' });
    await page.getByRole('button', { name: 'Bring in 1 activity' }).click();
    await page.getByText('Somebody changed something while you looked.').waitFor();
    await page.getByRole('heading', { name: '1 activity was changed here since' }).waitFor();
    await page.context().close();
  });

  it('brings in the good rows alone when asked', async () => {
    const page = await open(phone);
    const word = `good-${provider().slug}`;
    await choose(page, csv([newRow(2, word), { ...newRow(3, word), Ends: 'late' }, newRow(4, word)]));
    await page.getByRole('button', { name: 'See the 2 good rows' }).click();
    await page.getByText('Left out because of a problem: row 3.').waitFor();
    await page.getByRole('button', { name: 'Bring in 2 activities' }).click();
    await page.getByRole('heading', { name: 'It is done' }).waitFor();
    expect((await publicTitles(word)).sort()).toEqual([`Sheet club ${word} 2`, `Sheet club ${word} 4`]);
    await page.context().close();
  });

  it('says of a file that is no CSV how to make one, and of missing columns which', async () => {
    const page = await open(phone);
    await choose(page, Buffer.from('PK\u0003\u0004 [Content_Types].xml xl/workbook.xml'), 'club.xlsx');
    await page.getByText('File > Save As > CSV UTF-8', { exact: false }).first().waitFor();
    await page.getByText('This is an Excel workbook, not a CSV file.').waitFor();
    expect(await axePage(page)).toEqual([]);
    await choose(page, 'Activity,Place\r\nJudo,Hall\r\n');
    await page.getByText('Columns are missing: First date, Starts and Ends.').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.context().close();
  });

  it('starts from an empty sheet, whose example is left out', async () => {
    const page = await open();
    const [example = {}] = rowsOf(await exported(page, 'Download an empty sheet'));
    expect(example.Activity).toMatch(/^EXAMPLE/);
    const word = `first-${provider().slug}`;
    const first = { ...Object.fromEntries(Object.keys(example).map(key => [key, ''])), ...newRow(3, word) };
    await choose(page, csv([example, first]));
    await page.getByText('Row 2 is the example and is left out.').waitFor();
    await page.getByText('1 activity is added.').waitFor();
    await page.context().close();
  });

  it('of 5,000 rows is read with progress, beside the page and not in its way', async () => {
    const page = await open();
    const sheet = Array.from({ length: 5000 }, (_, n) => newRow(n + 2, 'big'));
    // By its path: a file that Playwright hands over itself would hold up the page.
    const file = join(folder, 'big.csv');
    writeFileSync(file, csv(sheet));
    const longest = await longestTask(page, async () => {
      await page.getByLabel('Choose your CSV file').setInputFiles(file);
      await page.getByRole('progressbar', { name: 'Reading big.csv' }).waitFor();
      await page.getByText('5,000 activities are added.').waitFor({ timeout: 60_000 });
    });
    expect(longest).toBeLessThan(100);
    await page.context().close();
  });

  it('fits 320 px, and hostile cells stay text', async () => {
    const page = await open(phone, { viewport: { width: 320, height: 640 } });
    const script = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
    const hostile = {
      ...newRow(2, 'x'),
      Activity: script,
      Place: `${script}${'W'.repeat(50)}`,
      Starts: `${script}\u202e`,
      ['__proto__']: script,
      constructor: script,
    };
    expect(await wide(page)).toBeLessThanOrEqual(320);
    await choose(page, csv([hostile, { ...newRow(3, 'سباحة للجميع'), Ends: 'x'.repeat(5000) }]));
    await page.getByRole('heading', { name: '2 rows have a problem' }).waitFor();
    expect(await wide(page)).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => (window as never as { hit?: number }).hit)).toBeUndefined();
    await choose(page, csv([{ ...hostile, Starts: '17:00' }]));
    await page.getByText('1 activity is added.').waitFor();
    expect(await wide(page)).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => (window as never as { hit?: number }).hit)).toBeUndefined();
    await page.context().close();
  });
});
