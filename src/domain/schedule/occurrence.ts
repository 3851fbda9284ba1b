/** One time that a session happens, or would have. */
import type { Calendar } from './calendar.ts';
import { fromDay, fromMinutes, type LocalDateTime, type PlainDate, toDay, toMinutes } from './day.ts';
import { bankHoliday } from './school-year.ts';
import type { Exception, Session } from './session.ts';

export interface Occurrence {
  /** The key of its session. */
  session: string;
  /** The day on which it starts, after any move. */
  date: PlainDate;
  start: LocalDateTime;
  end: LocalDateTime;
  /** The slug of the venue. */
  venue: string;
  status: 'on' | 'cancelled' | 'moved' | 'extra';
  /** Where a moved one stood before. */
  was?: { start: LocalDateTime; end: LocalDateTime; venue: string };
  /** For the public, from the exception. */
  note?: string;
  /** The bank holiday that it falls on: worth asking first, unless it was put there by hand. */
  bankHoliday?: string;
}

/**
 * The occurrence of a session that starts on `day`, with what the exception changes. A new start alone
 * keeps the length; an end at or before the start is on the next day.
 */
export function occurrence(
  session: Session,
  calendar: Calendar,
  day: number,
  status: Occurrence['status'],
  exception?: Exception,
): Occurrence {
  const start = exception?.to?.start ?? session.start;
  let end = exception?.to?.end;
  if (!end) {
    end = session.end;
    if (start !== session.start)
      end = fromMinutes(toMinutes(start) + toMinutes(end) - toMinutes(session.start) + 1440);
  }
  const date = fromDay(day);
  const found: Occurrence = {
    session: session.key,
    date,
    start: `${date}T${start}`,
    end: `${end > start ? date : fromDay(day + 1)}T${end}`,
    venue: exception?.to?.venue ?? session.venue,
    status,
  };
  if (exception?.note) found.note = exception.note;
  if (status === 'moved' && exception) {
    const { start, end, venue } = occurrence(session, calendar, toDay(exception.date), 'on');
    found.was = { start, end, venue };
  }
  const holiday = status === 'on' ? bankHoliday(calendar, day) : undefined;
  if (holiday) found.bankHoliday = holiday;
  return found;
}
