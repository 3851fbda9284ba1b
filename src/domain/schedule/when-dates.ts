/** The next dates of a session as its form shows them: those that come, and between them what is left out. */
import type { Calendar } from './calendar.ts';
import { fromDay, type LocalDateTime, type PlainDate, toDay } from './day.ts';
import { horizon, type Occurrence, occurrences } from './occurrences.ts';
import type { SchoolDay } from './school-year.ts';
import { eachSessionDay, type Session } from './session.ts';
import type { SessionWhen } from './when.ts';

export type WhenDate =
  /** One that comes, or is called off by hand. */
  | { kind: 'date'; occurrence: Occurrence }
  /** Dates in a row that its season leaves out; `why` is what those days are. */
  | { kind: 'break'; from: PlainDate; to: PlainDate; dates: number; why: SchoolDay };

/** As the schedule's rules want it. The venue says nothing about when. */
export const asSession = (when: SessionWhen, venue = 'here'): Session => ({ key: 'when', venue, ...when });

/** The next `count` dates that are not over at `now` and not called off, with what lies between them. */
export function nextDates(when: SessionWhen, calendar: Calendar, now: LocalDateTime, count = 6): WhenDate[] {
  const session = asSession(when);
  const today = toDay(now);
  const to = Math.max(today, toDay(when.firstDate)) + horizon;
  const rows: WhenDate[] = occurrences([session], calendar, { from: fromDay(today - 1), to: fromDay(to) })
    .filter(({ end, was }) => (was && was.end > end ? was.end : end) > now)
    .map(occurrence => ({ kind: 'date', occurrence }));
  eachSessionDay(session, calendar, today, to, (day, off) => {
    const date = fromDay(day);
    if (off) rows.push({ kind: 'break', from: date, to: date, dates: 1, why: off });
  });
  const at = (row: WhenDate) => (row.kind === 'date' ? row.occurrence.start : row.from);
  rows.sort((a, b) => (at(a) < at(b) ? -1 : 1));

  const shown: WhenDate[] = [];
  let coming = 0;
  for (const row of rows) {
    const last = shown.at(-1);
    if (row.kind === 'break' && last?.kind === 'break' && last.why === row.why)
      shown[shown.length - 1] = { ...last, to: row.to, dates: last.dates + 1 };
    else shown.push(row);
    if (row.kind === 'date' && row.occurrence.status !== 'cancelled' && ++coming === count) break;
  }
  return shown;
}
