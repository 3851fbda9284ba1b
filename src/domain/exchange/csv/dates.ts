/** Dates as people and spreadsheets write them: 24/11/2026, 24-Nov-26, 2026-11-24, Excel's day 46350. */
import { dayNumber, fromDay, type PlainDate } from '../../schedule/day.ts';
import type { Bad, Form, Read } from './read.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Excel's day 25569 is 1 January 1970. */
const excelEpoch = 25_569;
/** No way of writing a date has more letters. */
const longest = 60;
const noDate: Bad = { bad: 'date' };

/** A date in the directory's form, or why it is none. Days come before months, as in Britain. */
export function readDate(cell: string): Read<PlainDate> {
  if (cell.length > longest) return noDate;
  const text = cell
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    // A weekday before it, a midnight after it.
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]* /, '')
    .replace(/[ t]00:00(:00(\.0+)?)?z?$/, '')
    .trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return made(+(iso[1] ?? 0), +(iso[2] ?? 0), +(iso[3] ?? 0));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -/.]*([a-z]{3,9})\.?[ -/.]*(\d{4}|\d{2})$/.exec(text);
  if (named) return made(year(named[3] ?? ''), monthOf(named[2] ?? ''), +(named[1] ?? 0));
  const figures = /^(\d{1,2})[ /.-](\d{1,2})[ /.-](\d{4}|\d{2})$/.exec(text);
  if (figures) {
    const [day, month] = [+(figures[1] ?? 0), +(figures[2] ?? 0)];
    if (month > 12 && day <= 12) return { bad: 'month-first' };
    return made(year(figures[3] ?? ''), month, day);
  }
  if (/^\d{5}(\.\d+)?$/.test(text)) return inRange(fromDay(Math.floor(+text) - excelEpoch));
  return noDate;
}

const year = (text: string) => (text.length === 2 ? 2000 + +text : +text);

function monthOf(name: string): number {
  const full = months.indexOf(name.slice(0, 3)) + 1;
  const names = `january february march april may june july august september sept october november december`;
  return name.length === 3 || names.split(' ').includes(name) ? full : 0;
}

function made(year: number, month: number, day: number): Read<PlainDate> {
  if (month < 1 || month > 12) return noDate;
  const date = fromDay(dayNumber(year, month, day));
  // 31 June comes back as 1 July.
  return +date.slice(8) === day ? inRange(date) : noDate;
}

const inRange = (date: PlainDate): Read<PlainDate> =>
  date >= '2000-01-01' && date <= '2100-12-31' ? { value: date } : noDate;

/** `24/11/2026`, which every British spreadsheet takes for a date. */
export const writeDate = (date: PlainDate): string =>
  `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

export const dateForm: Form<PlainDate> = { write: writeDate, read: readDate };
