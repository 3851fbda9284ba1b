/**
 * RFC 5545 recurrence rules, as far as a programme of youth work needs them: FREQ from DAILY to
 * YEARLY, INTERVAL, COUNT, UNTIL, WKST, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS. What is not understood
 * is refused, never skipped: a rule that is half read would send a child to a locked door.
 */
import { dayNumber, fromDay, type PlainTime, toDay, type Weekday, weekdays } from './day.ts';
import { localNow } from './london.ts';

const freqs = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

export interface Rule {
  freq: (typeof freqs)[number];
  interval: number;
  count?: number;
  /** The last day, and the latest start on it where UNTIL has a time (in Europe/London). */
  until?: { day: number; time?: PlainTime };
  /** 0 is Monday. */
  weekStart: number;
  /** `nth` 0: each such weekday; 1 the first, -1 the last of its month or year. */
  byDay: { nth: number; weekday: number }[];
  byMonthDay: number[];
  byMonth: number[];
  bySetPos: number[];
}

/** Why a rule is refused, and at which part: `{ fault: 'unsupported', part: 'BYHOUR', value: '9' }`. */
export interface RuleFault {
  /**
   * `unsupported`: a part that we do not know; `twice`: a part is given twice; `value`: a part's value
   * cannot be read or is out of range; `missing`: no FREQ; `conflict`: the part does not go with the others.
   */
  fault: 'unsupported' | 'twice' | 'value' | 'missing' | 'conflict';
  part: string;
  value: string;
}

const known = new Map<string, Rule | RuleFault>();

/** Reads `FREQ=WEEKLY;BYDAY=TU`. Each text is read once: many sessions share few rules. */
export function parseRule(text: string): Rule | RuleFault {
  let rule = known.get(text);
  if (!rule) {
    if (known.size > 1000) known.clear();
    rule = read(text);
    known.set(text, rule);
  }
  return rule;
}

function read(text: string): Rule | RuleFault {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const [name = '', ...rest] = part.split('=');
    const value = rest.join('=');
    if (!/^(FREQ|INTERVAL|COUNT|UNTIL|WKST|BY(DAY|MONTHDAY|MONTH|SETPOS))$/.test(name))
      return { fault: 'unsupported', part: name, value };
    if (parts.has(name)) return { fault: 'twice', part: name, value };
    parts.set(name, value);
  }
  const refuse = (fault: RuleFault['fault'], part: string) => ({ fault, part, value: parts.get(part) ?? '' });

  const freq = freqs.find(f => f === parts.get('FREQ'));
  if (!freq) return refuse(parts.has('FREQ') ? 'unsupported' : 'missing', 'FREQ');

  /** Whole numbers from 1 to `max`, and below 0 to the same depth where `negative`. */
  const numbers = (part: string, max: number, negative: boolean) =>
    parts
      .get(part)
      ?.split(',')
      .map(n => (/^[+-]?\d{1,5}$/.test(n) && Math.abs(+n) <= max && (negative || +n > 0) ? +n : 0)) ?? [];
  const interval = numbers('INTERVAL', 1000, false);
  const count = numbers('COUNT', 10_000, false);
  const byMonthDay = numbers('BYMONTHDAY', 31, true);
  const byMonth = numbers('BYMONTH', 12, false);
  const bySetPos = numbers('BYSETPOS', 366, true);
  for (const [part, list] of Object.entries({
    INTERVAL: interval,
    COUNT: count,
    BYMONTHDAY: byMonthDay,
    BYMONTH: byMonth,
    BYSETPOS: bySetPos,
  }))
    if (list.includes(0) || (list.length > 1 && /^[IC]/.test(part))) return refuse('value', part);

  const byDay: Rule['byDay'] = [];
  for (const item of parts.get('BYDAY')?.split(',') ?? []) {
    const [, nth = '', name] = /^([+-]?\d{1,2})?(..)$/.exec(item) ?? [];
    const weekday = weekdays.indexOf(name as Weekday);
    if (weekday < 0 || (nth && (+nth === 0 || Math.abs(+nth) > (freq === 'MONTHLY' ? 5 : 53))))
      return refuse('value', 'BYDAY');
    if (nth && freq !== 'MONTHLY' && freq !== 'YEARLY') return refuse('conflict', 'BYDAY');
    byDay.push({ nth: +nth, weekday });
  }
  const weekStart = weekdays.indexOf((parts.get('WKST') ?? 'MO') as Weekday);
  if (weekStart < 0) return refuse('value', 'WKST');
  const until = readUntil(parts.get('UNTIL'));
  if (until === null) return refuse('value', 'UNTIL');

  if (count.length && until) return refuse('conflict', 'COUNT');
  if (freq === 'WEEKLY' && byMonthDay.length) return refuse('conflict', 'BYMONTHDAY');
  if (bySetPos.length && !byDay.length && !byMonthDay.length && !byMonth.length)
    return refuse('conflict', 'BYSETPOS');
  return {
    freq,
    interval: interval[0] ?? 1,
    count: count[0],
    until,
    weekStart,
    byDay,
    byMonthDay,
    byMonth,
    bySetPos,
  };
}

/** UNTIL as a date, a local time or an instant in UTC; null where it is none of them. */
function readUntil(text: string | undefined): Rule['until'] | null {
  if (text === undefined) return undefined;
  const found = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)[0-5]\d(Z?))?$/.exec(text);
  if (!found) return null;
  const [, y = '', m = '', d = '', hours, minutes, utc] = found;
  const day = dayNumber(+y, +m, +d);
  // 31 June comes back as 1 July.
  if (fromDay(day) !== `${y}-${m}-${d}`) return null;
  if (!hours) return { day };
  if (!utc) return { day, time: `${hours}:${minutes}` };
  const local = localNow(new Date(`${y}-${m}-${d}T${hours}:${minutes}:00Z`));
  return { day: toDay(local), time: local.slice(11) };
}
