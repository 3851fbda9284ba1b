/** Which of its coming dates an activity's card shows, and by which it stands in a list. */
import { type LocalDateTime, toDay } from './day.ts';

/** What is called off is shown from this many days before: a later one would hide what is on. */
export const offAhead = 7;

export interface Shown<T> {
  /** Called off, before anything that is on. */
  off?: T | undefined;
  /** The next that is on. */
  next?: T | undefined;
}

/** @param dates in order; `off` says that one is called off. */
export function shownOf<T extends { start: LocalDateTime; end: LocalDateTime; off?: boolean }>(
  dates: readonly T[],
  now: LocalDateTime,
): Shown<T> {
  const coming = dates.filter(date => date.end > now);
  const off = coming.find(date => date.off);
  const next = coming.find(date => !date.off);
  const isFirst = off && (!next || off.start < next.start);
  return { off: isFirst && toDay(off.start) - toDay(now) <= offAhead ? off : undefined, next };
}
