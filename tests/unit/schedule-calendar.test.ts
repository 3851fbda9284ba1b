import { describe, expect, test } from 'vitest';
import bankHolidays from '../../data/calendar/bank-holidays.json' with { type: 'json' };
import schoolTerms from '../../data/calendar/school-terms.json' with { type: 'json' };
import { BankHolidaysFile, SchoolTermsFile } from '../../src/domain/schedule/calendar.ts';
import { civil, dayNumber, fromDay, toDay, weekday } from '../../src/domain/schedule/day.ts';
import { calendarEnds, schoolDay } from '../../src/domain/schedule/school-year.ts';
import { calendar } from './support/calendar.ts';

describe('data/calendar', () => {
  test('is what the schemas ask for', () => {
    expect(SchoolTermsFile.safeParse(schoolTerms).error).toBeUndefined();
    expect(BankHolidaysFile.safeParse(bankHolidays).error).toBeUndefined();
  });

  test('says that the terms are to be checked, and where the bank holidays come from', () => {
    expect(schoolTerms.about).toContain('must be checked');
    expect(bankHolidays.source).toContain('GOV.UK');
    expect(bankHolidays.licence).toBe('Open Government Licence v3.0');
  });

  test('terms start and end on schooldays', () => {
    for (const { from, to } of schoolTerms.terms) {
      expect([from, weekday(toDay(from)) < 5]).toEqual([from, true]);
      expect([to, weekday(toDay(to)) < 5]).toEqual([to, true]);
    }
  });

  test('terms that overlap, and a half-term outside its term, are refused', () => {
    const [autumn, spring] = schoolTerms.terms;
    expect(SchoolTermsFile.safeParse({ ...schoolTerms, terms: [spring, autumn] }).success).toBe(false);
    const late = { ...autumn, halfTerm: spring?.halfTerm };
    expect(SchoolTermsFile.safeParse({ ...schoolTerms, terms: [late] }).success).toBe(false);
  });
});

describe('schoolDay', () => {
  test.each([
    ['2026-09-01', 'unknown'],
    ['2026-09-02', 'term'],
    ['2026-10-26', 'holidays'],
    ['2026-10-31', 'term'],
    ['2026-12-19', 'holidays'],
    ['2026-12-25', 'holidays'],
    ['2027-05-03', 'bank-holiday'],
    ['2027-05-31', 'holidays'],
    ['2027-07-23', 'term'],
    ['2027-07-24', 'unknown'],
  ])('%s is %s', (date, kind) => {
    expect(schoolDay(calendar, toDay(date))).toBe(kind);
  });

  test('the calendar ends with its last term; an empty one knows nothing', () => {
    expect(calendarEnds(calendar)).toBe('2027-07-23');
    const empty = { terms: [], bankHolidays: [] };
    expect(calendarEnds(empty)).toBeNull();
    expect(schoolDay(empty, toDay('2026-11-24'))).toBe('unknown');
  });
});

test('day numbers are those of Date, from 1600 to 2400', () => {
  for (let day = dayNumber(1600, 1, 1); day < dayNumber(2400, 1, 1); day += 13) {
    const date = new Date(day * 86_400_000);
    expect(fromDay(day)).toBe(date.toISOString().slice(0, 10));
    expect(dayNumber(...civil(day))).toBe(day);
    expect(weekday(day)).toBe((date.getUTCDay() + 6) % 7);
  }
});
