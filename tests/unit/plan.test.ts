/** A plan as a link, what has changed in it since, and its week. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markOf } from '../../src/domain/plan/mark.ts';
import { planNews } from '../../src/domain/plan/news.ts';
import { readPlan, samePlan, writePlan } from '../../src/domain/plan/plan.ts';
import { planItem, planned } from '../../src/domain/plan/planned.ts';
import { planWeek } from '../../src/domain/plan/week.ts';
import { calendar } from './support/calendar.ts';
import { activity, now, on, venue } from './support/routes.ts';
import { aDirectory } from './support/routes-random.ts';

const plan = { made: '2026-11-21', items: [{ slug: 'make-a-beat', mark: 'k3f9x1' }, { slug: 'bars' }] };

describe('writePlan and readPlan', () => {
  test('a plan comes back as it went', () => {
    expect(writePlan(plan)).toBe('2026-11-21/make-a-beat~k3f9x1/bars');
    expect(readPlan(`#${writePlan(plan)}`)).toEqual(plan);
  });

  test('whatever stands in an address, reading gives a plan or nothing', () =>
    fc.assert(
      fc.property(fc.string(), text => {
        const read = readPlan(text);
        if (read) expect(readPlan(writePlan(read))).toEqual(read);
      }),
    ));

  test('what is no slug is left out, and nothing stands twice', () =>
    expect(readPlan('#2026-11-21/bars/<b>/bars~aa/../x')?.items).toEqual([{ slug: 'bars' }, { slug: 'x' }]));

  test('the same order is the same plan', () => {
    expect(samePlan(plan, { ...plan, made: '2026-12-01' })).toBe(true);
    expect(samePlan(plan, { ...plan, items: [...plan.items].reverse() })).toBe(false);
  });
});

describe('planItem and planned', () => {
  const club = activity('club', {
    sessions: [...on('MO'), { ...on('SA')[0]!, key: 'week', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH,SA' }],
  });
  test('all that fitted is all of it', () =>
    expect(
      planItem(club, [{ session: 'mo', day: 0 }, ...[1, 3, 5].map(day => ({ session: 'week', day }))]),
    ).toEqual({
      slug: 'club',
      mark: markOf(club),
    }));
  test('only the sessions and days that fitted go into the plan, and through a link', () => {
    const item = planItem(club, [{ session: 'week', day: 5 }]);
    expect(item).toMatchObject({ sessions: ['week'], days: [5] });
    const [read] = readPlan(writePlan({ made: '2026-11-21', items: [item] }))?.items ?? [];
    expect(read).toEqual(item);
    expect(planned(club, read!).sessions.map(s => [s.key, s.rrule])).toEqual([
      ['week', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA'],
    ]);
  });
  test('what was chosen and is no longer there leaves the whole', () =>
    expect(planned(club, { slug: 'club', sessions: ['gone'] }).sessions.length).toBe(2));
});

describe('markOf', () => {
  const club = activity('club');
  test('changes with what somebody who goes must know', () => {
    const [session] = club.sessions;
    const altered = [
      { ...club, cost: { pence: 100 } },
      { ...club, sessions: [{ ...session!, start: '18:00' }] },
      {
        ...club,
        sessions: [{ ...session!, exceptions: [{ date: '2026-11-24', type: 'cancelled' as const }] }],
      },
      { ...club, venues: [venue(400, { name: 'Other Hall' })] },
    ];
    expect(new Set([club, ...altered].map(markOf)).size).toBe(5);
  });

  test('does not change when somebody only checked it or wrote more about it', () =>
    expect(markOf({ ...club, checked: { on: now.slice(0, 10), by: 'alliance' }, description: 'More' })).toBe(
      markOf(club),
    ));

  test('does not depend on the order of keys or on defaults left out', () =>
    fc.assert(
      fc.property(aDirectory, ([one]) => {
        if (!one) return;
        const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as typeof one;
        expect(markOf(turned)).toBe(markOf(one));
      }),
    ));
});

describe('planNews', () => {
  const news = (over: Parameters<typeof activity>[1], mark?: string) => {
    const club = activity('club', over);
    const directory = new Map([['club', club]]);
    return planNews(
      { made: '2026-11-01', items: [{ slug: 'club', mark: mark ?? markOf(club) }] },
      directory,
      calendar,
      now,
    );
  };
  test('nothing when all is as it was', () => expect(news({})).toEqual([]));
  test('what is no longer in the directory is gone', () =>
    expect(planNews({ made: '2026-11-01', items: [{ slug: 'x' }] }, new Map(), calendar, now)).toEqual([
      { kind: 'gone', slug: 'x' },
    ]));
  test('a cancelled date this week', () =>
    expect(
      news({
        sessions: on('TU', '17:00', '19:00', { exceptions: [{ date: '2026-11-24', type: 'cancelled' }] }),
      }),
    ).toMatchObject([{ kind: 'off', occurrence: { date: '2026-11-24', status: 'cancelled' } }]));
  test('an end', () =>
    expect(news({ sessions: on('TU', '17:00', '19:00', { lastDate: '2026-11-17' }) })).toMatchObject([
      { kind: 'pause', pause: { kind: 'ended' } },
    ]));
  test('another mark is a change', () => expect(news({}, 'zzz')).toMatchObject([{ kind: 'changed' }]));
});

describe('planWeek', () => {
  const monday = '2026-11-23';
  const two = (start: string, end: string, metres = 400) => [
    activity('one', { sessions: on('TU', '17:00', '18:30') }),
    activity('two', { sessions: on('TU', start, end), venues: [venue(metres)] }),
  ];
  const kinds = (list: ReturnType<typeof two>) =>
    planWeek(list, calendar, monday).squeezes.map(s => [s.kind, s.minutes, s.walk]);

  test('each day has what is on', () => {
    const { days } = planWeek(two('19:00', '20:00'), calendar, monday);
    expect(days.map(d => d.meetings.length)).toEqual([0, 2, 0, 0, 0, 0, 0]);
  });
  test('what overlaps clashes', () =>
    expect(kinds(two('18:00', '19:00'))).toEqual([['clash', -30, undefined]]));
  test('one after the other in one place is fine', () => expect(kinds(two('18:30', '20:00'))).toEqual([]));
  test('a walk that takes longer than the time between is said', () =>
    expect(kinds(two('18:45', '20:00', 4000))).toEqual([['travel', 15, 56]]));
});
