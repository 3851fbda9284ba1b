/** Why there is nothing for a while. */
import type { Calendar } from './calendar.ts';
import { type LocalDateTime, type PlainDate, toDay } from './day.ts';
import type { Occurrence } from './occurrence.ts';
import { horizon, nextOccurrence, occurrences } from './occurrences.ts';
import { calendarEnds, type SchoolDay } from './school-year.ts';
import { eachSessionDay, type Session } from './session.ts';

export type PauseReason =
  /** A term session in the holidays; a holiday session in term; a term session's bank holiday. */
  | { kind: 'holidays' | 'term' | 'bank-holiday'; back: PlainDate }
  /** At least two dates in a row are called off. */
  | { kind: 'gap'; back: PlainDate }
  /** It has not begun yet. */
  | { kind: 'starts'; on: PlainDate }
  /** It is next, or begins, in a year or more. */
  | { kind: 'later'; on: PlainDate }
  /** It would go on, but the school year is known only until then. */
  | { kind: 'calendar-ends'; after: PlainDate }
  /** Nothing more is to come. */
  | { kind: 'ended' };

/** A year, and how far ahead a date is looked for where the next year has none, in days. */
const [year, years] = [365, 3653];

/** Why there is no session for a while, or null where none was to be expected sooner than the next. */
export function pauseReason(
  sessions: readonly Session[],
  calendar: Calendar,
  now: LocalDateTime,
): PauseReason | null {
  return pauseOf(nextOccurrence(sessions, calendar, now), sessions, calendar, now);
}

/** The same, where the next is known. */
export function pauseOf(
  next: Occurrence | null,
  sessions: readonly Session[],
  calendar: Calendar,
  now: LocalDateTime,
): PauseReason | null {
  const today = toDay(now);
  if (!next) return endOf(sessions, calendar, now);
  const back = next.date;
  if (sessions.every(s => s.firstDate > now.slice(0, 10)))
    return { kind: toDay(back) - today < year ? 'starts' : 'later', on: back };

  const session = sessions.find(s => s.key === next.session);
  if (!session) return null;
  let reason: SchoolDay | undefined;
  const from = now.slice(11) < session.start ? today : today + 1;
  eachSessionDay(session, calendar, from, toDay(back) - 1, (_, off) => {
    if (off && off !== 'unknown') reason = off;
    return reason === 'holidays';
  });
  if (reason && reason !== 'unknown') return { kind: reason, back };
  if (!session.exceptions?.length) return null;
  const off = occurrences([session], calendar, { from: now.slice(0, 10), to: back }).filter(
    o => o.status === 'cancelled' && o.end > now && o.start < next.start,
  );
  return off.length > 1 ? { kind: 'gap', back } : null;
}

/** Why nothing is to come soon: the school year is not known further, it is years ahead, or it is over. */
function endOf(sessions: readonly Session[], calendar: Calendar, now: LocalDateTime): PauseReason {
  const today = toDay(now);
  const after = calendarEnds(calendar);
  let unknown = false;
  if (after)
    for (const session of sessions)
      eachSessionDay(session, calendar, Math.max(today, toDay(after) + 1), today + horizon, (_, off) => {
        unknown ||= off === 'unknown';
        return true;
      });
  if (unknown && after) return { kind: 'calendar-ends', after };
  const later = nextOccurrence(sessions, calendar, now, years);
  return later ? { kind: 'later', on: later.date } : { kind: 'ended' };
}
