/** Turns the absolute dates of a built page into words for now: "Tonight", "in 40 min", "On now". */
import { clockNow } from '../../backend/clock.ts';
import { localNow } from '../../domain/schedule/london.ts';
import type { When } from '../finder/card-item.ts';
import { readSlots } from './slots.ts';
import { type Saying, whenOf } from './when.ts';

/**
 * Brings every date in `root` up to the wall clock in Derby; may be called as often as one likes. Says whether
 * any of the dates that the page was built with have run out.
 */
export function sayTimes(root: ParentNode, instant = clockNow(), saying?: Saying): boolean {
  const now = localNow(instant);
  let over = false;
  for (const element of root.querySelectorAll<HTMLElement>('[data-slots]'))
    over = sayWhen(element, now, saying) || over;
  for (const { dataset } of root.querySelectorAll<HTMLElement>('[data-start]'))
    over ||= isPast(dataset.start ?? '', now);
  for (const date of root.querySelectorAll<HTMLElement>('[data-end]'))
    date.hidden = (date.dataset.end ?? '') <= now;
  return over;
}

/** A sheet is read on other days: while the page is printed it says dates, which stay true. */
export function sayDatesOnPaper(page: Document): void {
  addEventListener('beforeprint', () => sayTimes(page, clockNow(), { lasting: true }));
  addEventListener('afterprint', () => sayTimes(page));
}

/** Whether a line's date is over: its day is. */
export const isPast = (start: string, now: string): boolean => start.slice(0, 10) < now.slice(0, 10);

/** Whether its dates have run out. */
function sayWhen(element: HTMLElement, now: string, saying?: Saying): boolean {
  const { slots = '' } = element.dataset;
  // Without any date the page says why, which is still true.
  if (!slots) return false;
  const when = whenOf(readSlots(slots), now, saying);
  showWhen(element, when);
  return when.tone === 'none';
}

/** Puts into a card or a ticket when and where it is next. */
export function showWhen(element: HTMLElement, when: When): void {
  element.dataset.tone = when.tone;
  say(element, '.when-day', when.day);
  say(element, '.when-time', when.time);
  say(element, '.when-note', when.note);
  say(element, '.card-after', when.after);
  if (when.place) say(element, '.card-where > span, .ticket-side > b', when.place);
  const time = element.querySelector('time');
  if (time && when.start) time.dateTime = when.start;
}

function say(element: HTMLElement, selector: string, text = ''): void {
  const target = element.querySelector(selector);
  if (target && target.textContent !== text) target.textContent = text;
}
