/** Apart from `slots.ts`, which every page loads: only what draws a page writes slots. */
import type { Slot } from './slots.ts';

/**
 * `2026-11-24T17:00/19:00 !2026-12-01T17:00/19:00`: "!" says that it is cancelled. Where they are not all in
 * one place, which the page names, each has its own: `2026-11-24T17:00/19:00@Pear%20Tree%20Library`.
 */
export function writeSlots(slots: readonly Slot[]): string {
  const isEachIts = new Set(slots.map(slot => slot.place)).size > 1;
  return slots
    .map(({ start, end, off, place = '' }) => {
      const at = isEachIts ? `@${encodeURIComponent(place)}` : '';
      return `${off ? '!' : ''}${start}/${end.slice(11)}${at}`;
    })
    .join(' ');
}
