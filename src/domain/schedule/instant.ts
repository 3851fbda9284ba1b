/** From the wall clock in Europe/London to an instant. Apart from `london.ts`, because no public page needs it. */
import type { LocalDateTime } from './day.ts';
import { localNow } from './london.ts';

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
