/**
 * RFC 5545 recurrence rules, as far as a programme of youth work needs them: FREQ from DAILY to
 * YEARLY, INTERVAL, COUNT, UNTIL, WKST, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS. What is not understood
 * is refused, never skipped: a rule that is half read would send a child to a locked door.
 */
import { fromDay, type PlainTime, toDay, type Weekday, weekdays } from './day.ts';
import { localNow } from './london.ts';

export interface Rule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
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

const list = (item: string) => new RegExp(`^${item}(,${item})*$`);
const day = `(${weekdays.join('|')})`;
const shapes: { [part: string]: RegExp | undefined } = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^0*[1-9]\d{0,2}$/,
  COUNT: /^0*[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/,
  WKST: new RegExp(`^${day}$`),
  BYDAY: list(`([+-]?(0?[1-9]|[1-4]\\d|5[0-3]))?${day}`),
  BYMONTHDAY: list('[+-]?(0?[1-9]|[12]\\d|3[01])'),
  BYMONTH: list('(0?[1-9]|1[0-2])'),
  BYSETPOS: list('[+-]?([1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])'),
};

function read(text: string): Rule | RuleFault {
  const parts: { [part: string]: string | undefined } = {};
  const refuse = (fault: RuleFault['fault'], part: string) => ({ fault, part, value: parts[part] ?? '' });
  for (const item of text.toUpperCase().split(';')) {
    const [part = '', ...rest] = item.split('=');
    const value = rest.join('=');
    const shape = Object.hasOwn(shapes, part) && shapes[part];
    if (!shape) return { fault: 'unsupported', part, value };
    if (parts[part] !== undefined) return { fault: 'twice', part, value };
    parts[part] = value;
    if (!shape.test(value)) return refuse(part === 'FREQ' ? 'unsupported' : 'value', part);
  }
  const { FREQ, INTERVAL, COUNT, UNTIL, WKST = 'MO', BYDAY } = parts;
  if (!FREQ) return refuse('missing', 'FREQ');
  const until = UNTIL ? readUntil(UNTIL) : undefined;
  if (until === null) return refuse('value', 'UNTIL');

  const numbers = (part: string) => parts[part]?.split(',').map(Number) ?? [];
  const rule: Rule = {
    freq: FREQ as Rule['freq'],
    interval: Number(INTERVAL ?? 1),
    count: COUNT ? Number(COUNT) : undefined,
    until,
    weekStart: weekdays.indexOf(WKST as Weekday),
    byDay:
      BYDAY?.split(',').map(item => ({
        nth: Number(item.slice(0, -2)),
        weekday: weekdays.indexOf(item.slice(-2) as Weekday),
      })) ?? [],
    byMonthDay: numbers('BYMONTHDAY'),
    byMonth: numbers('BYMONTH'),
    bySetPos: numbers('BYSETPOS'),
  };
  if (COUNT && UNTIL) return refuse('conflict', 'COUNT');
  if (FREQ === 'WEEKLY' && rule.byMonthDay.length) return refuse('conflict', 'BYMONTHDAY');
  if (/^[DW]/.test(FREQ) && rule.byDay.some(d => d.nth)) return refuse('conflict', 'BYDAY');
  if (rule.bySetPos.length && !BYDAY && !rule.byMonthDay.length && !rule.byMonth.length)
    return refuse('conflict', 'BYSETPOS');
  return rule;
}

/** UNTIL as a date, a local time or an instant in UTC; null where there is no such date. */
function readUntil(text: string): Rule['until'] | null {
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const day = toDay(date);
  // 31 June comes back as 1 July.
  if (fromDay(day) !== date) return null;
  if (!text[8]) return { day };
  const time = `${text.slice(9, 11)}:${text.slice(11, 13)}`;
  if (!text.endsWith('Z')) return { day, time };
  const local = localNow(new Date(`${date}T${time}:00Z`));
  return { day: toDay(local), time: local.slice(11) };
}
