/** What stands in place of an activity or a provider that is not on the list any more. */
import { live as liveWords } from '../../i18n/areas/live.ts';
import { html } from './html.ts';

/** What stood there: a removal may be taken back. */
const before = new WeakMap<HTMLElement, ChildNode[]>();

export function sayRemoved(view: HTMLElement): void {
  if (!before.has(view)) before.set(view, [...view.childNodes]);
  view.innerHTML =
    html`<div class="flow"><p class="notice notice-stop"><b>${liveWords.removedHeading}</b><br>${liveWords.removed}</p>
<p><a class="button" href="/">${liveWords.findMore}</a></p></div>`.text;
}

/** Puts back what stood there. Whether it had been removed. */
export function takeBack(view: HTMLElement): boolean {
  const nodes = before.get(view);
  if (!nodes) return false;
  before.delete(view);
  view.replaceChildren(...nodes);
  return true;
}
