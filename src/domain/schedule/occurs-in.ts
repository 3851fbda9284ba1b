/** The filter *when*: whether something is on tonight, at the weekend, after school and so on. */
import type { Calendar } from './calendar.ts';
import {
  type LocalDateTime,
  type PlainDate,
  type PlainTime,
  toDay,
  type Weekday,
  weekday,
  weekdays,
} from './day.ts';
import type { Occurrence } from './occurrence.ts';
import { findOccurrences } from './occurrences.ts';
import { schoolDay } from './school-year.ts';
import type { Session } from './session.ts';
import { evening } from './when-label.ts';

export const whenWords = ['today', 'tonight', 'weekend', 'after-school', 'holidays'] as const;

/** One of the words, a date, or a day of the week. */
export type When = (typeof whenWords)[number] | Weekday | PlainDate;

/** Starts on a school day that count as after school, both included. */
export const afterSchool = { from: '15:00', to: '18:30' } as const;

/**
 * Days ahead that are looked at. A day of the week: five weeks, so that the last Friday of the month
 * is a Friday. After school and holidays: far enough to reach the next of them from within the other.
 */
const ahead = { weekday: 34, 'after-school': 70, holidays: 120 } as const;

/**
 * The first occurrence in `when` that is neither cancelled nor over at `now`, or null. Where the school
 * year is not known, nothing is after school or in the holidays.
 * - `today`: starts today, or is still on. `tonight`: of these, what starts from 17:00, and what began last night.
 * - `weekend`: this Saturday and Sunday; on a Sunday, what is left of it.
 */
export function occursIn(
  sessions: readonly Session[],
  calendar: Calendar,
  when: When,
  now: LocalDateTime,
): Occurrence | null {
  const today = toDay(now);
  const named = weekdays.indexOf(when as Weekday);
  let [from, to] = [today - 1, today];
  let dayFits: ((day: number) => boolean) | undefined;
  let fits = (_: PlainTime, _day: number) => true;

  if (when === 'tonight') fits = (time, day) => day < today || time >= evening;
  else if (when === 'weekend') {
    from = today - weekday(today) + 5;
    to = from + 1;
  } else if (when === 'after-school') {
    to = today + ahead[when];
    dayFits = day => weekday(day) < 5 && schoolDay(calendar, day) === 'term';
    fits = time => time >= afterSchool.from && time <= afterSchool.to;
  } else if (when === 'holidays') {
    to = today + ahead[when];
    dayFits = day => schoolDay(calendar, day) === 'holidays';
  } else if (named >= 0) {
    to = today + ahead.weekday;
    dayFits = day => weekday(day) === named;
  } else if (when !== 'today') from = to = toDay(when);

  const open = (o: Occurrence) => {
    if (o.status === 'cancelled' || o.end <= now) return false;
    const day = toDay(o.start);
    return fits(o.start.slice(11), day) && (!dayFits || dayFits(day));
  };
  return findOccurrences(sessions, calendar, from, to, open, 1, dayFits)[0] ?? null;
}
