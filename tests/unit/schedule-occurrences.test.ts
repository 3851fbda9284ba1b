import { describe, expect, test } from 'vitest';
import { nextOccurrence, nextOccurrences, occurrences } from '../../src/domain/schedule/occurrences.ts';
import type { Exception, Session } from '../../src/domain/schedule/session.ts';
import { calendar, session } from './support/calendar.ts';

const range = (from: string, to: string) => ({ from, to });
const starts = (over: Partial<Session>, from: string, to: string) =>
  occurrences([session(over)], calendar, range(from, to)).map(o => o.start.slice(0, 10));
const with_ = (...exceptions: Exception[]) => session({ exceptions });

describe('occurrences', () => {
  test('a term session leaves out half-term and the holidays', () => {
    expect(starts({ season: 'term' }, '2026-10-15', '2026-11-05')).toEqual(['2026-10-20', '2026-11-03']);
    expect(starts({ season: 'term' }, '2026-12-10', '2027-01-08')).toEqual(['2026-12-15', '2027-01-05']);
  });

  test('a term session leaves out a bank holiday in term', () => {
    const mondays = { season: 'term', rrule: 'FREQ=WEEKLY;BYDAY=MO', firstDate: '2026-09-07' } as const;
    expect(starts(mondays, '2027-04-26', '2027-05-12')).toEqual(['2027-04-26', '2027-05-10']);
  });

  test('the weekends next to a half-term are term, those next to a term are holidays', () => {
    const weekends = { rrule: 'FREQ=WEEKLY;BYDAY=SA,SU', firstDate: '2026-09-05' };
    expect(starts({ ...weekends, season: 'term' }, '2026-10-24', '2026-11-01')).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(starts({ ...weekends, season: 'holidays' }, '2026-10-24', '2026-11-01')).toEqual([]);
    expect(starts({ ...weekends, season: 'term' }, '2026-12-19', '2027-01-03')).toEqual([]);
    expect(starts({ ...weekends, season: 'holidays' }, '2027-01-02', '2027-01-10')).toEqual([
      '2027-01-02',
      '2027-01-03',
    ]);
  });

  test('each day of the known school year is in term or in the holidays, bank holidays in term apart', () => {
    const daily = { rrule: 'FREQ=DAILY', firstDate: '2026-09-01' };
    const year = ['2026-09-01', '2027-12-31'] as const;
    const both = [
      ...starts({ ...daily, season: 'term' }, ...year),
      ...starts({ ...daily, season: 'holidays' }, ...year),
    ].sort();
    const all = starts(daily, '2026-09-02', '2027-07-23');
    expect(both).toEqual(all.filter(date => date !== '2027-05-03'));
  });

  test('no date is guessed where the school year is not known', () => {
    expect(starts({ season: 'term' }, '2027-07-19', '2028-07-01')).toEqual(['2027-07-20']);
    expect(starts({ season: 'holidays' }, '2027-07-19', '2028-07-01')).toEqual([]);
    expect(starts({}, '2027-07-19', '2027-08-04')).toEqual(['2027-07-20', '2027-07-27', '2027-08-03']);
  });

  test('COUNT counts the dates that the season leaves out', () => {
    const over = { season: 'term', rrule: 'FREQ=WEEKLY;COUNT=9', firstDate: '2026-09-08' } as const;
    expect(starts(over, '2026-09-01', '2027-07-01')).toHaveLength(8);
  });

  test('a bank holiday is named on a session that keeps running', () => {
    const fridays = session({ rrule: 'FREQ=WEEKLY;BYDAY=FR', firstDate: '2026-09-04' });
    const found = occurrences([fridays], calendar, range('2026-12-18', '2026-12-25'));
    expect(found.map(o => o.bankHoliday)).toEqual([undefined, 'Christmas Day']);
  });

  test('the last date is the last', () => {
    expect(starts({ lastDate: '2026-09-22' }, '2026-09-01', '2026-12-01')).toHaveLength(3);
    expect(starts({ lastDate: '2026-09-01' }, '2026-09-01', '2026-12-01')).toEqual([]);
  });

  test('without a rule it is once, whatever the season', () => {
    const once = { rrule: undefined, firstDate: '2026-12-24', season: 'term' } as const;
    expect(starts(once, '2026-09-01', '2027-12-01')).toEqual(['2026-12-24']);
    expect(starts(once, '2026-12-25', '2027-12-01')).toEqual([]);
  });

  test('an end at or before the start is on the next day, at the end of a year too', () => {
    const late = session({ firstDate: '2026-12-31', rrule: undefined, start: '22:00', end: '02:00' });
    expect(occurrences([late], calendar, range('2026-12-31', '2026-12-31'))[0]).toMatchObject({
      start: '2026-12-31T22:00',
      end: '2027-01-01T02:00',
    });
  });

  test('17:00 stays 17:00 through both clock changes', () => {
    const times = occurrences([session()], calendar, range('2026-10-20', '2027-04-06'));
    expect(new Set(times.map(o => o.start.slice(11)))).toEqual(new Set(['17:00']));
  });

  test('all sessions stand in one order of start', () => {
    const found = occurrences(
      [session(), session({ key: 'a', start: '15:00' }), session({ key: 'b' })],
      calendar,
      range('2026-09-08', '2026-09-15'),
    );
    expect(found.map(o => o.session)).toEqual(['a', 'b', 'tuesday', 'a', 'b', 'tuesday']);
  });
});

describe('exceptions', () => {
  const week = range('2026-11-23', '2026-11-29');

  test('a cancelled date stays, as cancelled, with its note', () => {
    const found = with_({ date: '2026-11-24', type: 'cancelled', note: 'Used for voting' });
    expect(occurrences([found], calendar, week)).toEqual([
      {
        session: 'tuesday',
        date: '2026-11-24',
        start: '2026-11-24T17:00',
        end: '2026-11-24T19:00',
        venue: 'hall',
        status: 'cancelled',
        note: 'Used for voting',
      },
    ]);
  });

  test('a moved date stands at its new place and says where it was; a new start keeps the length', () => {
    const to = { date: '2026-11-26', start: '23:00', venue: 'park' };
    const found = with_({ date: '2026-11-24', type: 'moved', to });
    expect(occurrences([found], calendar, week)).toEqual([
      {
        session: 'tuesday',
        date: '2026-11-26',
        start: '2026-11-26T23:00',
        end: '2026-11-27T01:00',
        venue: 'park',
        status: 'moved',
        was: { start: '2026-11-24T17:00', end: '2026-11-24T19:00', venue: 'hall' },
      },
    ]);
  });

  test('what moves into the range is found, what moves out of it is gone', () => {
    const found = with_({ date: '2026-11-24', type: 'moved', to: { date: '2026-12-05' } });
    expect(occurrences([found], calendar, week)).toEqual([]);
    expect(occurrences([found], calendar, range('2026-12-02', '2026-12-07'))).toHaveLength(1);
  });

  test('a moved or cancelled date that is not in the rule or the season does nothing', () => {
    const moved = { date: '2026-11-25', type: 'moved', to: { date: '2026-11-26' } } as const;
    const found = with_(moved, { date: '2026-11-27', type: 'cancelled' });
    expect(occurrences([found], calendar, week).map(o => o.start)).toEqual(['2026-11-24T17:00']);
    const halfTerm = session({
      season: 'term',
      exceptions: [{ date: '2026-10-27', type: 'moved', to: { date: '2026-10-28' } }],
    });
    expect(occurrences([halfTerm], calendar, range('2026-10-26', '2026-10-30'))).toEqual([]);
  });

  test('an extra date stands outside season and last date', () => {
    const extra = session({
      season: 'term',
      lastDate: '2026-12-15',
      exceptions: [{ date: '2026-12-22', type: 'extra', to: { start: '14:00', end: '16:00' } }],
    });
    expect(occurrences([extra], calendar, range('2026-12-16', '2026-12-31'))).toMatchObject([
      { start: '2026-12-22T14:00', end: '2026-12-22T16:00', status: 'extra' },
    ]);
  });

  test('an extra at the regular time is the same thing, not two', () => {
    const found = with_({ date: '2026-11-24', type: 'extra' });
    expect(occurrences([found], calendar, week).map(o => o.status)).toEqual(['on']);
  });

  test('an extra on a regular date at another time is a second one', () => {
    const found = with_({ date: '2026-11-24', type: 'extra', to: { start: '10:00', end: '11:00' } });
    expect(occurrences([found], calendar, week).map(o => o.status)).toEqual(['extra', 'on']);
  });

  test('cancelled and extra: on a regular date the extra replaces it, on another it is called off', () => {
    const both = (date: string) =>
      with_({ date, type: 'cancelled' }, { date, type: 'extra', to: { start: '18:00', end: '20:00' } });
    const statuses = (date: string) =>
      occurrences([both(date)], calendar, range(date, date)).map(o => [o.start.slice(11), o.status]);
    expect(statuses('2026-11-24')).toEqual([
      ['17:00', 'cancelled'],
      ['18:00', 'extra'],
    ]);
    expect(statuses('2026-11-26')).toEqual([['18:00', 'cancelled']]);
  });
});

describe('nextOccurrence', () => {
  const next = (over: Partial<Session>, now: string) =>
    nextOccurrence([session(over)], calendar, now)?.start ?? null;

  test.each([
    ['2026-11-24T16:59', '2026-11-24T17:00'],
    ['2026-11-24T18:59', '2026-11-24T17:00'],
    ['2026-11-24T19:00', '2026-12-01T17:00'],
    ['2020-01-01T00:00', null],
    ['2026-08-01T00:00', '2026-09-08T17:00'],
  ])('at %s it is %s', (now, start) => {
    expect(next({}, now)).toBe(start);
  });

  test('one from last night is still on after midnight', () => {
    const late = { start: '22:00', end: '02:00' };
    expect(next(late, '2026-11-25T01:59')).toBe('2026-11-24T22:00');
    expect(next(late, '2026-11-25T02:00')).toBe('2026-12-01T22:00');
  });

  test('leaves out what is cancelled and finds what is moved forward', () => {
    const exceptions: Exception[] = [
      { date: '2026-11-24', type: 'cancelled' },
      { date: '2026-12-08', type: 'moved', to: { date: '2026-11-30' } },
    ];
    expect(next({ exceptions }, '2026-11-24T12:00')).toBe('2026-11-30T17:00');
  });

  test('is null when nothing is to come, and beyond the horizon', () => {
    expect(next({ lastDate: '2026-11-17' }, '2026-11-24T12:00')).toBeNull();
    expect(next({ rrule: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30' }, '2026-11-24T12:00')).toBeNull();
    expect(nextOccurrence([session()], calendar, '2026-11-18T12:00', 3)).toBeNull();
    expect(nextOccurrence([], calendar, '2026-11-18T12:00')).toBeNull();
  });

  test('the next few come from all sessions, as many as asked for', () => {
    const found = nextOccurrences(
      [session(), session({ key: 'thursday', rrule: 'FREQ=WEEKLY;BYDAY=TH' })],
      calendar,
      '2026-11-24T20:00',
      3,
    );
    expect(found.map(o => o.date)).toEqual(['2026-11-26', '2026-12-01', '2026-12-03']);
  });
});
