/** What comes next, what has changed about it, and why there is nothing for a while. */
import type { Calendar } from './calendar.ts';
import { fromDay, type LocalDateTime, toDay } from './day.ts';
import type { Occurrence } from './occurrence.ts';
import { nextOccurrence, occurrences } from './occurrences.ts';
import { type PauseReason, pauseOf } from './pause.ts';
import type { Session } from './session.ts';
import { offAhead } from './shown.ts';

export interface Upcoming {
  next: Occurrence | null;
  /**
   * A change within the next seven days that somebody who knows the regular times must hear of: a
   * `cancelled` occurrence that would not be over yet, or a `moved` one whose old time (`was`) would not.
   */
  change: Occurrence | null;
  pause: PauseReason | null;
}

/** Next occurrence, change and pause at `now`: "cancelled tonight, next Tuesday". */
export function upcoming(sessions: readonly Session[], calendar: Calendar, now: LocalDateTime): Upcoming {
  const next = nextOccurrence(sessions, calendar, now);
  return { next, change: changeOf(sessions, calendar, now), pause: pauseOf(next, sessions, calendar, now) };
}

const planned = (o: Occurrence) => o.was ?? o;

function changeOf(sessions: readonly Session[], calendar: Calendar, now: LocalDateTime): Occurrence | null {
  const today = toDay(now);
  const [from, to] = [fromDay(today - 1), fromDay(today + offAhead)];
  const changed = sessions.filter(s => s.exceptions?.some(e => e.date >= from && e.date <= to));
  if (!changed.length) return null;
  // Dates are moved by days or weeks, to before as well as to after.
  const around = { from: fromDay(today - 31), to: fromDay(today + 62) };
  const [first = null] = occurrences(changed, calendar, around)
    .filter(o => o.status === 'cancelled' || o.status === 'moved')
    .filter(o => planned(o).end > now && planned(o).start.slice(0, 10) <= to)
    .sort((a, b) => (planned(a).start < planned(b).start ? -1 : 1));
  return first;
}
