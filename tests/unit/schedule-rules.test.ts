import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDay, toDay } from '../../src/domain/schedule/day.ts';
import { occurrences } from '../../src/domain/schedule/occurrences.ts';
import { parseRule, type Rule } from '../../src/domain/schedule/rule.ts';
import { eachRuleDay } from '../../src/domain/schedule/rule-days.ts';
import { calendar, session } from './support/calendar.ts';
import { aDay, byIcal, rulesOf } from './support/rules.ts';
import byDateutil from './support/rules_by_dateutil.json' with { type: 'json' };

const starts = (rrule: string, firstDate: string, from: string, to: string) =>
  occurrences([session({ rrule, firstDate })], calendar, { from, to }).map(o => o.start);

describe('parseRule', () => {
  test('reads every part that it knows', () => {
    expect(parseRule('FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,MO;BYSETPOS=1;WKST=SU;COUNT=5')).toEqual({
      freq: 'MONTHLY',
      interval: 2,
      count: 5,
      until: undefined,
      weekStart: 6,
      byDay: [
        { nth: -1, weekday: 4 },
        { nth: 0, weekday: 0 },
      ],
      byMonthDay: [],
      byMonth: [],
      bySetPos: [1],
    } satisfies Rule);
  });

  test.each([
    ['', 'unsupported', ''],
    ['RRULE:FREQ=WEEKLY', 'unsupported', 'RRULE:FREQ'],
    ['INTERVAL=2', 'missing', 'FREQ'],
    ['FREQ=SECONDLY', 'unsupported', 'FREQ'],
    ['FREQ=DAILY;BYHOUR=9', 'unsupported', 'BYHOUR'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'unsupported', 'BYWEEKNO'],
    ['FREQ=DAILY;', 'unsupported', ''],
    ['FREQ=DAILY;FREQ=DAILY', 'twice', 'FREQ'],
    ['FREQ=DAILY=WEEKLY', 'unsupported', 'FREQ'],
    ['FREQ=DAILY;INTERVAL=0', 'value', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=1,2', 'value', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=', 'value', 'COUNT'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20261201', 'conflict', 'COUNT'],
    ['FREQ=DAILY;UNTIL=20260631', 'value', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=2026-06-30', 'value', 'UNTIL'],
    ['FREQ=WEEKLY;BYDAY=TUE', 'value', 'BYDAY'],
    ['FREQ=WEEKLY;BYDAY=1TU', 'conflict', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=0TU', 'value', 'BYDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'conflict', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'value', 'BYMONTHDAY'],
    ['FREQ=YEARLY;BYMONTH=-1', 'value', 'BYMONTH'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'conflict', 'BYSETPOS'],
    ['FREQ=WEEKLY;WKST=XX', 'value', 'WKST'],
  ])('refuses %s', (text, fault, part) => {
    expect(parseRule(text)).toMatchObject({ fault, part });
  });
});

describe('occurrences by rule', () => {
  test.each(Object.entries(rulesOf))(
    '%s rules give what ical.js gives, over both clock changes',
    (_, rules) => {
      fc.assert(
        fc.property(rules, aDay, (rrule, day) => {
          // RFC 5545 leaves undefined what a DTSTART outside its rule means, and ical.js takes it in.
          const open = rrule.replace(/;(COUNT|UNTIL)=\w+/, '');
          const first = starts(open, day, day, '2040-12-31')[0]?.slice(0, 10);
          fc.pre(first !== undefined);
          const to = fromDay(toDay(first) + 1000);
          expect(starts(rrule, first, first, to)).toEqual(byIcal(rrule, `${first}T17:00`, to));
        }),
        { numRuns: 250, seed: 5545 },
      );
    },
  );

  test('the parts that ical.js gets wrong give what python-dateutil gives', () => {
    for (const [rrule, first, dates] of byDateutil as [string, string, string[]][]) {
      const found = starts(rrule, first, first, '2040-12-31').slice(0, 10);
      expect([rrule, ...found.map(start => start.slice(0, 10))]).toEqual([rrule, ...dates]);
    }
  });

  test('starting late gives the same as starting from the first date', () => {
    fc.assert(
      fc.property(fc.oneof(...Object.values(rulesOf)), aDay, aDay, (rrule, first, from) => {
        const rule = parseRule(rrule) as Rule;
        const walk = (start: number) => {
          const days: string[] = [];
          eachRuleDay(rule, toDay(first), '17:00', start, toDay('2029-06-30'), day => {
            days.push(fromDay(day));
          });
          return days;
        };
        expect(walk(toDay(from))).toEqual(walk(0).filter(date => date >= from));
      }),
      { numRuns: 500, seed: 5545 },
    );
  });

  test('a first date outside the rule is no occurrence and is not counted', () => {
    expect(starts('FREQ=WEEKLY;BYDAY=TU;COUNT=2', '2026-09-03', '2026-09-01', '2026-12-31')).toEqual([
      '2026-09-08T17:00',
      '2026-09-15T17:00',
    ]);
  });

  test.each([
    ['20261013', '2026-10-13'],
    ['20261013T170000', '2026-10-13'],
    ['20261013T165900', '2026-10-06'],
    // 16:00 in UTC is 17:00 in British Summer Time, and 16:00 in winter.
    ['20261013T160000Z', '2026-10-13'],
    ['20261013T155900Z', '2026-10-06'],
    ['20261103T165900Z', '2026-10-27'],
    ['20261103T170000Z', '2026-11-03'],
  ])('UNTIL=%s has its last date on %s', (until, last) => {
    const found = starts(`FREQ=WEEKLY;UNTIL=${until}`, '2026-09-08', '2026-09-01', '2026-12-31');
    expect(found.at(-1)).toBe(`${last}T17:00`);
  });

  test('a yearly 29 February is in leap years only', () => {
    expect(starts('FREQ=YEARLY', '2028-02-29', '2028-01-01', '2033-01-01')).toEqual([
      '2028-02-29T17:00',
      '2032-02-29T17:00',
    ]);
  });

  test('a rule that is refused has no dates', () => {
    expect(starts('FREQ=HOURLY', '2026-09-08', '2026-09-01', '2026-12-31')).toEqual([]);
  });
});
