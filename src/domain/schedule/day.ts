/**
 * Calendar dates as day numbers: whole days since 1970-01-01 in the proleptic Gregorian calendar.
 * Schedules are computed in these and in `HH:MM` strings; no `Date` object is made on the way.
 */

/** A calendar date, `2026-11-24`. */
export type PlainDate = string;
/** A wall-clock time in Europe/London, `17:00`. */
export type PlainTime = string;
/** A wall-clock date and time in Europe/London, `2026-11-24T17:00`. Sorts as text. */
export type LocalDateTime = string;

/** Days of the week as iCalendar writes them, Monday first, so that Monday is 0. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

const named = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
} as const;

/** Their English names, for formats that write these whatever language is spoken: schema.org, spreadsheets, keys. */
export const weekdayNames: Readonly<Record<Weekday, string>> = named;

/** The same as parts of an address, Monday first: `monday`. */
export const weekdaySlugs = weekdays.map(
  day => named[day].toLowerCase() as Lowercase<(typeof named)[Weekday]>,
);

/** The day number of a date. `month` counts from 1. Howard Hinnant's `days_from_civil`. */
export function dayNumber(year: number, month: number, date: number): number {
  const y = month < 3 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** `[year, month from 1, date]` of a day number. */
export function civil(day: number): [year: number, month: number, date: number] {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (month < 3 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
}

/** The day number of `2026-11-24`; what follows the date, such as a time, is not read. */
export function toDay(date: PlainDate | LocalDateTime): number {
  return dayNumber(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10));
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** `2026-11-24` of a day number. */
export function fromDay(day: number): PlainDate {
  const [year, month, date] = civil(day);
  return `${`${year}`.padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Minutes since midnight of `17:00`. */
export function toMinutes(time: PlainTime): number {
  return +time.slice(0, 2) * 60 + +time.slice(3, 5);
}

/** `17:00` of minutes since midnight; whole days are dropped. */
export function fromMinutes(minutes: number): PlainTime {
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
