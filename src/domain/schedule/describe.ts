/** What a session's rule says, as data that a sentence can be made of: "Last Friday of the month". */
import { fromDay, type PlainDate, type PlainTime, toDay, type Weekday, weekday, weekdays } from './day.ts';
import { parseRule, type Rule } from './rule.ts';
import { eachRuleDay } from './rule-days.ts';
import type { Session } from './session.ts';

export interface SessionDescription {
  /** `other`: a rule that no short sentence says truly; show the next dates instead. */
  freq: 'once' | 'daily' | 'weekly' | 'monthly' | 'yearly' | 'other';
  /** Every 2 weeks, every 3 months. 1 where `freq` is `once` or `other`. */
  interval: number;
  /** Once: how many dates there are, where more were added. */
  dates?: number;
  /** Weekly: its days in order, Monday first. */
  days?: Weekday[];
  /** Monthly and yearly: the first Tuesday, the last (-1) Friday. */
  nth?: { n: number; day: Weekday }[];
  /** Monthly and yearly: the 15th, the last day (-1). */
  monthDays?: number[];
  /** The months that it is limited to, 1 to 12. */
  months?: number[];
  start: PlainTime;
  end: PlainTime;
  season: 'all-year' | 'term' | 'holidays';
  /** The first date. */
  from: PlainDate;
  /** The last date that its rule allows, where it has an end. */
  until?: PlainDate;
}

/** Says in data what the session's rule, season and times are. Of exceptions only dates added to a single one. */
export function describeSession(session: Session): SessionDescription {
  const { start, end, firstDate: from, lastDate } = session;
  const season = session.season ?? 'all-year';
  const base = { interval: 1, start, end, season, from };
  if (!session.rrule) {
    const added = session.exceptions?.filter(({ type }) => type === 'extra').length;
    return { ...base, freq: 'once', season: 'all-year', ...(added && { dates: 1 + added }) };
  }
  const rule = parseRule(session.rrule);
  if ('fault' in rule) return { ...base, freq: 'other' };
  const ends = [lastDate, lastOf(rule, toDay(from), start)].filter(date => date !== undefined).sort();
  return { ...base, until: ends[0], ...pattern(rule, toDay(from)) };
}

/** Where UNTIL or COUNT ends the rule. */
function lastOf(rule: Rule, first: number, start: PlainTime): PlainDate | undefined {
  const { until, count } = rule;
  if (until) return fromDay(until.time && start > until.time ? until.day - 1 : until.day);
  let last: number | undefined;
  // A hundred years: COUNT ends the walk long before, unless the rule names no day at all.
  if (count)
    eachRuleDay(rule, first, start, first, first + 36_525, day => {
      last = day;
    });
  return last === undefined ? undefined : fromDay(last);
}

type Pattern = Pick<SessionDescription, 'freq'> & Partial<SessionDescription>;

function pattern(rule: Rule, first: number): Pattern {
  const { freq, interval, byDay, byMonth, byMonthDay, bySetPos } = rule;
  const other: Pattern = { freq: 'other' };
  const name = (index: number): Weekday => weekdays[index] ?? 'MO';
  const months = byMonth.length ? { months: [...byMonth].sort((a, b) => a - b) } : {};
  const date = +fromDay(first).slice(8);

  if (freq === 'DAILY' || freq === 'WEEKLY') {
    if (bySetPos.length || byMonthDay.length || (freq === 'DAILY' && byDay.length && interval > 1))
      return other;
    if (freq === 'DAILY' && !byDay.length) return { freq: 'daily', interval, ...months };
    const numbers = byDay.length ? byDay.map(d => d.weekday) : [weekday(first)];
    const days = weekdays.filter((_, i) => numbers.includes(i));
    return days.length === 7 && interval === 1
      ? { freq: 'daily', ...months }
      : { freq: 'weekly', interval, days, ...months };
  }

  const period = freq === 'MONTHLY' ? 'monthly' : 'yearly';
  if (byDay.length && byMonthDay.length) return other;
  if (period === 'yearly' && !byMonth.length) {
    if (byDay.length || byMonthDay.length || bySetPos.length) return other;
    return { freq: period, interval, monthDays: [date], months: [+fromDay(first).slice(5, 7)] };
  }
  if (!byDay.length) {
    const monthDays = byMonthDay.length ? byMonthDay : [date];
    return bySetPos.length ? other : { freq: period, interval, monthDays, ...months };
  }
  const nth = byDay.map(d => ({ n: d.nth, day: name(d.weekday) }));
  const [only] = nth;
  if (bySetPos.length) {
    // BYDAY=FR;BYSETPOS=-1 is another way to write BYDAY=-1FR.
    const same = only && nth.length === 1 && only.n === 0 && (period === 'monthly' || byMonth.length === 1);
    return same
      ? { freq: period, interval, nth: bySetPos.map(n => ({ n, day: only.day })), ...months }
      : other;
  }
  return nth.some(d => d.n === 0) ? other : { freq: period, interval, nth, ...months };
}
