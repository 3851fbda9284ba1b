import { describe, expect, test } from 'vitest';
import { pauseReason } from '../../src/domain/schedule/pause.ts';
import type { Exception, Session } from '../../src/domain/schedule/session.ts';
import { upcoming } from '../../src/domain/schedule/upcoming.ts';
import { whenLabel } from '../../src/domain/schedule/when-label.ts';
import { calendar, session } from './support/calendar.ts';

describe('whenLabel', () => {
  const at = { start: '2026-11-24T17:00', end: '2026-11-24T19:00' };
  test.each([
    ['2026-11-24T19:00', { kind: 'over', date: '2026-11-24', time: '17:00' }],
    ['2026-11-24T18:59', { kind: 'now', endsAt: '19:00' }],
    ['2026-11-24T17:00', { kind: 'now', endsAt: '19:00' }],
    ['2026-11-24T16:20', { kind: 'soon', minutes: 40 }],
    ['2026-11-24T15:30', { kind: 'soon', minutes: 90 }],
    ['2026-11-24T15:29', { kind: 'tonight', time: '17:00' }],
    ['2026-11-23T23:59', { kind: 'tomorrow', time: '17:00' }],
    ['2026-11-22T12:00', { kind: 'day', weekday: 'TU', time: '17:00' }],
    ['2026-11-18T12:00', { kind: 'day', weekday: 'TU', time: '17:00' }],
    ['2026-11-17T20:00', { kind: 'date', date: '2026-11-24', time: '17:00' }],
  ])('at %s it is %o', (now, label) => {
    expect(whenLabel(at, now)).toEqual(label);
  });

  test('before 17:00 it is today, just after midnight soon', () => {
    const early = { start: '2026-11-24T16:59', end: '2026-11-24T18:00' };
    expect(whenLabel(early, '2026-11-24T09:00')).toEqual({ kind: 'today', time: '16:59' });
    const night = { start: '2026-11-25T00:30', end: '2026-11-25T02:00' };
    expect(whenLabel(night, '2026-11-24T23:30')).toEqual({ kind: 'soon', minutes: 60 });
  });
});

describe('pauseReason', () => {
  const why = (over: Partial<Session>, now: string) => pauseReason([session(over)], calendar, now);
  test.each([
    ['the holidays', { season: 'term' }, '2026-12-19T12:00', { kind: 'holidays', back: '2027-01-05' }],
    ['half-term', { season: 'term' }, '2026-10-22T12:00', { kind: 'holidays', back: '2026-11-03' }],
    ['no pause in term', { season: 'term' }, '2026-11-18T12:00', null],
    ['a session in the week before', { season: 'term' }, '2026-10-20T12:00', null],
    [
      'term, for a holiday session',
      { season: 'holidays' },
      '2026-11-02T12:00',
      { kind: 'term', back: '2026-12-22' },
    ],
    [
      'a bank holiday',
      { season: 'term', rrule: 'FREQ=WEEKLY;BYDAY=MO' },
      '2027-05-02T12:00',
      { kind: 'bank-holiday', back: '2027-05-10' },
    ],
    ['it has not begun', {}, '2026-09-01T12:00', { kind: 'starts', on: '2026-09-08' }],
    [
      'the calendar ends',
      { season: 'term' },
      '2027-07-24T12:00',
      { kind: 'calendar-ends', after: '2027-07-23' },
    ],
    ['it is over', { lastDate: '2026-11-17' }, '2026-11-18T12:00', { kind: 'ended' }],
    [
      'it is over before the calendar ends',
      { season: 'term', lastDate: '2027-07-20' },
      '2027-07-24T12:00',
      { kind: 'ended' },
    ],
    [
      'it is further ahead than dates are looked for',
      { rrule: undefined, firstDate: '2028-09-08' },
      '2026-11-18T12:00',
      { kind: 'later', on: '2028-09-08' },
    ],
    [
      'it is every two years',
      { rrule: 'FREQ=YEARLY;INTERVAL=2' },
      '2026-11-18T12:00',
      { kind: 'later', on: '2028-09-08' },
    ],
    [
      'it begins in more than a year',
      { firstDate: '2027-12-07' },
      '2026-11-18T12:00',
      { kind: 'later', on: '2027-12-07' },
    ],
    ['nothing: all year', {}, '2026-12-19T12:00', null],
  ] as [string, Partial<Session>, string, unknown][])('%s', (_, over, now, reason) => {
    expect(why(over, now)).toEqual(reason);
  });

  test('several dates called off in a row are a gap, one is not', () => {
    const cancelled = (...dates: string[]) => dates.map((date): Exception => ({ date, type: 'cancelled' }));
    const three = cancelled('2026-11-24', '2026-12-01', '2026-12-08');
    expect(why({ exceptions: three }, '2026-11-23T12:00')).toEqual({ kind: 'gap', back: '2026-12-15' });
    expect(why({ exceptions: cancelled('2026-11-24') }, '2026-11-23T12:00')).toBeNull();
  });

  test('another session that runs meanwhile means no pause', () => {
    const both = [session({ season: 'term' }), session({ key: 'sa', rrule: 'FREQ=WEEKLY;BYDAY=SA' })];
    expect(pauseReason(both, calendar, '2026-12-19T12:00')).toBeNull();
  });
});

describe('upcoming', () => {
  const tonight = (exception: Omit<Exception, 'date'>) =>
    upcoming([session({ exceptions: [{ date: '2026-11-24', ...exception }] })], calendar, '2026-11-24T15:00');

  test('cancelled tonight, next Tuesday', () => {
    expect(tonight({ type: 'cancelled' })).toMatchObject({
      next: { start: '2026-12-01T17:00', status: 'on' },
      change: { start: '2026-11-24T17:00', status: 'cancelled' },
      pause: null,
    });
  });

  test('moved away from tonight, beyond the next', () => {
    const { next, change } = tonight({ type: 'moved', to: { date: '2026-12-03' } });
    expect(next?.start).toBe('2026-12-01T17:00');
    expect(change).toMatchObject({ start: '2026-12-03T17:00', was: { start: '2026-11-24T17:00' } });
  });

  test('a change is told until its old time is over, and not more than a week ahead', () => {
    const sessions = [session({ exceptions: [{ date: '2026-11-24', type: 'cancelled' }] })];
    const told = (now: string) => upcoming(sessions, calendar, now).change !== null;
    expect(
      ['2026-11-16T12:00', '2026-11-17T12:00', '2026-11-24T18:59', '2026-11-24T19:00'].map(told),
    ).toEqual([false, true, true, false]);
  });
});
