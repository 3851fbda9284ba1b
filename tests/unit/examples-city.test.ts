/** The examples look like a real city: what issue 2 promises, counted, now and in later months. */
import { describe, expect, test } from 'vitest';
import kindsFile from '#data/taxonomy/kinds.json' with { type: 'json' };
import { freshness } from '../../src/domain/freshness/freshness.ts';
import { examples, listed, takingPlace, venueOf, wardOf, writtenOn } from './support/examples.ts';

const { organisations, venues, activities } = examples;
const sessions = listed.flatMap(activity => activity.sessions);
const exceptions = sessions.flatMap(session => session.exceptions);
const venuesOf = ({ sessions }: (typeof listed)[number]) => sessions.flatMap(s => venueOf.get(s.venue) ?? []);
const within = (n: number, least: number, most: number) => {
  expect(n).toBeGreaterThanOrEqual(least);
  expect(n).toBeLessThanOrEqual(most);
};
/** Asserts that at least `least` listed activities are so. */
const some = (least: number, so: (activity: (typeof listed)[number]) => boolean) =>
  expect(listed.filter(so).length).toBeGreaterThanOrEqual(least);

test('about 25 providers, 140 activities, 200 sessions and 55 venues', () => {
  within(organisations.filter(organisation => organisation.example).length, 23, 28);
  within(activities.length, 130, 150);
  within(sessions.length, 190, 225);
  within(venues.length, 45, 65);
});

describe('places', () => {
  const perWard = new Map<string | null, number>();
  for (const activity of listed)
    for (const ward of new Set(venuesOf(activity).map(venue => venue.position && wardOf(venue.position))))
      perWard.set(ward ?? null, (perWard.get(ward ?? null) ?? 0) + 1);

  test('every ward has something, and some are thin', () => {
    expect(perWard.size).toBe(18);
    expect([...perWard.values()].filter(n => n <= 2).length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...perWard.values())).toBeGreaterThan(20);
  });
  test('some venues are told by area only and some on request', () => {
    for (const visibility of ['area', 'on-request'] as const)
      some(2, activity => venuesOf(activity).some(venue => venue.visibility === visibility));
  });
  test.each([true, false, undefined])('some venues have step-free access %s', stepFree => {
    some(10, activity => venuesOf(activity).some(venue => venue.access.stepFree === stepFree));
  });
});

describe('times', () => {
  const rules = (pattern: RegExp) => sessions.filter(session => pattern.test(session.rrule ?? '')).length;
  test('weekly, fortnightly, monthly, last Friday, and once only', () => {
    expect(rules(/^FREQ=WEEKLY;BYDAY/)).toBeGreaterThan(100);
    expect(rules(/WEEKLY;INTERVAL=2/)).toBeGreaterThanOrEqual(8);
    expect(rules(/MONTHLY;BYDAY=[1-4]/)).toBeGreaterThanOrEqual(5);
    expect(rules(/MONTHLY;BYDAY=-1FR/)).toBeGreaterThanOrEqual(3);
    expect(sessions.filter(session => !session.rrule).length).toBeGreaterThanOrEqual(3);
  });
  test.each(['term', 'holidays', 'all-year'] as const)('some run in season %s', season => {
    expect(sessions.filter(session => session.season === season).length).toBeGreaterThanOrEqual(7);
  });
  test('dates are cancelled, moved to another time, day and venue, and added', () => {
    expect(exceptions.filter(({ type }) => type === 'cancelled').length).toBeGreaterThanOrEqual(30);
    expect(exceptions.filter(({ type }) => type === 'extra').length).toBeGreaterThanOrEqual(6);
    const moves = exceptions.flatMap(({ type, to }) => (type === 'moved' && to ? [to] : []));
    for (const what of ['start', 'date', 'venue'] as const)
      expect(moves.filter(to => to[what]).length).toBeGreaterThanOrEqual(1);
  });
  test('several are cancelled in the week of writing, each with a reason', () => {
    const off = takingPlace(writtenOn, '2026-11-28').filter(({ status }) => status === 'cancelled');
    expect(off.length).toBeGreaterThanOrEqual(5);
    for (const { note } of off) expect(note).toBeTruthy();
  });
  test('two boxing clubs two streets apart are open at the same time', () => {
    const [one, two] = takingPlace('2026-12-01', '2026-12-01').filter(o => o.activity.kind === 'boxing');
    expect(one?.activity.organisation).not.toBe(two?.activity.organisation);
    expect([one?.start, one?.ward]).toEqual([two?.start, two?.ward]);
  });
});

describe.each([
  ['2026-11-21', '2026-11-27'],
  ['2027-02-08', '2027-02-14'],
  ['2027-05-10', '2027-05-16'],
])('the week from %s to %s', (from, to) => {
  const week = takingPlace(from, to).filter(({ status }) => status !== 'cancelled');
  const perDay = new Map<string, number>();
  for (const { start } of week) perDay.set(start.slice(0, 10), (perDay.get(start.slice(0, 10)) ?? 0) + 1);

  test('has at least 15 things every day, and 20 on a day from Monday to Saturday', () => {
    expect(perDay.size).toBe(7);
    for (const [date, n] of perDay)
      expect(n, date).toBeGreaterThanOrEqual(new Date(date).getUTCDay() === 0 ? 15 : 20);
  });
  test('has something in every ward', () => {
    expect(new Set(week.map(({ ward }) => ward)).size).toBe(18);
  });
});

test('half-term and the Christmas holidays are not empty', () => {
  const on = (from: string, to: string) => takingPlace(from, to).filter(o => o.status !== 'cancelled').length;
  expect(on('2027-02-15', '2027-02-19')).toBeGreaterThanOrEqual(60);
  expect(on('2026-12-28', '2027-01-03')).toBeGreaterThanOrEqual(60);
});

describe('people', () => {
  test('for everyone, for girls and for boys', () => {
    some(100, ({ audience }) => audience === 'everyone');
    some(10, ({ audience }) => audience === 'girls');
    some(2, ({ audience }) => audience === 'boys');
  });
  test('free, £1 to £3, and not known', () => {
    some(60, ({ cost }) => cost.pence === 0);
    for (const pence of [100, 200, 300]) some(5, ({ cost }) => cost.pence === pence);
    some(3, ({ cost }) => cost.pence === undefined);
  });
  test.each(['turn-up', 'book', 'ask', 'professional'] as const)('some are joined by: %s', joining => {
    some(2, activity => activity.joining === joining);
  });
  test('ages 8 to 19, and to 25 for young people with SEND', () => {
    for (const { ages, madeFor } of activities) {
      within(ages.from, 8, 18);
      within(ages.to, ages.from, madeFor.includes('send') ? 25 : 19);
    }
    some(4, ({ ages }) => ages.to === 25);
  });
  test.each([
    ['needs', 12],
    ['expertise', 15],
    ['languages', 20],
    ['madeFor', 11],
  ] as const)('all sorts of %s', (field, least) => {
    expect(new Set(listed.flatMap(activity => activity[field])).size).toBeGreaterThanOrEqual(least);
  });
  test('every kind of activity has at least one entry', () => {
    const used = new Set(listed.map(activity => activity.kind));
    expect(kindsFile.kinds.filter(kind => !used.has(kind.id)).map(kind => kind.id)).toEqual([]);
  });
  test('most say what the first visit is like, and some whether there are places', () => {
    some(70, ({ firstVisit }) => Boolean(firstVisit.meets));
    for (const left of ['plenty', 'few', 'full']) some(3, ({ places }) => places?.left === left);
  });
});

describe('the alliance', () => {
  test('every strand at every stage that it offers', () => {
    const offered = new Set(
      activities.flatMap(({ strand, stages }) => stages.map(stage => `${strand} ${stage}`)),
    );
    for (const line of ['person primary', 'person secondary', 'person tertiary', 'place universal'])
      expect(offered).toContain(line);
    for (const line of [
      'place primary',
      'place secondary',
      'place tertiary',
      'family primary',
      'family tertiary',
    ])
      expect(offered).toContain(line);
  });
  test.each(['draft', 'paused', 'ended'] as const)('some entries are in state %s', state => {
    expect(activities.filter(activity => activity.state === state).length).toBeGreaterThanOrEqual(1);
  });
  test('some entries are for professionals only', () => {
    expect(activities.filter(({ listing }) => listing === 'professionals').length).toBeGreaterThanOrEqual(5);
  });
  test('an applicant, a suspended and a lapsed provider have entries that nobody sees', () => {
    const hidden = organisations.filter(
      ({ approval }) => approval.state !== 'approved' || (approval.until ?? '9999') < writtenOn,
    );
    expect(hidden.map(({ approval }) => approval.state).sort()).toEqual(['applied', 'approved', 'suspended']);
    for (const { slug } of hidden) {
      expect(activities.some(activity => activity.organisation === slug)).toBe(true);
      expect(listed.some(activity => activity.organisation === slug)).toBe(false);
    }
  });
  test('entries are fresh, to be asked about, stale, unlisted and never checked', () => {
    some(100, ({ checked }) => checked !== undefined && (freshness(checked, writtenOn).days ?? 99) <= 60);
    some(2, ({ checked }) => checked !== undefined && freshness(checked, writtenOn).state === 'ask-first');
    some(2, ({ checked }) => freshness(checked, writtenOn).state === 'stale');
    some(1, ({ checked }) => freshness(checked, writtenOn).state === 'unlisted');
    some(2, ({ checked }) => checked === undefined);
  });
});
