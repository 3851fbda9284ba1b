/** Puts a card into its place in the list; into a card that stands there, only what is different. */
import type { Markup } from '../live/html.ts';

const parts = ['.when', '.card-after', '.card-where', '.card-facts'];

/**
 * The title of the same activity stays as it is, so that neither focus nor a reader's place is lost when
 * "in 40 min" becomes "in 39 min".
 */
export function drawCard(place: HTMLElement, card: Markup): void {
  const before = place.firstElementChild;
  if (!before) {
    place.innerHTML = card.text;
    return;
  }
  const made = document.createElement('template');
  made.innerHTML = card.text;
  const after = made.content.firstElementChild as HTMLElement;
  const title = (from: Element) => from.querySelector('.card-title')?.outerHTML;
  if (title(before) !== title(after) || lines(before) !== lines(after)) {
    const hadFocus = place.contains(document.activeElement);
    before.replaceWith(after);
    if (hadFocus) after.querySelector('a')?.focus({ preventScroll: true });
    return;
  }
  (before as HTMLElement).dataset.tone = after.dataset.tone;
  for (const part of parts) {
    const [old, fresh] = [before.querySelector(part), after.querySelector(part)];
    if (old && fresh && old.outerHTML !== fresh.outerHTML) old.replaceWith(fresh);
  }
}

/** Which lines a card has. */
const lines = (card: Element) => parts.filter(part => card.querySelector(part)).join();
