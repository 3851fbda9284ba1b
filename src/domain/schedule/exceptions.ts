/**
 * A session's exceptions: which of its days are called off or moved, and what stands in their place.
 * - `cancelled` and `moved` need a date on which the session regularly runs; without one they do nothing
 *   (`exceptionProblems` reports them). Of two for one date the first holds.
 * - What is moved or added may stand outside the season and after the last date: it was put there by hand.
 * - `cancelled` and `extra` on one date: on a regular date the extra takes its place; on any other the
 *   extra itself is called off.
 */
import type { Calendar } from './calendar.ts';
import { toDay } from './day.ts';
import { type Occurrence, occurrence } from './occurrence.ts';
import { type Exception, isRegular, type Session } from './session.ts';

/** Changed days by day number, and the moved and added occurrences that start from `from` to `to`. */
export function exceptionsOf(session: Session, calendar: Calendar, from: number, to: number) {
  const changes = new Map<number, Exception>();
  const added: Occurrence[] = [];
  const exceptions = session.exceptions ?? [];
  for (const exception of exceptions) {
    const day = toDay(exception.date);
    if (exception.type !== 'extra' && !changes.has(day)) changes.set(day, exception);
  }
  for (const exception of exceptions) {
    const { type, to: changed } = exception;
    const day = toDay(exception.date);
    const target = changed?.date ? toDay(changed.date) : day;
    if (type === 'cancelled' || target < from || target > to) continue;
    const regular = isRegular(session, calendar, day);
    const change = changes.get(day);
    if (type === 'moved') {
      if (regular && change === exception)
        added.push(occurrence(session, calendar, target, 'moved', exception));
    } else if (!regular && change?.type === 'cancelled') {
      const note = change.note ?? exception.note;
      added.push(occurrence(session, calendar, day, 'cancelled', { ...exception, note }));
    } else if (!regular || change || (changed?.start ?? session.start) !== session.start) {
      // On a regular day at the regular time it would be the same thing twice.
      added.push(occurrence(session, calendar, day, 'extra', exception));
    }
  }
  return { changes, added };
}
