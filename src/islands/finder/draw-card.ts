/**
 * Puts a card into its place in the list, which stays that activity's. A card that is there already is changed
 * and not made anew, so that neither focus nor a reader's place is lost when "in 40 min" becomes "in 39 min".
 */
import type { Markup } from '../live/html.ts';

export function drawCard(place: HTMLElement, card: Markup): void {
  // Faster than a script puts the parts in.
  if (!place.hasChildNodes()) {
    place.innerHTML = card.text;
    return;
  }
  const made = document.createElement('template');
  made.innerHTML = card.text;
  becomeLike(place, made.content);
}

/** Gives `node` the children of `other`; takes over those that it cannot make like them. */
function becomeLike(node: Node, other: Node): void {
  let old = node.firstChild;
  let fresh = other.firstChild;
  while (fresh) {
    const next = fresh.nextSibling;
    if (!old) node.appendChild(fresh);
    else if (old.nodeName !== fresh.nodeName) {
      node.replaceChild(fresh, old);
      old = fresh.nextSibling;
    } else {
      if (fresh instanceof Element) {
        copyAttributes(old as Element, fresh);
        becomeLike(old, fresh);
      } else if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
      old = old.nextSibling;
    }
    fresh = next;
  }
  while (old) {
    const next: ChildNode | null = old.nextSibling;
    node.removeChild(old);
    old = next;
  }
}

function copyAttributes(element: Element, other: Element): void {
  for (const { name, value } of other.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  if (element.attributes.length === other.attributes.length) return;
  for (const name of element.getAttributeNames())
    if (!other.hasAttribute(name)) element.removeAttribute(name);
}
