/** Says when an activity is next, and where: the hero of every card and page. The same words in lists and alone. */
import { type LocalDateTime, toDay } from '../../domain/schedule/day.ts';
import { type Shown, shownOf } from '../../domain/schedule/shown.ts';
import { evening, whenLabel } from '../../domain/schedule/when-label.ts';
import { when as whenWords } from '../../i18n/areas/when.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { When } from '../finder/card-item.ts';
import type { Slot } from './slots.ts';

export interface Saying {
  /** Words that stay true however old the page is: "Tue 24 Nov", never "Tomorrow". */
  lasting?: boolean;
  /** What to say without any date: "Back 4 January". */
  none?: string | undefined;
  /** What to call the date that is on after one that is called off: "Next: …". */
  then?: (day: string) => string;
}

/**
 * When it is next, from its coming dates in order (cancelled ones among them).
 * @param now the wall clock in Derby
 */
export const whenOf = (slots: readonly Slot[], now: LocalDateTime, saying?: Saying): When =>
  whenShown(shownOf(slots, now), now, saying);

/** The same, from the dates that are shown. */
export function whenShown(
  { off, next }: Shown<Slot>,
  now: LocalDateTime,
  { lasting = false, none, then = whenWords.next }: Saying = {},
): When {
  const clock = lasting ? null : now;
  // The place is that of the date to go to; what is called off elsewhere names its own.
  const place = (next ?? off)?.place;
  if (off)
    return {
      tone: 'cancelled',
      day: sayDay(off, clock),
      time: off.start.slice(11),
      start: off.start,
      note: off.place && off.place !== place ? whenWords.cancelledAt(off.place) : whenWords.cancelled,
      after: next && then(`${sayDay(next, clock)} ${next.start.slice(11)}`),
      place,
    };
  if (!next) return { tone: 'none', day: none ?? whenWords.noDate };
  const label = clock ? whenLabel(next, clock) : undefined;
  const today = next.start.slice(0, 10) === clock?.slice(0, 10);
  return {
    tone: label?.kind === 'now' ? 'now' : today ? 'today' : 'soon',
    day: label?.kind === 'now' ? whenWords.now : sayDay(next, clock),
    time: next.start.slice(11),
    start: next.start,
    note: label?.kind === 'soon' ? whenWords.inMinutes(label.minutes) : whenWords.until(next.end.slice(11)),
    place,
  };
}

/** "Today", "Tonight", "Tomorrow", else "Tue 24 Nov". */
export function sayDay({ start }: Slot, now: LocalDateTime | null): string {
  const days = now ? toDay(start) - toDay(now) : -1;
  if (days === 0) return start.slice(11) >= evening ? whenWords.tonight : whenWords.today;
  return days === 1 ? whenWords.tomorrow : sayDate(start);
}
