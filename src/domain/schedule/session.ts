/** The regular days of one session: its rule, its season and its last date, before any exception. */
import type { z } from 'zod';
import type { Exception as ExceptionSchema, Session as SessionSchema } from '../activity/schema.ts';
import type { Calendar } from './calendar.ts';
import { toDay } from './day.ts';
import { parseRule } from './rule.ts';
import { eachRuleDay } from './rule-days.ts';
import { type SchoolDay, schoolDay } from './school-year.ts';

/** A session as documents carry it: what has a default may be absent. */
export type Session = z.input<typeof SessionSchema>;
export type Exception = z.output<typeof ExceptionSchema>;

/**
 * Visits, in order, the days that the rule names from `from` to `to` (day numbers, both included),
 * until `visit` returns true. `off` is set on a day that the season leaves out, and says what that day
 * is. COUNT counts the days of the rule, those that the season leaves out among them. Without a rule
 * the session is once, on its first date, whatever the season; a rule that cannot be read has no days.
 */
export function eachSessionDay(
  session: Session,
  calendar: Calendar,
  from: number,
  to: number,
  visit: (day: number, off?: SchoolDay) => unknown,
): void {
  const first = toDay(session.firstDate);
  const last = session.lastDate ? Math.min(to, toDay(session.lastDate)) : to;
  if (first > last) return;
  if (!session.rrule) {
    if (first >= from) visit(first);
    return;
  }
  const rule = parseRule(session.rrule);
  if ('fault' in rule) return;
  const season = session.season ?? 'all-year';
  eachRuleDay(rule, first, session.start, Math.max(from, first), last, day => {
    if (season === 'all-year') return visit(day);
    const school = schoolDay(calendar, day);
    return visit(day, school === season ? undefined : school);
  });
}

/** Whether the session regularly runs on a day. */
export function isRegular(session: Session, calendar: Calendar, day: number): boolean {
  let regular = false;
  eachSessionDay(session, calendar, day, day, (_, off) => {
    regular = !off;
  });
  return regular;
}
