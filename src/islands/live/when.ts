/** Says when an activity is next: the hero of every card and page. The same words in lists and alone. */
import { type LocalDateTime, toDay } from '../../domain/schedule/day.ts';
import { evening, whenLabel } from '../../domain/schedule/when-label.ts';
import { when as whenWords } from '../../i18n/areas/when.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { When } from '../finder/card-item.ts';
import type { Slot } from './slots.ts';

/** A cancelled date stands in the hero's place from this many days before: a later one would hide what is on. */
const shoutDays = 7;

/**
 * When it is next, from its coming dates in order (cancelled ones among them).
 * @param now the wall clock in Derby; null for words that stay true however old the page is:
 *   "Tue 24 Nov", never "Tomorrow".
 * @param none what to say without any date: "Back 4 January".
 */
export function whenOf(slots: readonly Slot[], now: LocalDateTime | null, none?: string): When {
  const ahead = now ? slots.filter(slot => slot.end > now) : slots;
  const first = ahead[0];
  const next = ahead.find(slot => !slot.off);
  if (first?.off && (!now || toDay(first.start) - toDay(now) <= shoutDays))
    return {
      tone: 'cancelled',
      day: sayDay(first, now),
      time: first.start.slice(11),
      start: first.start,
      note: whenWords.cancelled,
      after: next && whenWords.next(`${sayDay(next, now)} ${next.start.slice(11)}`),
    };
  if (!next) return { tone: 'none', day: none ?? whenWords.noDate };
  const label = now ? whenLabel(next, now) : undefined;
  const today = next.start.slice(0, 10) === now?.slice(0, 10);
  return {
    tone: label?.kind === 'now' ? 'now' : today ? 'today' : 'soon',
    day: label?.kind === 'now' ? whenWords.now : sayDay(next, now),
    time: next.start.slice(11),
    start: next.start,
    note: label?.kind === 'soon' ? whenWords.inMinutes(label.minutes) : whenWords.until(next.end.slice(11)),
  };
}

/** "Today", "Tonight", "Tomorrow", else "Tue 24 Nov". */
export function sayDay({ start }: Slot, now: LocalDateTime | null): string {
  const days = now ? toDay(start) - toDay(now) : -1;
  if (days === 0) return start.slice(11) >= evening ? whenWords.tonight : whenWords.today;
  return days === 1 ? whenWords.tomorrow : sayDate(start);
}
