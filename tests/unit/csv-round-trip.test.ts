/** Export then import changes nothing, whatever the entries hold; one changed cell changes one fact. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import examples from '../../data/examples/directory.json' with { type: 'json' };
import type { Entry, OpenEntry, OpenVenue } from '../../src/domain/activity/entry.ts';
import type { Exception, Session } from '../../src/domain/activity/schema.ts';
import { isLine, isText } from '../../src/domain/activity/text.ts';
import * as words from '../../src/domain/activity/words.ts';
import { columns } from '../../src/domain/exchange/csv/columns.ts';
import { exportSpreadsheet } from '../../src/domain/exchange/csv/export.ts';
import { checkSum } from '../../src/domain/exchange/csv/row.ts';
import { DirectoryFile } from '../../src/domain/exchange/directory-file.ts';
import { context, edited, hall, imported, judo, known, open } from './support/spreadsheet.ts';

const awkward = fc.constantFrom(
  '=1+1',
  '+44 1632 960123',
  '-5',
  '@SUM(A1)',
  "'quoted",
  "'=x",
  '"a", b',
  'a; b, c',
  'a;=1+1',
  'a | "=1',
  ";'\t;@x",
  'true',
  '0012',
  '1E5',
  '24/11/2026',
  'سباحة للجميع',
  'Zażółć gęślą',
  '£2 & é',
  '＝full',
  '<script>alert(1)</script>',
  '(',
  'a) b (c',
  '5pm',
  '__proto__',
);
const trimmed = (text: string) => text.trim();
const line = (most: number) =>
  fc
    .oneof(awkward, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
    .map(text => trimmed(text.slice(0, most)))
    .filter(isLine);
const longText = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 4 })
  .map(lines => trimmed(lines.join('\n')))
  .filter(isText);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const record = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const time = fc
  .record({ h: fc.integer({ min: 0, max: 23 }), m: fc.integer({ min: 0, max: 59 }) })
  .map(({ h, m }) => `${`${h}`.padStart(2, '0')}:${`${m}`.padStart(2, '0')}`);
const rule = fc.constantFrom(
  'FREQ=WEEKLY;BYDAY=TU',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1',
  'FREQ=DAILY;COUNT=10',
  'FREQ=WEEKLY;UNTIL=20271231;BYDAY=SA',
  'FREQ=YEARLY',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYDAY=1MO,3MO;INTERVAL=2',
  'BYDAY=WE;FREQ=WEEKLY',
  'FREQ=HOURLY',
);
const picked = (list: readonly string[]) => fc.subarray([...list]);
const compact = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value));

const exception = fc
  .record({
    date: day,
    type: fc.constantFrom(...words.exceptionTypes),
    to: record({ start: time, end: time, venue: fc.constant('hall-abcd') }),
    note: maybe(line(60)),
  })
  .map(({ to, ...rest }): Exception => {
    const kept = rest.type === 'cancelled' || !Object.keys(to).length ? {} : { to };
    return compact({
      ...rest,
      ...kept,
      ...(rest.type === 'moved' && !('to' in kept) && { to: { start: '10:00' } }),
    });
  });

const session = (venues: string[]) =>
  fc
    .record({
      venue: fc.constantFrom(...venues),
      firstDate: day,
      start: time,
      end: time,
      rrule: maybe(rule),
      season: fc.constantFrom(...words.seasons),
      lastDate: maybe(day),
      exceptions: fc.array(exception, { maxLength: 3 }),
    })
    .map(compact);

const venue = (slug: string) =>
  fc
    .record({
      name: line(60),
      address: maybe(line(80)),
      postcode: maybe(fc.constantFrom('DE23 8FZ', 'DE1 1HS', 'DE24 8AA')),
      position: maybe(fc.constant([-1.4765, 52.91357] as [number, number])),
      visibility: fc.constantFrom(...words.visibilities),
      ask: maybe(line(60)),
      access: record({ stepFree: fc.boolean(), hearingLoop: fc.boolean() }),
      nearestStops: fc.array(line(30), { maxLength: 3 }),
      own: fc.boolean(),
    })
    .map((facts): OpenVenue => compact({ slug, version: 2, ...facts } as OpenVenue));

const entry = fc
  .record({
    title: line(60),
    summary: maybe(line(60)),
    description: longText,
    kind: maybe(fc.constantFrom('boxing', 'martial-arts', 'no-longer-known')),
    strand: fc.constantFrom(...words.strands),
    stages: picked(words.stages),
    ages: record({ from: fc.integer({ min: 0, max: 12 }), to: fc.integer({ min: 12, max: 25 }) }),
    audience: fc.constantFrom(...words.audiences),
    madeFor: picked(['lgbtq', 'send', 'gone']),
    cost: record({ pence: fc.integer({ min: 0, max: 100_000 }), covers: line(60) }),
    joining: maybe(fc.constantFrom(...words.joinings)),
    contact: record({
      name: line(60),
      phone: fc.constantFrom('+44 1632 960123', '01632960123', '-5', '=1'),
      text: line(25),
      email: fc.constantFrom('a@example.org', "o'neil+x@example.org"),
      url: fc.constantFrom('https://example.org/', 'http://example.org/a?b=c;d,e'),
    }),
    needs: picked(['autism', 'adhd', 'deaf']),
    expertise: picked(['trauma', 'send']),
    languages: picked(['ur', 'pl', 'fa']),
    firstVisit: record({
      meets: line(60),
      noise: fc.constantFrom(...words.noises),
      bring: line(60),
      expect: line(60),
    }),
    listing: fc.constantFrom(...words.listings),
    state: fc.constantFrom(...words.activityStates),
    paused: maybe(record({ until: day, why: line(60) })),
    sessions: fc.array(session(['hall-abcd', 'gym-efgh']), { maxLength: 3 }),
  })
  .map(
    (facts): Entry =>
      compact({
        ...facts,
        sessions: facts.sessions.map((one, n) => ({ ...one, key: `s-${n}` }) as Session),
      } as Entry),
  );

const group = fc.record({
  entries: fc
    .array(entry, { maxLength: 4 })
    .map(list => list.map((one, n): OpenEntry => open(one, `entry-${n}`, `stamp${n}`))),
  venues: fc.tuple(venue('hall-abcd'), venue('gym-efgh')),
});

test('a row has the sum that stands in the spreadsheets on people’s disks', () => {
  const cells = new Map(columns.map(({ id }) => [id, '']));
  expect(checkSum(cells.set('title', 'Judo – Café 🥋'), known)).toBe('1weya27');
});

describe('exporting and importing', () => {
  test('changes nothing', () => {
    fc.assert(
      fc.property(group, ({ entries, venues }) => {
        fc.pre(entries.length > 0);
        const on = context(entries, venues);
        const { faults, plan } = imported(exportSpreadsheet(on.group, known), on);
        expect(faults).toEqual([]);
        expect(plan.entries).toEqual([]);
        expect(plan.venues).toEqual([]);
        expect(plan.activities).toEqual([]);
        expect(plan.same).toBe(entries.length);
        expect(plan.unnamed).toEqual({ activities: 0, sessions: 0 });
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test('starts no formula, whatever sign a program parts cells by', () => {
    fc.assert(
      fc.property(group, ({ entries, venues }) => {
        const text = exportSpreadsheet({ entries, venues }, known).replace(/^\ufeff/, '');
        for (const delimiter of [',', ';', '\t', '|'])
          for (const cell of Papa.parse<string[]>(text, { delimiter }).data.flat())
            expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test('keeps its columns in a program that parts cells by several signs at once', () => {
    const on = context([open(judo({ summary: 'a; b', contact: { name: 'c | d' }, description: 'e\tf' }))]);
    const text = exportSpreadsheet(on.group, known);
    for (const cell of ['"a; b"', '"c | d"', '"e\tf"']) expect(text).toContain(`,${cell},`);
  });

  test('changes nothing of the example city', () => {
    const { activities, venues } = DirectoryFile.parse(examples);
    const entries = activities.map(({ slug, organisation: _, checked: __, places: ___, ...entry }) =>
      open(entry, slug, 'stamp'),
    );
    const own = venues.map(
      ({ organisation: _, ...venue }): OpenVenue => ({ ...venue, version: 1, own: true }),
    );
    const on = context(entries, own);
    const { faults, plan } = imported(exportSpreadsheet(on.group, known), on);
    expect({ faults, entries: plan.entries, venues: plan.venues }).toEqual({
      faults: [],
      entries: [],
      venues: [],
    });
    expect(plan.same).toBe(entries.length);
  });

  test('with the price changed, changes the price and keeps every other fact untouched', () => {
    fc.assert(
      fc.property(entry, fc.tuple(venue('hall-abcd'), venue('gym-efgh')), (one, venues) => {
        const now = { ...one, state: 'draft' as const, cost: { ...one.cost, pence: 100 } };
        const on = context([open(now)], venues);
        const rows = Math.max(1, now.sessions.length);
        const sheet = edited(
          on,
          Array.from({ length: rows }, (_, n) => [n + 2, 'cost', '£2.50']),
        );
        const { faults, plan } = imported(sheet, on);
        expect(faults).toEqual([]);
        expect(plan.venues).toEqual([]);
        expect(plan.entries).toEqual([
          { slug: 'judo', stamp: 'a1b2', entry: { ...now, cost: { ...now.cost, pence: 250 } } },
        ]);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  test('survives what Excel does to dates, times and numbers', () => {
    const on = context([open(judo({ contact: { phone: '01632960123', text: '+44 1632 960124' } }))]);
    const sheet = edited(on, [
      [2, 'firstDate', '24-Nov-26'],
      [2, 'start', '0.708333333333333'],
      [2, 'end', '19:00:00'],
      [2, 'cost', '2'],
      [2, 'phone', '1632960123'],
    ]);
    const { faults, plan } = imported(sheet, on);
    expect(faults).toEqual([]);
    expect(plan.entries).toEqual([]);
  });

  test('survives letters that plain CSV has no place for', () => {
    const on = context([open(judo({ title: 'Dzień dobry, zażółć', contact: { name: 'سباحة' } }))]);
    const worn = exportSpreadsheet(on.group, known).replace(/[^\u0000-\u00ff]/g, '?');
    expect(imported(worn.replace(/^\?/, ''), on).plan.entries).toEqual([]);
  });

  test('keeps what no column says: pins, moved dates, the place of an extra date', () => {
    const exceptions: Exception[] = [
      { date: '2026-12-01', type: 'moved', to: { start: '18:00', end: '20:00' } },
      { date: '2026-12-05', type: 'extra', to: { venue: 'hall-abcd', start: '10:00', end: '12:00' } },
    ];
    const on = context(
      [open(judo({ sessions: [{ ...judo().sessions[0], exceptions } as Session] }))],
      [hall],
    );
    const sheet = edited(on, [
      [2, 'extra', '05/12/2026 10:00-12:00; 12/12/2026 2pm-4pm (Christmas; party)'],
      [2, 'skipped', '8/12/26 (Hall closed)'],
    ]);
    const { faults, plan } = imported(sheet, on);
    expect(faults).toEqual([]);
    expect(plan.entries[0]?.entry.sessions[0]?.exceptions).toEqual([
      ...exceptions.slice(0, 2),
      { date: '2026-12-08', type: 'cancelled', note: 'Hall closed' },
      { date: '2026-12-12', type: 'extra', to: { start: '14:00', end: '16:00' }, note: 'Christmas; party' },
    ]);
  });
});
