/**
 * The days that a rule names, worked out period by period (day, week, month or year) from the period
 * that holds `from`: what lies before is skipped by arithmetic, not walked through. Only COUNT needs
 * the walk from the first date.
 */
import { civil, dayNumber, weekday } from './day.ts';
import type { Rule } from './rule.ts';

/**
 * Visits, in order, each day of `rule` from `from` to `to` (day numbers, both included), until `visit`
 * returns true. `first` is the day of DTSTART: nothing comes before it, and it lends the weekday, date
 * and month that the rule leaves open. RFC 5545 leaves undefined what a first date means that does not
 * match its rule; here it is then no occurrence and COUNT does not count it. `start` is the session's
 * start, for an UNTIL with a time.
 */
export function eachRuleDay(
  rule: Rule,
  first: number,
  start: string,
  from: number,
  to: number,
  visit: (day: number) => unknown,
): void {
  const { freq, interval, count, until } = rule;
  let last = to;
  if (until) last = Math.min(to, until.time && start > until.time ? until.day - 1 : until.day);
  const open = fillFrom(first, rule);
  const [year, month] = civil(first);
  const [fromYear, fromMonth] = civil(from);
  const week = first - ((weekday(first) - rule.weekStart + 7) % 7);

  let elapsed = 0;
  if (freq === 'DAILY') elapsed = from - first;
  if (freq === 'WEEKLY') elapsed = Math.floor((from - week) / 7);
  if (freq === 'MONTHLY') elapsed = (fromYear - year) * 12 + fromMonth - month;
  if (freq === 'YEARLY') elapsed = fromYear - year;

  let seen = 0;
  for (let n = count || elapsed < 0 ? 0 : elapsed - (elapsed % interval); ; n += interval) {
    let a = first + n;
    let b = a;
    if (freq === 'WEEKLY') {
      a = week + n * 7;
      b = a + 6;
    } else if (freq === 'MONTHLY') {
      a = dayNumber(year + Math.floor((month - 1 + n) / 12), ((month - 1 + n) % 12) + 1, 1);
      b = a + monthLength(a) - 1;
    } else if (freq === 'YEARLY') {
      a = dayNumber(year + n, 1, 1);
      b = dayNumber(year + n, 12, 31);
    }
    // Written so that a date which is none (NaN) ends the walk, too.
    if (!(a <= last)) return;
    for (const day of pick(daysIn(open, a, b), rule.bySetPos)) {
      if (day < first) continue;
      if (day > last || (count && ++seen > count)) return;
      if (day >= from && visit(day)) return;
    }
  }
}

/** What the rule leaves open comes from the first date. */
function fillFrom(first: number, rule: Rule): Rule {
  if (rule.freq === 'DAILY' || rule.byDay.length || rule.byMonthDay.length) return rule;
  if (rule.freq === 'WEEKLY') return { ...rule, byDay: [{ nth: 0, weekday: weekday(first) }] };
  const [, month, date] = civil(first);
  const byMonth = rule.freq === 'YEARLY' && !rule.byMonth.length ? [month] : rule.byMonth;
  return { ...rule, byMonthDay: [date], byMonth };
}

/** The number of days in the month that starts on day `a`. */
function monthLength(a: number): number {
  return 32 - civil(a + 31)[2];
}

/** The days from `a` to `b`, one period, that fit BYMONTH, BYMONTHDAY and BYDAY, in order. */
function daysIn(rule: Rule, a: number, b: number): number[] {
  const { byDay, byMonth, byMonthDay } = rule;
  const ofYear = rule.freq === 'YEARLY' && !byMonth.length;
  const days: number[] = [];
  for (let day = a; day <= b; ) {
    const [, month, date] = civil(day);
    const start = day - date + 1;
    const length = monthLength(start);
    const end = Math.min(b, start + length - 1);
    if (byMonth.length && !byMonth.includes(month)) day = end + 1;
    for (; day <= end; day++) {
      const d = day - start + 1;
      if (byMonthDay.length && !byMonthDay.includes(d) && !byMonthDay.includes(d - length - 1)) continue;
      // Where ordinals count from: the year, or the month if the rule names months.
      const low = ofYear ? a : start;
      const high = ofYear ? b : start + length - 1;
      const fits = (item: Rule['byDay'][number]) =>
        item.weekday === weekday(day) &&
        (!item.nth ||
          item.nth === Math.floor((day - low) / 7) + 1 ||
          -item.nth === Math.floor((high - day) / 7) + 1);
      if (!byDay.length || byDay.some(fits)) days.push(day);
    }
  }
  return days;
}

/** BYSETPOS: the nth of a period's days, from the end where negative. */
function pick(days: number[], positions: number[]): number[] {
  if (!positions.length) return days;
  return days.filter((_, i) => positions.includes(i + 1) || positions.includes(i - days.length));
}
