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
  const byMonths = freq === 'MONTHLY' ? interval : freq === 'YEARLY' ? interval * 12 : 0;
  // Periods are counted from the one that holds the first date: its first day, or its month since year 0.
  let base = first;
  let step = interval;
  let at = from;
  if (byMonths) {
    const monthOf = (day: number) => {
      const [year, month] = civil(day);
      return year * 12 + (freq === 'YEARLY' ? 0 : month - 1);
    };
    base = monthOf(first);
    at = monthOf(from);
    step = byMonths;
  } else if (freq === 'WEEKLY') {
    base -= (weekday(first) - rule.weekStart + 7) % 7;
    step *= 7;
  }
  let seen = 0;
  if (!count && at > base) base += Math.floor((at - base) / step) * step;
  for (; ; base += step) {
    const a = byMonths ? monthStart(base) : base;
    const b = byMonths ? monthStart(base + (freq === 'YEARLY' ? 12 : 1)) - 1 : freq === 'WEEKLY' ? a + 6 : a;
    // Written so that a date which is none (NaN) ends the walk, too.
    if (!(a <= last)) return;
    for (const day of pick(daysIn(open, a, b), rule.bySetPos)) {
      if (day < first) continue;
      if (day > last || (count && ++seen > count)) return;
      if (day >= from && visit(day)) return;
    }
  }
}

/** Nine years hold a 29 February, whatever the year. */
const searched = 9 * 366;

/** The first day that the rule names from `first` on (day numbers); undefined where there is none within nine years. */
export function firstRuleDay(rule: Rule, first: number, start: string): number | undefined {
  let found: number | undefined;
  eachRuleDay(rule, first, start, first, first + searched, day => {
    found = day;
    return true;
  });
  return found;
}

/** What the rule leaves open comes from the first date. */
function fillFrom(first: number, rule: Rule): Rule {
  if (rule.freq === 'DAILY' || rule.byDay.length || rule.byMonthDay.length) return rule;
  if (rule.freq === 'WEEKLY') return { ...rule, byDay: [{ nth: 0, weekday: weekday(first) }] };
  const [, month, date] = civil(first);
  const byMonth = rule.freq === 'YEARLY' && !rule.byMonth.length ? [month] : rule.byMonth;
  return { ...rule, byMonthDay: [date], byMonth };
}

/** The first day of a month that is given in months since year 0. */
function monthStart(month: number): number {
  return dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** The days from `a` to `b`, one period, that fit BYMONTH, BYMONTHDAY and BYDAY, in order. */
function daysIn({ freq, byDay, byMonth, byMonthDay }: Rule, a: number, b: number): number[] {
  const days: number[] = [];
  // Most rules are weekly: no month has to be worked out for them.
  const weekly = !byMonth.length && !byMonthDay.length && (freq === 'WEEKLY' || freq === 'DAILY');
  const ofYear = freq === 'YEARLY' && !byMonth.length;
  for (let day = a; day <= b; ) {
    let [start, end] = [a, b];
    if (!weekly) {
      const [year, month, date] = civil(day);
      start = day - date + 1;
      end = monthStart(year * 12 + month) - 1;
      if (byMonth.length && !byMonth.includes(month)) day = end + 1;
    }
    // Where ordinals count from: the year, or the month if the rule names months.
    const [low, high] = ofYear ? [a, b] : [start, end];
    for (; day <= end && day <= b; day++) {
      if (byMonthDay.length && !byMonthDay.includes(day - start + 1) && !byMonthDay.includes(day - end - 1))
        continue;
      let fits = !byDay.length;
      for (const { nth, weekday: wanted } of byDay)
        fits ||=
          wanted === weekday(day) &&
          (!nth || nth === Math.floor((day - low) / 7) + 1 || -nth === Math.floor((high - day) / 7) + 1);
      if (fits) days.push(day);
    }
  }
  return days;
}

/** BYSETPOS: the nth of a period's days, from the end where negative. */
function pick(days: number[], positions: number[]): number[] {
  if (!positions.length) return days;
  return days.filter((_, i) => positions.includes(i + 1) || positions.includes(i - days.length));
}
