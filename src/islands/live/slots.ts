/**
 * The next few dates of an activity, small enough to stand on every card: the page is built once, and
 * this lets it go on saying the next date rightly for weeks, without the schedule's rules.
 */
import { fromDay, type LocalDateTime, toDay } from '../../domain/schedule/day.ts';

export interface Slot {
  start: LocalDateTime;
  end: LocalDateTime;
  off?: boolean;
  /** Where, in words: "Pear Tree Library, Arboretum". */
  place?: string | undefined;
}

/** The slots of `writeSlots`. An end at or before the start is on the next day. */
export function readSlots(text: string): Slot[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map(slot => {
      const off = slot.startsWith('!');
      const [dates = '', place] = (off ? slot.slice(1) : slot).split('@');
      const [start = '', time = ''] = dates.split('/');
      const day = time > start.slice(11) ? start.slice(0, 10) : fromDay(toDay(start) + 1);
      return { start, end: `${day}T${time}`, off, place: place && decodeURIComponent(place) };
    });
}
