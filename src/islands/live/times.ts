/** Turns the absolute dates of a built page into words for now: "Tonight", "in 40 min", "On now". */
import { clockNow } from '../../backend/clock.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { readSlots } from './slots.ts';
import { whenOf } from './when.ts';

/** Brings every date in `root` up to the wall clock in Derby; may be called as often as one likes. */
export function sayTimes(root: ParentNode, instant = clockNow()): void {
  const now = localNow(instant);
  for (const element of root.querySelectorAll<HTMLElement>('[data-slots]')) sayWhen(element, now);
  for (const date of root.querySelectorAll<HTMLElement>('[data-end]'))
    date.hidden = (date.dataset.end ?? '') <= now;
}

function sayWhen(element: HTMLElement, now: string): void {
  const { slots = '' } = element.dataset;
  // Without any date the page says why, which is still true.
  if (!slots) return;
  const when = whenOf(readSlots(slots), now);
  element.dataset.tone = when.tone;
  say(element, '.when-day', when.day);
  say(element, '.when-time', when.time);
  say(element, '.when-note', when.note);
  say(element, '.card-after', when.after);
  const time = element.querySelector('time');
  if (time && when.start) time.dateTime = when.start;
}

function say(element: HTMLElement, selector: string, text = ''): void {
  const target = element.querySelector(selector);
  if (target && target.textContent !== text) target.textContent = text;
}
