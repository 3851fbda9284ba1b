/** Sheets for the browser tests, and what the public hears of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';

/** Days from now, as a British sheet writes them. */
function inDays(days: number): string {
  const [year, month, day] = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** A row of a new activity by headings, each with a name of its own. */
export const newRow = (n: number, run: string): Record<string, string> => ({
  Activity: `Sheet club ${run} ${n}`,
  'About it in one line': 'Something new each week',
  Kind: n % 2 ? 'Boxing' : 'football',
  'Ages from': '11',
  'Ages to': '16',
  'Cost £': n % 3 ? '£2' : 'Free',
  'How to join': 'Just turn up',
  Phone: '01632 960123',
  State: 'On the list',
  Place: `Sheet hall ${run} ${n % 5}`,
  Postcode: 'DE23 8FZ',
  Repeats: 'once',
  'First date': inDays(20 + (n % 60)),
  Starts: '5pm',
  Ends: '18:30',
});

export const csv = (rows: Record<string, string>[]): string =>
  `\ufeff${Papa.unparse(rows, { newline: '\r\n' })}`;

/** A sheet as objects by heading. */
export const rowsOf = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, '').trimEnd(), { header: true }).data;

/** Chooses a file on the page of sheets. */
export async function choose(page: Page, text: string | Buffer, name = 'sessions.csv'): Promise<void> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await page.getByLabel('Choose your CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** Downloads the sheet of the group. */
export async function exported(page: Page, button = 'Download your sessions'): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

/** Titles that the public feed has, of those that hold a word. */
export async function publicTitles(word: string): Promise<string[]> {
  const { publishable } = JSON.parse(readFileSync(join(inject('siteFolder'), 'data/keys.json'), 'utf8'));
  const answer = await fetch(`${inject('siteUrl')}/rest/v1/rpc/directory_since?since=0`, {
    headers: { apikey: publishable },
  });
  const { upserts } = (await answer.json()) as { upserts: { title?: string }[] };
  return upserts.flatMap(({ title }) => (title?.includes(word) ? [title] : []));
}
