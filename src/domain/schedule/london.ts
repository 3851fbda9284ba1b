/**
 * Between instants and the wall clock in Europe/London. `Intl` knows the rules, so that a change of
 * law reaches us with the browser. The formatter is made once, on first use: making one costs more
 * than a thousand uses.
 */
import type { LocalDateTime } from './day.ts';

let clock: Intl.DateTimeFormat | undefined;

/** The wall clock in Europe/London at an instant, to the minute below: `2026-11-24T17:00`. */
export function localNow(instant: Date): LocalDateTime {
  clock ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  // 24/11/2026, 17:00
  const text = clock.format(instant);
  return `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}T${text.slice(-5)}`;
}

const asUtc = (local: LocalDateTime) => Date.parse(`${local}:00Z`);
const offset = (instant: number) =>
  asUtc(localNow(new Date(instant))) - Math.floor(instant / 60_000) * 60_000;

/**
 * The instant at which the wall clock in Europe/London shows `local`, by the rules of RFC 5545, 3.3.5:
 * an hour that comes twice (25 October 2026, 01:30) is its first coming; an hour that is skipped
 * (28 March 2027, 01:30) is read with the offset from before the gap, so it is 02:30 on the new clock.
 */
export function toInstant(local: LocalDateTime): Date {
  const utc = asUtc(local);
  const before = offset(utc - 86_400_000);
  const after = offset(utc + 86_400_000);
  const first = new Date(utc - before);
  if (before === after || localNow(first) === local) return first;
  const second = new Date(utc - after);
  return localNow(second) === local ? second : first;
}
