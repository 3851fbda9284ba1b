/** Random recurrence rules, and what ical.js makes of one. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { fromDay, toDay, weekdays } from '../../../src/domain/schedule/day.ts';

const join = (name: string) => (values: readonly (string | number)[]) => `${name}=${values.join(',')}`;
const some = <T extends string | number>(name: string, value: fc.Arbitrary<T>, most: number) =>
  fc.uniqueArray(value, { minLength: 1, maxLength: most }).map(join(name));
const absent = fc.constant('');

const day = fc.constantFrom(...weekdays);
const nthDay = fc.tuple(fc.constantFrom(-5, -2, -1, 1, 2, 3, 4, 5), day).map(([n, name]) => `${n}${name}`);
const days = some('BYDAY', day, 4);
const nthDays = some('BYDAY', nthDay, 3);
const monthDays = some(
  'BYMONTHDAY',
  fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -28, max: -1 })),
  4,
);
const firstDays = some('BYMONTHDAY', fc.integer({ min: 1, max: 28 }), 4);
const months = some('BYMONTH', fc.integer({ min: 1, max: 12 }), 4);
const interval = fc.oneof(
  absent,
  fc.integer({ min: 1, max: 5 }).map(n => `INTERVAL=${n}`),
);
const weekStart = fc.oneof(
  absent,
  day.map(name => `WKST=${name}`),
);

/** Between 2026-08-31 and 2027-08-30: both clock changes of the school year lie in it. */
export const aDay = fc.integer({ min: toDay('2026-08-31'), max: toDay('2027-08-30') }).map(fromDay);

const end = fc.oneof(
  { weight: 2, arbitrary: absent },
  fc.integer({ min: 1, max: 30 }).map(n => `COUNT=${n}`),
  aDay.map(date => `UNTIL=${date.replaceAll('-', '')}T170000`),
);

const rule = (freq: string, ...parts: fc.Arbitrary<string>[]) =>
  fc
    .tuple(fc.constant(`FREQ=${freq}`), interval, ...parts, end, weekStart)
    .map(all => all.filter(Boolean).join(';'));

const setPosition = fc.oneof(
  { weight: 3, arbitrary: absent },
  fc.constantFrom(-2, -1, 1, 2).map(n => `BYSETPOS=${n}`),
);

/**
 * Rules of the kinds that ical.js 2.2 gets right. It ignores BYSETPOS outside MONTHLY, moves a yearly
 * 29, 30 or 31 of a month without one into the next, counts a yearly -1 back from the first month's
 * length, reads a yearly BYMONTHDAY without BYMONTH as one month, and loses its place in ordinals of the
 * year: those are checked with python-dateutil instead.
 */
export const rulesOf: Record<string, fc.Arbitrary<string>> = {
  DAILY: rule('DAILY', fc.oneof(absent, days), fc.oneof(absent, months)),
  WEEKLY: rule('WEEKLY', fc.oneof(absent, days)),
  MONTHLY: fc.oneof(rule('MONTHLY', nthDays), rule('MONTHLY', monthDays), rule('MONTHLY', days, setPosition)),
  YEARLY: fc.oneof(rule('YEARLY', months, nthDays), rule('YEARLY', months, firstDays)),
};

/** The local starts, `2026-11-24T17:00`, up to the end of day `to`, by ical.js. */
export function byIcal(rrule: string, start: string, to: string): string[] {
  const found: string[] = [];
  const dates = ICAL.Recur.fromString(rrule).iterator(ICAL.Time.fromDateTimeString(`${start}:00`));
  for (let next = dates.next(); next; next = dates.next()) {
    const local = next.toString().slice(0, 16);
    if (local.slice(0, 10) > to) break;
    found.push(local);
  }
  return found;
}
