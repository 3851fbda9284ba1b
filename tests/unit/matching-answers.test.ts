/** Ways out, the ladder, turning points, and what nobody should be shown unasked. */
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/domain/matching/answer.ts';
import { gapOf } from '../../src/domain/matching/gap.ts';
import { ladderOf } from '../../src/domain/matching/ladder.ts';
import { nearest } from '../../src/domain/matching/nearest.ts';
import type { RouteQuestion } from '../../src/domain/matching/question.ts';
import { turningPoints } from '../../src/domain/matching/turning-points.ts';
import { activity, ask, context, on, ready, sector, venue, wardNamed } from './support/routes.ts';

const from = sector('DE23 6');
const ways = (list: Parameters<typeof ready>[0], question: RouteQuestion) =>
  answer(ready(list), question, context).ways.map(({ must, by, value, brings, first }) => [
    must,
    value ?? by,
    brings,
    first.activity.slug,
  ]);

describe('ways out', () => {
  test('distance in steps of five minutes’ walk, the nearest first', () => {
    const list = [
      activity('b', { venues: [venue(1400)] }),
      activity('a', { venues: [venue(1500)] }),
      activity('far', { venues: [venue(4000)] }),
    ];
    expect(ways(list, { age: 14, from, reach: 1280 })).toEqual([['distance', 320, 2, 'b']]);
  });
  test('to a place that is public by its area only, to be asked about until all of the area is near', () => {
    const around = { ...context, wardReach: () => 900 };
    const venues = [venue(1500 + 900, { visibility: 'area' })];
    const way = (reach: number) =>
      answer(ready([activity('hidden', { venues })]), { age: 14, from, reach }, around).ways[0];
    expect(way(1280)).toMatchObject({ must: 'distance', by: 320, brings: 0, toAsk: 1 });
    // A step that is as long as the area is wide makes it certain.
    const small = { ...context, wardReach: () => 100 };
    const near = [activity('near', { venues: [venue(1400, { visibility: 'area' })] })];
    expect(answer(ready(near), { age: 14, from, reach: 1280 }, small).ways[0]).toMatchObject({
      by: 320,
      brings: 1,
      toAsk: 0,
    });
  });
  test('pence in steps of fifty', () =>
    expect(ways([activity('a', { cost: { pence: 230 } })], { age: 14, maxPence: 100 })).toEqual([
      ['cost', 150, 1, 'a'],
    ]));
  test('a day, or some minutes, by themselves', () => {
    const free = [{ days: [1], from: '15:00', to: '18:50' }];
    expect(ways([activity('a'), activity('b', { sessions: on('TH') })], { age: 14, free })).toEqual([
      ['time', 15, 1, 'a'],
      ['time', 3, 1, 'b'],
    ]);
  });
  test('waiting for what begins after the weeks to come', () =>
    expect(
      ways([activity('a', { sessions: on('MO', '17:00', '19:00', { firstDate: '2027-01-18' }) })], {
        age: 14,
      }),
    ).toEqual([['running', 21, 1, 'a']]));
  test('open to all instead of girls only, never the other way round', () => {
    const list = [activity('all'), activity('girls', { audience: 'girls' })];
    expect(ways(list, { age: 14, audiences: ['girls'] })).toEqual([['audience', 'everyone', 1, 'all']]);
    expect(ways(list, { age: 14 })).toEqual([]);
  });
  test('none past age, an area or day to avoid, full, or steps', () => {
    const list = [
      activity('old', { ages: { from: 16, to: 19 } }),
      activity('there', { venues: [venue(100, { ward: wardNamed('Normanton') })] }),
      activity('sunday', { sessions: on('SU') }),
      activity('full', { places: { left: 'full', said: '2026-11-20' } }),
      activity('steps', { venues: [venue(100, { access: { stepFree: false } })] }),
    ];
    const question: RouteQuestion = {
      age: 14,
      access: ['stepFree'],
      avoid: { wards: [wardNamed('Normanton')], days: [6] },
    };
    expect(ways(list, question)).toEqual([]);
  });
});

describe('the ladder', () => {
  const list = [
    activity('group', { stages: ['tertiary'], kind: 'mentoring' }),
    activity('mentor', { stages: ['secondary'], kind: 'mentoring', sessions: on('WE') }),
    activity('beats', { kind: 'music-production', sessions: on('TH') }),
    activity('beats-same-time', { kind: 'music-production' }),
    activity('club', { sessions: on('FR') }),
    activity('ends', {
      stages: ['secondary'],
      sessions: on('MO', '17:00', '19:00', { lastDate: '2026-12-14' }),
    }),
  ];
  const rungs = (question: RouteQuestion) =>
    ladderOf(answer(ready(list), question, context), question, context, '2026-11-21').map(
      ({ role, stage, routes }) => [role, stage, routes.map(r => r.entry.activity.slug)],
    );
  test('stepping down: now, beside, next, for everybody', () =>
    expect(rungs({ age: 14, stage: 'tertiary', direction: 'down', into: ['music-production'] })).toEqual([
      ['now', 'tertiary', ['group']],
      // What stands at the time of what runs now cannot run beside it.
      ['beside', undefined, ['beats']],
      // What ends before the weeks overlap is no next step.
      ['next', 'secondary', ['mentor']],
      ['universal', 'universal', ['beats-same-time', 'club']],
    ]));
  test('moving up is as easy to see', () => {
    const found = rungs({ age: 14, stage: 'primary', direction: 'up' });
    expect(found.map(([role, stage]) => [role, stage])).toContainEqual(['next', 'secondary']);
    expect(found.at(-1)).toEqual(['turn', 'universal', expect.arrayContaining(['club'])]);
  });
});

describe('turning points', () => {
  const points = (over: Parameters<typeof activity>[1], question: RouteQuestion = { age: 14 }) => {
    const [entry] = ready([activity('a', over)]);
    return entry ? turningPoints(entry, entry.slots, question) : [];
  };
  test('none for what lasts', () => expect(points({})).toEqual([]));
  test('a birthday past the limit', () =>
    expect(points({ ages: { from: 11, to: 14 } }, { age: 14, birthdayMonth: 1 })).toEqual([
      { kind: 'too-old', from: '2027-01-01' },
    ]));
  test('term time stops for the holidays', () =>
    expect(points({ sessions: on('TU', '17:00', '19:00', { season: 'term' }) })).toEqual([
      { kind: 'holidays', from: expect.stringMatching(/^2026-12-/), to: expect.stringMatching(/^2027-01-/) },
    ]));
  test('an end, one date, no check, an approval that runs out', () => {
    expect(points({ sessions: on('TU', '17:00', '19:00', { lastDate: '2026-12-15' }) })).toEqual([
      { kind: 'ends', on: '2026-12-15' },
    ]);
    expect(points({ sessions: [{ ...on('SA')[0]!, rrule: undefined, firstDate: '2026-11-28' }] })).toEqual([
      { kind: 'one-date', on: '2026-11-28' },
    ]);
    expect(points({ checked: undefined, listedUntil: '2026-12-31' })).toEqual([
      { kind: 'not-checked', days: null },
      { kind: 'approval-ends', on: '2026-12-31' },
    ]);
  });
});

describe('when nothing fits', () => {
  const question: RouteQuestion = { age: 14, into: ['boxing'], maxPence: 0, joinings: ['ask'] };
  const list = [
    activity('a-club', { cost: { pence: 100 } }),
    activity('ring', { kind: 'boxing', cost: { pence: 100 } }),
    activity('home', { kind: 'abuse-support', cost: { pence: 100 } }),
  ];
  test('what they like comes nearest, and sensitive support only when asked for', () => {
    const near = nearest(ready(list), question, context);
    expect(near.map(n => n.entry.activity.slug)).toEqual(['ring', 'a-club']);
    expect(near[0]?.broken).toEqual(['joining', 'cost']);
  });
  test('the gap is told in choices', () =>
    expect(gapOf(question, nearest(ready(list), question, context), [])).toEqual({
      reason: 'not-for-me',
      kind: 'boxing',
      age: 14,
    }));
  test.each([
    [[{ days: [0, 3], from: '15:00', to: '18:00' }], 'after-school'],
    [[{ days: [4], from: '18:00', to: '22:00' }], 'evening'],
    [[{ days: [5], from: '10:00', to: '22:00' }], 'saturday'],
    [[{ days: [5, 6], from: '10:00', to: '22:00' }], undefined],
    [[{ days: [0], from: '15:00', to: '22:00' }], undefined],
    [[], undefined],
  ])('%j is told as %s, with the ward of the start', (free, wanted) =>
    expect(gapOf({ ...question, free }, [], [], 'E05015511')).toEqual({
      reason: 'nothing-for-my-age',
      kind: 'boxing',
      age: 14,
      ward: 'E05015511',
      ...(wanted && { wanted }),
    }),
  );
});

test('sensitive support comes last where nothing asks for it, and by its points where something does', () => {
  const list = [
    activity('z-club', { expertise: [] }),
    activity('home', { kind: 'abuse-support', expertise: ['trauma'] }),
  ];
  expect(ask(ready(list), { age: 14 }).fits).toEqual(['z-club', 'home']);
  expect(ask(ready(list), { age: 14, expertise: { must: [], like: ['trauma'] } }).fits).toEqual([
    'home',
    'z-club',
  ]);
});
