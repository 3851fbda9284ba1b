import { describe, expect, it } from 'vitest';
import { countsOf } from '../../src/domain/search/counts.ts';
import { places } from '../bench/support/city.ts';
import { ask, entry, now, position, slugs, weekly } from './support/entries.ts';

const at = (sector: string) => [{ slug: 'hall', name: 'The Hall', position: position(sector), access: {} }];

describe('find', () => {
  it('puts what is next first, and what has no time known last', () => {
    const found = ask(
      [
        entry('by-arrangement', { sessions: [] }),
        entry('thursday', { sessions: [weekly('2026-09-10', '17:00', '18:00')] }),
        entry('tuesday', { sessions: [weekly('2026-09-08', '17:00', '18:00')] }),
      ],
      '',
    );
    expect(slugs(found)).toEqual(['tuesday', 'thursday', 'by-arrangement']);
    expect(found.results.map(result => result.next?.start)).toEqual([
      '2026-11-24T17:00',
      '2026-11-26T17:00',
      undefined,
    ]);
  });

  it('passes over a cancelled date', () => {
    const exceptions = [{ date: '2026-11-24', type: 'cancelled' as const }];
    const found = ask(
      [entry('a', { sessions: [weekly('2026-09-08', '17:00', '18:00', { exceptions })] })],
      '',
    );
    expect(found.results[0]?.next?.start).toBe('2026-12-01T17:00');
  });

  it('finds what is called off at the time asked for, after what is on, as long as its card says so', () => {
    const off = (date: string) => [{ date, type: 'cancelled' as const }];
    const entries = [
      entry('off', { sessions: [weekly('2026-09-08', '17:00', '18:00', { exceptions: off('2026-11-24') })] }),
      entry('on', { sessions: [weekly('2026-09-08', '19:00', '20:00')] }),
      entry('wednesday', { sessions: [weekly('2026-09-09', '17:00', '18:00')] }),
    ];
    expect(slugs(ask(entries, 'tonight'))).toEqual(['on', 'off']);
    expect(slugs(ask(entries, { when: ['tonight'] }))).toEqual(['on', 'off']);
    expect(slugs(ask(entries, { when: ['tomorrow'] }))).toEqual(['wednesday']);
    const later = { when: ['2026-12-08' as const] };
    const far = weekly('2026-09-08', '17:00', '18:00', { exceptions: off('2026-12-08') });
    expect(slugs(ask([entry('far', { sessions: [far] })], later))).toEqual([]);
  });

  it('puts the nearest first when a place is given, and says how far it is', () => {
    const found = ask([entry('far', { venues: at('DE21 2') }), entry('near', { venues: at('DE23 6') })], {
      near: 'de236',
    });
    expect(slugs(found)).toEqual(['near', 'far']);
    expect(found.results[0]?.distance).toBe(0);
    expect(found.place?.label).toBe('DE23 6');
  });

  it('says how far the place of the next date is, not a nearer one where nothing is on then', () => {
    const venues = [
      { slug: 'near', name: 'Near', position: position('DE23 6'), access: {} },
      { slug: 'far', name: 'Far', position: position('DE21 2'), access: {} },
    ];
    const held = (venue: string, more = {}) => weekly('2026-09-08', '17:00', '18:00', { venue, ...more });
    const to = { start: '17:00', venue: 'far' };
    const exceptions = [{ date: '2026-11-24', type: 'moved' as const, to: { ...to, date: '2026-11-24' } }];
    const entries = [
      entry('far-first', { venues, sessions: [held('far')] }),
      entry('near-first', { venues, sessions: [held('near')] }),
      entry('moved-away', { venues, sessions: [held('near', { exceptions })] }),
    ];
    const found = ask(entries, { near: 'DE23 6' });
    expect(slugs(found)).toEqual(['near-first', 'far-first', 'moved-away']);
    const [near, far, moved] = found.results.map(one => one.distance ?? -1);
    expect(near).toBe(0);
    expect(far).toBeGreaterThan(1000);
    expect(moved).toBe(far);
  });

  it('does not take what is public by its area only to be at the middle of that area', () => {
    const areaOnly = at('DE23 6').map(venue => ({ ...venue, visibility: 'area' as const }));
    const found = ask([entry('area', { venues: areaOnly }), entry('door', { venues: at('DE23 6') })], {
      near: 'DE23 6',
    });
    expect(slugs(found)).toEqual(['door', 'area']);
    expect(found.results.map(one => one.distance)).toEqual([0, 500]);
  });

  it('is strictly by distance where it says so, then by time', () => {
    const on = (day: string) => ({ sessions: [weekly(day, '17:00', '18:00')] });
    const entries = [
      entry('far-today', { venues: at('DE21 2') }),
      entry('near-in-weeks', { venues: at('DE23 6'), sessions: [weekly('2026-12-12', '17:00', '18:00')] }),
      entry('near-on-thursday', { venues: at('DE23 6'), ...on('2026-09-10') }),
      entry('middle-today', { venues: at('DE1 1') }),
    ];
    const found = ask(entries, { near: 'Normanton' });
    const metres = found.results.map(one => one.distance ?? -1);
    expect(found.order).toBe('near');
    expect(metres).toEqual(metres.toSorted((a, b) => a - b));
    expect(slugs(found).indexOf('near-on-thursday')).toBeLessThan(slugs(found).indexOf('near-in-weeks'));
    expect(ask(entries, 'girls only near Normanton').order).toBe('match');
  });

  it('says by what it orders: time, distance, or how well the words fit', () => {
    const entries = [
      entry('far-and-soon', { venues: at('DE21 2') }),
      entry('near-and-later', { venues: at('DE23 6'), sessions: [weekly('2026-09-09', '17:00', '18:00')] }),
    ];
    expect(ask(entries, '').order).toBe('soon');
    expect(ask(entries, 'free').order).toBe('soon');
    expect(ask(entries, { near: 'DE23 6' }).order).toBe('near');
    expect(ask(entries, 'later').order).toBe('match');
    expect(ask(entries, 'girls only').order).toBe('match');
  });

  it('puts what only mentions a thing after what is about it, and counts it apart', () => {
    const found = ask(
      [
        entry('open-access', { description: 'Some nights there is boxing, and boxing gloves to borrow.' }),
        entry('gloves-on', { kind: 'boxing', sessions: [] }),
      ],
      'boxing',
    );
    expect(slugs(found)).toEqual(['gloves-on', 'open-access']);
    expect(found.lesser).toBe(1);
  });

  it('says that what a filter leaves fits less well, and what it would find without that filter', () => {
    const found = ask(
      [
        entry('open-access', { description: 'Some nights there is boxing.' }),
        entry('gloves-on', { kind: 'boxing', cost: { pence: 300 } }),
      ],
      { text: 'boxing', maxPence: 0 },
    );
    expect([slugs(found), found.lesser]).toEqual([['open-access'], 1]);
    expect(found.suggestion).toEqual({ type: 'drop', drop: [{ key: 'cost', count: 1 }] });
  });

  it('that nothing is about is all that was found', () => {
    const found = ask([entry('open-access', { description: 'Some nights there is boxing.' })], 'boxing');
    expect([slugs(found), found.lesser]).toEqual([['open-access'], 0]);
  });

  it('gives the first few as it gives all', () => {
    const entries = Array.from({ length: 60 }, (_, n) =>
      entry(`e${(n * 37) % 60}`, { sessions: [weekly(`2026-09-${10 + ((n * 7) % 13)}`, '17:00', '18:00')] }),
    );
    const all = slugs(ask(entries, ''));
    for (const few of [1, 5, 14, 15, 16, 60, 100])
      expect(
        ask(entries, '')
          .ranked.first(few)
          .map(one => one.slug),
      ).toEqual(all.slice(0, few));
  });

  it('measures from where the person is, unless the text names a place', () => {
    const entries = [entry('far', { venues: at('DE21 2') }), entry('near', { venues: at('DE23 6') })];
    expect(slugs(ask(entries, '', { here: position('DE21 2') }))).toEqual(['far', 'near']);
    expect(slugs(ask(entries, 'de23 6', { here: position('DE21 2') }))).toEqual(['near', 'far']);
  });

  it('says when a place was not understood', () => {
    expect(ask([entry('a')], { near: 'xqzptl' }).placeUnknown).toBe(true);
    expect(ask([entry('a')], { near: 'de1' }).placeUnknown).toBe(false);
  });

  it('lets entries sink that nobody checked for half a year, and leaves out those of a year', () => {
    const checked = (on: string) => ({ on, by: 'organiser' as const });
    const found = ask(
      [
        entry('stale', { checked: checked('2026-05-01') }),
        entry('unlisted', { checked: checked('2025-10-01') }),
        entry('later', { sessions: [weekly('2026-09-13', '17:00', '18:00')] }),
      ],
      '',
    );
    expect(slugs(found)).toEqual(['later', 'stale']);
  });

  it('leaves out what is listed no longer', () =>
    expect(
      slugs(ask([entry('a', { listedUntil: '2026-11-23' }), entry('b', { listedUntil: '2026-11-24' })], '')),
    ).toEqual(['b']));

  it('counts each filter as if its values were chosen anew', () => {
    const entries = [
      entry('a', { kind: 'boxing', ages: { from: 13, to: 13 }, cost: { pence: 0 } }),
      entry('b', { kind: 'boxing', ages: { from: 8, to: 9 }, cost: { pence: 200 } }),
      entry('c', { kind: 'dance', ages: { from: 13, to: 13 }, cost: { pence: 0 }, audience: 'girls' }),
    ];
    const { counting, results } = ask(entries, { kinds: ['boxing'], maxPence: 0 });
    const counts = countsOf(counting);
    expect(results).toHaveLength(1);
    expect(counts.kinds).toMatchObject({ boxing: 1, dance: 1, 'martial-arts': 1, 'dance-fitness': 1 });
    expect(counts.cost).toEqual({ free: 1 });
    expect(counts.ages).toEqual({ 13: 1 });
    expect(counts.audience).toEqual({ everyone: 1 });
    expect(counts.when).toMatchObject({ today: 1, tonight: 1, tuesday: 1, 'after-school': 1 });
  });

  it('takes a day and a part of a day as one occurrence', () => {
    const sessions = [
      weekly('2026-09-12', '10:00', '11:00', { key: 'sat' }),
      weekly('2026-09-13', '17:00', '18:00', { key: 'sun' }),
    ];
    const found = (text: string) => slugs(ask([entry('a', { sessions })], text));
    expect(found('saturday morning')).toEqual(['a']);
    expect(found('sunday morning')).toEqual([]);
  });

  it.each([
    ['tonight', ['2026-11-24T17:00']],
    ['saturday', ['2026-11-28T10:00']],
    ['next week', ['2026-12-01T17:00']],
    ['holidays', ['2026-12-19T10:00']],
    ['5 december', ['2026-12-05T10:00']],
  ])('shows the occurrence that fits: %s', (text, starts) => {
    const sessions = [weekly('2026-09-08', '17:00', '18:00'), weekly('2026-09-12', '10:00', '11:00')];
    expect(ask([entry('a', { sessions })], text).results.map(result => result.next?.start)).toEqual(starts);
  });

  it('filters by every explicit filter', () => {
    const ward = places.wards[0];
    const one = entry('one', {
      venues: [{ slug: 'hall', ward: ward?.code, position: ward?.centre, access: { stepFree: true } }],
      audience: 'girls',
      madeFor: ['muslim'],
      needs: ['autism', 'deaf'],
      languages: ['ur'],
      joining: 'book',
    });
    const other = entry('other', { cost: {}, ages: { from: 16, to: 19 } });
    const both = [one, other];
    for (const question of [
      { wards: [ward?.slug ?? ''] },
      { audience: ['girls' as const] },
      { madeFor: ['muslim'] },
      { needs: ['autism', 'deaf'] },
      { languages: ['ur', 'pa'] },
      { joining: ['book' as const, 'ask' as const] },
      { access: ['stepFree' as const] },
      { ages: { from: 10, to: 10 } },
      { maxPence: 0 },
    ])
      expect(slugs(ask(both, question))).toEqual(['one']);
  });
});

describe('what to try when nothing is found', () => {
  it('names the constraints whose removal helps, the most helpful first', () => {
    const { suggestion } = ask([entry('boxing', { kind: 'boxing', cost: { pence: 200 } })], 'free boxing');
    expect(suggestion).toEqual({ type: 'drop', drop: [{ key: 'cost:0', count: 1 }] });
    const filtered = ask([entry('boxing', { kind: 'boxing' })], { text: 'boxing', audience: ['girls'] });
    expect(filtered.suggestion).toEqual({ type: 'drop', drop: [{ key: 'audience', count: 1 }] });
  });

  it('offers near kinds for a kind that nobody runs', () => {
    const { suggestion } = ask([entry('judo', { kind: 'martial-arts', title: 'Judo' })], 'boxing');
    expect(suggestion).toEqual({ type: 'kinds', kinds: ['martial-arts'] });
  });

  it('says that a place is not in this city', () => {
    for (const text of ['London', 'football in Nottingham', 'NG7 2RD'])
      expect(ask([entry('football', { kind: 'football' })], text)).toMatchObject({
        results: [],
        suggestion: { type: 'elsewhere' },
      });
  });

  it('still finds London Road', () => {
    const venues = [{ slug: 'x', name: 'Youth House', address: 'London Road, Derby', access: {} }];
    expect(slugs(ask([entry('club', { venues }), entry('other')], 'london road'))).toEqual(['club']);
  });
});

it('freezes the clock', () => expect(now).toBe('2026-11-24T15:30'));
