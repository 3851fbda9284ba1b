/** A group's entries to make spreadsheets of, what their reader knows, and one as somebody would edit it. */
import Papa from 'papaparse';
import sectorsFile from '../../../data/places/sectors.json' with { type: 'json' };
import expertise from '../../../data/taxonomy/expertise.json' with { type: 'json' };
import groups from '../../../data/taxonomy/groups.json' with { type: 'json' };
import kinds from '../../../data/taxonomy/kinds.json' with { type: 'json' };
import languages from '../../../data/taxonomy/languages.json' with { type: 'json' };
import needs from '../../../data/taxonomy/needs.json' with { type: 'json' };
import {
  blankEntry,
  type Entry,
  type OpenEntry,
  type OpenVenue,
} from '../../../src/domain/activity/entry.ts';
import type { Session } from '../../../src/domain/activity/schema.ts';
import { columns, reference } from '../../../src/domain/exchange/csv/columns.ts';
import { exportSpreadsheet } from '../../../src/domain/exchange/csv/export.ts';
import type { PlanContext, Reading } from '../../../src/domain/exchange/csv/plan.ts';
import { readSpreadsheet } from '../../../src/domain/exchange/csv/read-spreadsheet.ts';
import { termLists } from '../../../src/domain/exchange/csv/terms.ts';
import type { PostcodeSector } from '../../../src/domain/place/places.ts';
import { calendar } from './calendar.ts';

export const known = { terms: termLists({ kinds, needs, expertise, languages, groups }) };

export const hall: OpenVenue = {
  slug: 'hall-abcd',
  version: 3,
  own: true,
  name: 'Example hall',
  address: '1 Example Street, Derby',
  postcode: 'DE23 8FZ',
  position: [-1.4765, 52.91357],
  visibility: 'public',
  access: { stepFree: true },
  nearestStops: ['Example stop'],
};

export const tuesday: Session = {
  key: 'tuesday',
  venue: hall.slug,
  firstDate: '2026-11-24',
  start: '17:00',
  end: '19:00',
  rrule: 'FREQ=WEEKLY;BYDAY=TU',
  season: 'all-year',
  exceptions: [],
};

export const judo = (over: Partial<Entry> = {}): Entry => ({
  ...blankEntry('Judo for beginners'),
  summary: 'Learn to fall and to throw',
  kind: 'martial-arts',
  ages: { from: 11, to: 16 },
  cost: { pence: 200 },
  joining: 'turn-up',
  contact: { phone: '01632 960123' },
  state: 'published',
  sessions: [tuesday],
  ...over,
});

export const open = (entry: Entry, slug = 'judo', stamp = 'a1b2'): OpenEntry => ({ slug, stamp, entry });

/** Saturday 21 November 2026, 12:00. */
export function context(entries: OpenEntry[], venues: OpenVenue[] = [hall]): PlanContext {
  let made = 0;
  return {
    group: { organisation: { contact: {} }, entries, venues },
    known,
    calendar,
    now: '2026-11-21T12:00',
    sectors: sectorsFile.sectors as PostcodeSector[],
    letters: () => `new${++made}`,
  };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What importing a text says. */
export const importText = (text: string, on: PlanContext): Reading => readSpreadsheet(bytesOf(text), on);

/** The same, where the file can be read. */
export function imported(text: string, on: PlanContext) {
  const reading = importText(text, on);
  if (reading.kind !== 'read') throw new Error(`Not read: ${JSON.stringify(reading)}`);
  return reading;
}

const headingOf = (id: string) => [...columns, reference].find(column => column.id === id)?.heading ?? id;

/** A spreadsheet from cells by column id; columns as the rows name them. */
export function spreadsheetOf(rows: Record<string, string>[]): string {
  const ids = [...new Set(rows.flatMap(row => Object.keys(row)))];
  return Papa.unparse([ids.map(headingOf), ...rows.map(row => ids.map(id => row[id] ?? ''))], {
    newline: '\r\n',
  });
}

/** The exported spreadsheet after somebody has changed cells: `[row, column id, cell]`, rows as a spreadsheet counts. */
export function edited(on: PlanContext, cells: [row: number, column: string, cell: string][]): string {
  const { data } = Papa.parse<string[]>(
    exportSpreadsheet(on.group, known)
      .replace(/^\ufeff/, '')
      .trimEnd(),
  );
  for (const [row, column, cell] of cells) {
    const at = (data[0] ?? []).indexOf(headingOf(column));
    (data[row - 1] as string[])[at] = cell;
  }
  return Papa.unparse(data, { newline: '\r\n' });
}

/** A whole new row, with what an activity on the list needs. */
export const newRow = (over: Record<string, string> = {}): Record<string, string> => ({
  title: 'Chess club',
  summary: 'Play chess with others',
  kind: 'Board games and role-play',
  agesFrom: '11',
  agesTo: '16',
  cost: 'Free',
  joining: 'Just turn up',
  phone: '01632 960124',
  state: 'On the list',
  place: 'Example hall',
  postcode: 'DE23 8FZ',
  repeats: 'every Wednesday',
  firstDate: '25/11/2026',
  start: '17:00',
  end: '18:00',
  ...over,
});
