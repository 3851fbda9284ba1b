import { describe, expect, test } from 'vitest';
import { describeSession } from '../../src/domain/schedule/describe.ts';
import { exceptionProblems, ruleProblems } from '../../src/domain/schedule/problems.ts';
import type { Exception, Session } from '../../src/domain/schedule/session.ts';
import { changeText, patternText, pauseText, sessionText, whenText } from '../../src/i18n/en/schedule.ts';
import { calendar, session } from './support/calendar.ts';

describe('describeSession', () => {
  test('says the rule, the times and the season as data', () => {
    const over = {
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU',
      season: 'term',
      lastDate: '2027-03-23',
    } as const;
    expect(describeSession(session(over))).toEqual({
      freq: 'weekly',
      interval: 2,
      days: ['TU', 'TH'],
      start: '17:00',
      end: '19:00',
      season: 'term',
      from: '2026-09-08',
      until: '2027-03-23',
    });
  });

  test('a single date with others added is several dates', () => {
    const exceptions = [{ date: '2026-09-15', type: 'extra' as const }];
    const said = describeSession(session({ rrule: undefined, exceptions }));
    expect(sessionText(said)).toBe('On 2 dates, first Tuesday 8 September, 17:00 to 19:00');
  });

  test('a single date has its year where it is not within the next twelve months', () => {
    const once = (firstDate: string) =>
      sessionText(describeSession(session({ rrule: undefined, firstDate })), '2026-11-21');
    expect(once('2027-11-20')).toBe('Once, Saturday 20 November, 17:00 to 19:00');
    expect(once('2027-11-21')).toBe('Once, Sunday 21 November 2027, 17:00 to 19:00');
    expect(once('2025-11-21')).toBe('Once, Friday 21 November 2025, 17:00 to 19:00');
  });

  test('the end is the earliest of last date, UNTIL and COUNT', () => {
    const until = (over: Partial<Session>) => describeSession(session(over)).until;
    expect(until({ rrule: 'FREQ=WEEKLY;COUNT=3' })).toBe('2026-09-22');
    expect(until({ rrule: 'FREQ=WEEKLY;UNTIL=20261001', lastDate: '2026-12-01' })).toBe('2026-10-01');
    expect(until({ rrule: 'FREQ=WEEKLY;UNTIL=20261006T160000' })).toBe('2026-10-05');
    expect(until({})).toBeUndefined();
  });
});

describe('patternText', () => {
  test.each([
    [undefined, 'Once, Tuesday 8 September'],
    ['FREQ=WEEKLY', 'Every Tuesday'],
    ['FREQ=WEEKLY;BYDAY=TH,TU', 'Every Tuesday and Thursday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Monday to Friday'],
    ['FREQ=DAILY;BYDAY=MO,TU,WE', 'Every Monday, Tuesday and Wednesday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'Every two weeks on Thursday'],
    ['FREQ=WEEKLY;INTERVAL=3', 'Every 3 weeks on Tuesday'],
    ['FREQ=WEEKLY;BYMONTH=8,7', 'Every Tuesday in July and August'],
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;INTERVAL=2', 'Every two days'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'Last Friday of the month'],
    ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1', 'Last Friday of the month'],
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'First and third Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=1TU,-2TH', 'First Tuesday and second to last Thursday of the month'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA', 'First Saturday of the month, every two months'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,22,-1', '1st, 22nd and last day of the month'],
    ['FREQ=MONTHLY', '8th of the month'],
    ['FREQ=YEARLY', '8th of September, every year'],
    ['FREQ=YEARLY;BYMONTH=7;BYDAY=-1FR', 'Last Friday of July, every year'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=24', '24th of December, every two years'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'On the dates listed'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'On the dates listed'],
    ['FREQ=HOURLY', 'On the dates listed'],
  ])('%s is "%s"', (rrule, text) => {
    expect(patternText(describeSession(session({ rrule })))).toBe(text);
  });

  test('the whole sentence has times, season and end', () => {
    const say = (over: Partial<Session>) => sessionText(describeSession(session(over)));
    expect(say({ season: 'term' })).toBe('Every Tuesday, 17:00 to 19:00, term time');
    expect(say({ season: 'holidays', lastDate: '2027-04-06' })).toBe(
      'Every Tuesday, 17:00 to 19:00, school holidays, until 6 April 2027',
    );
  });
});

test('whenText says when', () => {
  const say = [
    { kind: 'now', endsAt: '19:00' },
    { kind: 'soon', minutes: 40 },
    { kind: 'tonight', time: '18:30' },
    { kind: 'tomorrow', time: '17:00' },
    { kind: 'day', weekday: 'TU', time: '17:00' },
    { kind: 'date', date: '2026-11-24', time: '17:00' },
  ] as const;
  expect(say.map(whenText)).toEqual([
    'On now until 19:00',
    'Starts in 40 min',
    'Tonight 18:30',
    'Tomorrow 17:00',
    'Tuesday 17:00',
    'Tue 24 Nov 17:00',
  ]);
});

test('pauseText says why not, and until when', () => {
  expect(pauseText({ kind: 'holidays', back: '2027-01-04' })).toBe('Not in the holidays, back 4 January');
  expect(pauseText({ kind: 'calendar-ends', after: '2027-07-23' })).toBe(
    'Dates after 23 July 2027 are not known yet',
  );
});

test('changeText says what is cancelled or moved', () => {
  const cancelled = { start: '2026-11-24T17:00', end: '2026-11-24T19:00', status: 'cancelled' } as const;
  const at = (now: string) => changeText(cancelled, now);
  expect(at('2026-11-24T18:00')).toBe('Cancelled tonight');
  expect(at('2026-11-23T12:00')).toBe('Cancelled tomorrow');
  expect(at('2026-11-20T12:00')).toBe('Cancelled Tuesday 17:00');
  expect(at('2026-11-10T12:00')).toBe('Cancelled Tue 24 Nov 17:00');
  expect(changeText({ ...cancelled, start: '2026-11-24T00:30' }, '2026-11-24T00:10')).toBe('Cancelled today');
  expect(changeText({ ...cancelled, start: '2026-11-24T00:30' }, '2026-11-23T22:10')).toBe(
    'Cancelled tomorrow',
  );
  const was = { start: '2026-11-24T17:00', end: '2026-11-24T19:00', venue: 'hall' };
  const moved = { start: '2026-11-25T18:00', end: '2026-11-25T20:00', status: 'moved', was } as const;
  expect(changeText(moved, '2026-11-20T12:00')).toBe('Moved from Tue 24 Nov 17:00 to Wed 25 Nov 18:00');
  expect(changeText({ ...was, status: 'moved', was }, '2026-11-24T12:00')).toBe(
    'Tonight 17:00, in another place',
  );
});

describe('ruleProblems', () => {
  const of = (over: Partial<Session>) => ruleProblems(session(over), calendar).map(p => [p.path, p.problem]);
  test.each([
    ['nothing', {}, []],
    ['a refused rule', { rrule: 'FREQ=DAILY;BYHOUR=9' }, [['rrule', 'rule-refused']]],
    ['a first date outside the rule', { firstDate: '2026-09-09' }, [['firstDate', 'first-date-not-in-rule']]],
    ['no dates', { rrule: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30' }, [['rrule', 'no-dates']]],
    ['an early last date', { lastDate: '2026-09-01' }, [['lastDate', 'last-before-first']]],
    ['never in season', { season: 'holidays', lastDate: '2026-10-20' }, [['season', 'never-in-season']]],
  ] as [string, Partial<Session>, string[][]][])('finds %s', (_, over, problems) => {
    expect(of(over)).toEqual(problems);
  });

  test('the message says what was found and where the first session is', () => {
    const [problem] = ruleProblems(session({ firstDate: '2026-09-09' }));
    expect(problem?.message).toBe(
      'the first date 2026-09-09 is not a date of the rule "FREQ=WEEKLY;BYDAY=TU": the first session is on 2026-09-15',
    );
  });
});

describe('exceptionProblems', () => {
  const of = (season: Session['season'], ...exceptions: Exception[]) =>
    exceptionProblems(session({ season, exceptions }), calendar).map(p => [p.path, p.problem]);
  const cancelled = (date: string): Exception => ({ date, type: 'cancelled' });
  const extra = (date: string, start?: string): Exception => ({
    date,
    type: 'extra',
    to: start ? { start } : undefined,
  });

  test('says nothing of changes that do what they say', () => {
    expect(of('term', cancelled('2026-11-24'), extra('2026-11-26'), extra('2026-11-24', '10:00'))).toEqual(
      [],
    );
    expect(of('term', cancelled('2026-11-26'), extra('2026-11-26'))).toEqual([]);
  });

  test('finds a change of a date that is not one', () => {
    expect(of('all-year', cancelled('2026-11-25'))).toEqual([['exceptions[0].date', 'not-a-session-date']]);
    expect(of('term', cancelled('2026-10-27'))).toEqual([['exceptions[0].date', 'not-a-session-date']]);
    expect(of('term', cancelled('2027-09-07'))).toEqual([['exceptions[0].date', 'school-year-unknown']]);
  });

  test('finds a date given twice and an extra that adds nothing', () => {
    expect(of('all-year', cancelled('2026-11-24'), cancelled('2026-11-24'))).toEqual([
      ['exceptions[1].date', 'date-twice'],
    ]);
    expect(of('all-year', extra('2026-11-24'))).toEqual([['exceptions[0].date', 'extra-is-regular']]);
  });
});
