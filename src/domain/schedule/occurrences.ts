/**
 * When sessions really happen: their regular days with the exceptions applied. Occurrences are derived
 * each time they are asked for, from the day asked about onwards, and never stored.
 */
import type { Calendar } from './calendar.ts';
import { type LocalDateTime, type PlainDate, toDay } from './day.ts';
import { exceptionsOf } from './exceptions.ts';
import { type Occurrence, occurrence } from './occurrence.ts';
import { eachSessionDay, type Session } from './session.ts';

export type { Occurrence, Session };

/** How far ahead a next occurrence is looked for: far enough for a yearly event. */
export const horizon = 400;

/**
 * All occurrences that start from `from` to `to` (dates, both included), cancelled ones among them,
 * by start. A term or holiday session has none where the school year is not known: see `calendarEnds`.
 */
export function occurrences(
  sessions: readonly Session[],
  calendar: Calendar,
  range: { from: PlainDate; to: PlainDate },
): Occurrence[] {
  const [from, to] = [toDay(range.from), toDay(range.to)];
  return sessions.flatMap(session => collect(session, calendar, from, to, () => false)).sort(byStart);
}

/** The next `count` that are not cancelled and not over at `now`: one that is on now comes first. */
export function nextOccurrences(
  sessions: readonly Session[],
  calendar: Calendar,
  now: LocalDateTime,
  count: number,
  horizonDays = horizon,
): Occurrence[] {
  // Yesterday's may run past midnight.
  const from = toDay(now) - 1;
  const ahead = (o: Occurrence) => o.status !== 'cancelled' && o.end > now;
  return findOccurrences(sessions, calendar, from, from + 1 + horizonDays, ahead, count);
}

/** The next that is not cancelled and not over at `now`, or null within `horizonDays`. */
export function nextOccurrence(
  sessions: readonly Session[],
  calendar: Calendar,
  now: LocalDateTime,
  horizonDays = horizon,
): Occurrence | null {
  return nextOccurrences(sessions, calendar, now, 1, horizonDays)[0] ?? null;
}

/**
 * The first `count` by start that fit, of those that start from `from` to `to` (day numbers, both
 * included).
 */
export function findOccurrences(
  sessions: readonly Session[],
  calendar: Calendar,
  from: number,
  to: number,
  fits: (occurrence: Occurrence) => boolean,
  count: number,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (const session of sessions) {
    let enough = 0;
    const done = (o: Occurrence) => fits(o) && ++enough >= count;
    for (const o of collect(session, calendar, from, to, done)) if (fits(o)) found.push(o);
  }
  return found.sort(byStart).slice(0, count);
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byStart = (a: Occurrence, b: Occurrence) => text(a.start, b.start) || text(a.session, b.session);

/** Occurrences of one session, not in order; its regular days are walked until `done` returns true. */
function collect(
  session: Session,
  calendar: Calendar,
  from: number,
  to: number,
  done: (regular: Occurrence) => boolean,
): Occurrence[] {
  const { changes, added } = exceptionsOf(session, calendar, from, to);
  eachSessionDay(session, calendar, from, to, (day, off) => {
    if (off) return false;
    const change = changes.get(day);
    if (change?.type === 'moved') return false;
    const regular = occurrence(session, calendar, day, change ? 'cancelled' : 'on', change);
    added.push(regular);
    return done(regular);
  });
  return added;
}
