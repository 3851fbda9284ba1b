/** Dates as people say them, in the language of the build. A date in is a plain one: `2026-11-24…`. */
import { formatLocale } from './locale.ts';

const formats = {
  /** Tue 24 Nov */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Tuesday 24 November */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  /** 24 Nov */
  brief: { day: 'numeric', month: 'short' },
  /** 24 November */
  day: { day: 'numeric', month: 'long' },
  /** 24 November 2026 */
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  /** November 2026 */
  month: { month: 'long', year: 'numeric' },
  /** Tuesday */
  weekday: { weekday: 'long' },
} as const;

const made = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-24` or `2026-11-24T17:00` → "Tue 24 Nov". No time zone moves it: the date stays as written. */
export function sayDate(date: string, form: keyof typeof formats = 'short'): string {
  let format = made.get(form);
  if (!format) {
    format = new Intl.DateTimeFormat(formatLocale, { ...formats[form], timeZone: 'UTC' });
    made.set(form, format);
  }
  // British English puts a comma after the weekday: "Tue, 24 Nov" is narrower without.
  return format.format(Date.parse(`${date.slice(0, 10)}T00:00:00Z`)).replace(',', '');
}
