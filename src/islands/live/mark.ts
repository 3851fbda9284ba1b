/** The red word in a list's line or card. */
import { html } from './html.ts';

/** No word takes it away. */
export function mark(item: HTMLElement, word: string): void {
  item.querySelector('.live-mark')?.remove();
  const first = item.querySelector('.quiet, .card-facts');
  first?.querySelector('.tag-stop')?.remove();
  if (word && first)
    first.insertAdjacentHTML('afterbegin', html`<b class="tag tag-stop live-mark">${word}</b> `.text);
}
