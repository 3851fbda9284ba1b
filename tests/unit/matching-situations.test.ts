/** What a youth worker would expect to come back, and what must never. */
import { describe, expect, test } from 'vitest';
import { holds } from '../../src/domain/matching/holds.ts';
import { ask, context, exampleEntries, ready, sector, wardNamed } from './support/routes.ts';
import { type Situation, situations, town } from './support/situations-made.ts';

const entries = ready(town);

function check(
  among: typeof entries,
  { question, first = [], asks = [], out = [], reasons = {} }: Situation,
) {
  const found = ask(among, question);
  expect(found.fits.slice(0, 5)).toEqual(expect.arrayContaining(first));
  expect(found.asks).toEqual(expect.arrayContaining(asks));
  for (const slug of out) expect([...found.fits, ...found.asks]).not.toContain(slug);
  for (const [slug, ids] of Object.entries(reasons)) {
    const route = found.full.fits.find(r => r.entry.activity.slug === slug);
    expect(route?.reasons.map(r => r.id)).toEqual(expect.arrayContaining(ids));
  }
  for (const route of [...found.full.fits, ...found.full.askFirst])
    for (const reason of route.reasons)
      expect([reason, holds(reason, route, question, context)]).toEqual([reason, true]);
}

describe('in a made-up town', () => {
  test.each(situations)('$name', situation => check(entries, situation));

  test('every offer that is asked about is named in some situation', () => {
    const named = situations.flatMap(s => [...(s.first ?? []), ...(s.asks ?? []), ...(s.out ?? [])]);
    expect(town.map(a => a.slug).filter(slug => !named.includes(slug))).toEqual(['beats-stale']);
  });

  test('what nobody checked for half a year comes after what is like it and checked', () => {
    const { fits } = ask(entries, { age: 14, into: ['music-production'] });
    expect(fits.indexOf('beats-stale')).toBeGreaterThan(fits.indexOf('beats-far'));
  });

  test('a Saturday that stands in once is not called weekly', () => {
    const { full } = ask(entries, {
      age: 14,
      into: ['cricket'],
      free: [{ days: [5], from: '09:00', to: '13:00' }],
    });
    const [moved] = full.fits.filter(r => r.entry.activity.slug === 'moved-once');
    expect(moved?.reasons.map(r => r.id)).not.toContain('weekly');
    expect(moved?.first.date).toBe('2026-12-05');
  });

  test('the first date of a cancelled week is the week after', () => {
    const { full } = ask(entries, { age: 14, into: ['cricket'] });
    expect(full.fits.find(r => r.entry.activity.slug === 'cancelled-week')?.first.date).toBe('2026-12-01');
  });

  test('dates after a birthday that ends it are not offered', () => {
    const { full } = ask(entries, { age: 15, birthdayMonth: 12, into: ['dance'] });
    expect(full.fits.find(r => r.entry.activity.slug === 'teens')?.slots[0]?.dates).toEqual(['2026-11-24']);
  });
});

describe('in the example city', () => {
  const from = sector('DE23 6');
  const city: Situation[] = [
    {
      name: 'fifteen, into music near DE23 6, stepping down',
      question: {
        age: 15,
        from,
        reach: 3000,
        into: ['music-production', 'rap-spoken-word'],
        stage: 'tertiary',
        direction: 'down',
        expertise: { must: [], like: ['exclusion'] },
      },
      first: ['make-a-beat', 'bars', 'studio-time'],
      reasons: { 'make-a-beat': ['into', 'expertise', 'free', 'weekly', 'close'] },
    },
    {
      name: 'boxing within half an hour, violence understood',
      question: {
        age: 14,
        from,
        reach: 1920,
        into: ['boxing'],
        expertise: { must: [], like: ['youth-violence'] },
      },
      first: ['tuesday-and-thursday-boxing', 'boxing-breakfast'],
    },
    {
      name: 'not in Arboretum',
      question: { age: 14, from, into: ['boxing'], avoid: { wards: [wardNamed('Arboretum')] } },
      out: [],
    },
    {
      name: 'free, just turn up, sport',
      question: { age: 12, from, reach: 2560, joinings: ['turn-up'], maxPence: 0, into: ['football'] },
      first: ['arboretum-cage-football'],
    },
  ];
  test.each(city)('$name', situation => check(exampleEntries, situation));

  test('no answer stands in an area to avoid', () => {
    const wards = [wardNamed('Arboretum'), wardNamed('Normanton')];
    const { full } = ask(exampleEntries, { age: 14, avoid: { wards } });
    for (const route of [...full.fits, ...full.askFirst])
      for (const { venue } of route.slots) expect(wards).not.toContain(venue?.ward);
  });

  test('what is listed for professionals is not among public entries', () => {
    expect(exampleEntries.some(({ activity }) => activity.listing === 'professionals')).toBe(false);
  });
});
