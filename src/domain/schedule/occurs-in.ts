/** The filter *when*: whether something is on tonight, at the weekend, after school and so on. */
import type { Calendar } from './calendar.ts';
import { type LocalDateTime, type PlainDate, toDay, type Weekday, weekday, weekdays } from './day.ts';
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
  const day = weekdays.indexOf(when as Weekday);
  let [from, to] = [today - 1, today];
  let fits: (o: Occurrence, start: number) => boolean = () => true;

  if (when === 'tonight') fits = (o, start) => start < today || o.start.slice(11) >= evening;
  else if (when === 'weekend') {
    const saturday = today - weekday(today) + 5;
    [from, to] = [saturday, saturday + 1];
  } else if (when === 'after-school') {
    to = today + ahead[when];
    fits = (o, start) => {
      const time = o.start.slice(11);
      const inTime = time >= afterSchool.from && time <= afterSchool.to;
      return inTime && weekday(start) < 5 && schoolDay(calendar, start) === 'term';
    };
  } else if (when === 'holidays') {
    to = today + ahead[when];
    fits = (_, start) => schoolDay(calendar, start) === 'holidays';
  } else if (day >= 0) {
    to = today + ahead.weekday;
    fits = (_, start) => weekday(start) === day;
  } else if (when !== 'today') from = to = toDay(when);

  const open = (o: Occurrence) => o.status !== 'cancelled' && o.end > now && fits(o, toDay(o.start));
  return findOccurrences(sessions, calendar, from, to, open, 1)[0] ?? null;
}
