/** The snapshot gives back what was written, stays small, and takes in what the feed says. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublicActivity } from '../../src/domain/activity/document.ts';
import type { ListedActivity } from '../../src/domain/activity/listed.ts';
import type { Exception, Session } from '../../src/domain/activity/schema.ts';
import * as words from '../../src/domain/activity/words.ts';
import { applyChanges } from '../../src/domain/exchange/apply-changes.ts';
import { differences } from '../../src/domain/exchange/differences.ts';
import { addWords, readSnapshot, writeSnapshot, writeWords } from '../../src/domain/exchange/snapshot.ts';
import { listedDirectory } from '../bench/support/listed-directory.ts';

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const slug = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,5}){0,2}$/);
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const time = fc.constantFrom('00:00', '09:30', '17:00', '23:59');
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
const yes = fc.boolean();

const exception = fc.record(
  {
    date: day,
    type: fc.constantFrom(...words.exceptionTypes),
    to: some({ date: day, start: time, end: time, venue: slug }),
    note: text,
  },
  { requiredKeys: ['date', 'type'] },
) as fc.Arbitrary<Exception>;

const session = fc.record(
  {
    key: slug,
    venue: slug,
    firstDate: day,
    start: time,
    end: time,
    rrule: fc.constantFrom('FREQ=WEEKLY;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=-1FR'),
    season: fc.constantFrom(...words.seasons),
    lastDate: day,
    exceptions: fc.array(exception, { maxLength: 3 }),
  },
  { requiredKeys: ['key', 'venue', 'firstDate', 'start', 'end', 'season', 'exceptions'] },
) as fc.Arbitrary<Session>;

const venue = fc.record(
  {
    slug,
    visibility: fc.constantFrom(...words.visibilities),
    name: text,
    address: text,
    postcode: fc.constantFrom('DE1 1HS', 'DE23 6AA'),
    position: fc.tuple(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: 52, max: 53, noNaN: true }),
    ),
    ward: fc.constantFrom('E05015511', 'E05015512'),
    access: some({ stepFree: yes, accessibleToilet: yes, hearingLoop: yes, quietSpace: yes }),
  },
  { requiredKeys: ['slug'] },
);

const activity = fc.record(
  {
    slug,
    title: text,
    summary: text,
    kind: slug,
    ages: fc.record({ from: fc.nat(25), to: fc.nat(25) }),
    audience: fc.constantFrom(...words.audiences),
    madeFor: fc.array(slug, { maxLength: 2 }),
    cost: some({ pence: fc.nat(1000), covers: text }),
    joining: fc.constantFrom(...words.joinings),
    needs: fc.array(slug, { maxLength: 3 }),
    expertise: fc.array(slug, { maxLength: 3 }),
    languages: fc.array(slug, { maxLength: 3 }),
    description: text,
    places: fc.record({ left: fc.constantFrom(...words.placesLeft), said: day }),
    checked: fc.record({ on: day, by: fc.constantFrom(...words.checkers) }),
    listedUntil: day,
    example: yes,
    organisation: fc.record({ slug, name: text }),
    venues: fc.array(venue, { maxLength: 3 }),
    sessions: fc.array(session, { maxLength: 3 }),
  },
  {
    requiredKeys: [
      'slug',
      'title',
      'summary',
      'kind',
      'ages',
      'audience',
      'madeFor',
      'cost',
      'joining',
      'description',
      'organisation',
      'venues',
      'sessions',
    ],
  },
) as fc.Arbitrary<ListedActivity>;

describe('writeSnapshot and readSnapshot', () => {
  test('give back every fact of the list, and the words once they are added', () => {
    fc.assert(
      fc.property(fc.uniqueArray(activity, { selector: a => a.slug }), fc.nat(), (activities, cursor) => {
        // -0 is not a number that JSON knows.
        const written = json({ cursor, activities });
        const read = readSnapshot(json(writeSnapshot(written)));
        expect(read.cursor).toBe(cursor);
        expect(addWords(read.activities, json(writeWords(written)))).toEqual(written.activities);
      }),
    );
  });

  test('leave summaries and descriptions to the words', () => {
    const [first] = readSnapshot(json(writeSnapshot(listedDirectory(4)))).activities;
    expect(first?.summary).toBe('');
    expect(first).not.toHaveProperty('description');
    expect(first).not.toHaveProperty('expertise');
  });

  test('500 activities are at most 30 kB, gzipped', () => {
    const bytes = gzipSync(JSON.stringify(writeSnapshot(listedDirectory(500)))).length;
    expect(bytes).toBeLessThanOrEqual(30_000);
  });

  test('a later format is refused by name', () => {
    expect(() => readSnapshot({ ...writeSnapshot({ cursor: 1, activities: [] }), format: 3 as 2 })).toThrow(
      'This snapshot is of format 3, and this page reads format 2.',
    );
  });
});

describe('applyChanges', () => {
  const before = listedDirectory(3);
  const [one, two, three] = before.activities as [ListedActivity, ListedActivity, ListedActivity];
  const document = (entry: ListedActivity) => ({ type: 'activity', ...entry }) as unknown as PublicActivity;

  test('replaces, adds and removes, and moves the cursor', () => {
    const changed = { ...document(two), title: 'Renamed' };
    const added = { ...document(one), slug: 'new-one' };
    const after = applyChanges(before, {
      cursor: 9,
      upserts: [changed, added],
      removed: [`activity/${three.slug}`, 'organisation/gone', 'activity/never-had'],
    });
    expect(after.cursor).toBe(9);
    expect(after.activities.map(a => a.slug)).toEqual([one.slug, two.slug, 'new-one']);
    expect(after.activities[0]).toBe(one);
    expect(before.activities).toHaveLength(3);
    expect(differences(before, after).map(d => [d.what, d.activity.slug])).toEqual([
      ['changed', two.slug],
      ['added', 'new-one'],
      ['removed', three.slug],
    ]);
  });

  test('passes over what is not of the shape that this page was built for', () => {
    const strange = [null, {}, { type: 'activity', slug: 'tuesday-x' }, { type: 'venue', slug: 'hall' }];
    const after = applyChanges(before, {
      cursor: 5,
      upserts: strange as unknown as PublicActivity[],
      removed: [5, null] as unknown as string[],
    });
    expect(after).toEqual({ cursor: 5, activities: before.activities });
  });

  test('gives the same directory when nothing changed', () => {
    expect(applyChanges(before, { cursor: before.cursor, upserts: [], removed: [] })).toBe(before);
  });

  test('a date that was called off is told with its day', () => {
    const [session] = one.sessions as [Session];
    const off = { ...session, exceptions: [{ date: '2026-11-24', type: 'cancelled' as const }] };
    const after = applyChanges(before, {
      cursor: 8,
      upserts: [document({ ...one, sessions: [off] })],
      removed: [],
    });
    expect(differences(before, after)).toMatchObject([{ what: 'cancelled', date: '2026-11-24' }]);
  });
});
