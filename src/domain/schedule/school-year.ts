/**
 * What a day is in the school year. Each day of the known school year is in term or in the holidays
 * by the dates as published, never both: the weekends next to a half-term that is published as Monday
 * to Friday are in term; those before and after a whole term are in the holidays. A bank holiday in
 * term is its own thing. Outside the known terms nothing is known, and nothing is guessed.
 */
import type { Calendar } from './calendar.ts';
import { fromDay, type PlainDate, toDay } from './day.ts';

export type SchoolDay = 'term' | 'holidays' | 'bank-holiday' | 'unknown';

interface SchoolYear {
  first: number;
  last: number;
  terms: { from: number; to: number; breakFrom: number; breakTo: number }[];
  bankHolidays: Map<number, string>;
}

const years = new WeakMap<Calendar, SchoolYear>();

/** The calendar in day numbers, worked out once for each calendar object. */
function schoolYear(calendar: Calendar): SchoolYear {
  let year = years.get(calendar);
  if (!year) {
    const terms = calendar.terms.map(({ from, to, halfTerm }) => ({
      from: toDay(from),
      to: toDay(to),
      breakFrom: halfTerm ? toDay(halfTerm.from) : 0,
      breakTo: halfTerm ? toDay(halfTerm.to) : -1,
    }));
    year = {
      first: terms[0]?.from ?? 0,
      last: terms.at(-1)?.to ?? -1,
      terms,
      bankHolidays: new Map(calendar.bankHolidays.map(({ date, name }) => [toDay(date), name])),
    };
    years.set(calendar, year);
  }
  return year;
}

/** Term, school holidays (half-terms and the bank holidays in them included), or not known. */
export function schoolDay(calendar: Calendar, day: number): SchoolDay {
  const { first, last, terms, bankHolidays } = schoolYear(calendar);
  if (day < first || day > last) return 'unknown';
  for (const term of terms) {
    if (day < term.from) return 'holidays';
    if (day > term.to) continue;
    if (day >= term.breakFrom && day <= term.breakTo) return 'holidays';
    return bankHolidays.has(day) ? 'bank-holiday' : 'term';
  }
  return 'unknown';
}

/** The name of the bank holiday on a day, if it is one. */
export function bankHoliday(calendar: Calendar, day: number): string | undefined {
  return schoolYear(calendar).bankHolidays.get(day);
}

/** The last day of the school year that is known; null where no term is. */
export function calendarEnds(calendar: Calendar): PlainDate | null {
  const { first, last } = schoolYear(calendar);
  return last < first ? null : fromDay(last);
}
