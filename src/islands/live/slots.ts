/**
 * The next few dates of an activity, small enough to stand on every card: the page is built once, and
 * this lets it go on saying the next date rightly for weeks, without the schedule's rules.
 */
import { fromDay, type LocalDateTime, toDay } from '../../domain/schedule/day.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';

export interface Slot {
  start: LocalDateTime;
  end: LocalDateTime;
  off?: boolean;
}

/** `2026-11-24T17:00/19:00 !2026-12-01T17:00/19:00`: "!" says that it is cancelled. */
export function writeSlots(occurrences: readonly Pick<Occurrence, 'start' | 'end' | 'status'>[]): string {
  return occurrences
    .map(o => `${o.status === 'cancelled' ? '!' : ''}${o.start}/${o.end.slice(11)}`)
    .join(' ');
}

/** The slots of `writeSlots`. An end at or before the start is on the next day. */
export function readSlots(text: string): Slot[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map(slot => {
      const off = slot.startsWith('!');
      const [start = '', time = ''] = (off ? slot.slice(1) : slot).split('/');
      const day = time > start.slice(11) ? start.slice(0, 10) : fromDay(toDay(start) + 1);
      return { start, end: `${day}T${time}`, off };
    });
}
