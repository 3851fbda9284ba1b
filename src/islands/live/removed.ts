/** What stands in place of an activity that is not on the list any more. */
import { live as liveWords } from '../../i18n/areas/live.ts';
import { html } from './html.ts';

export function sayRemoved(view: HTMLElement): void {
  view.innerHTML =
    html`<div class="flow"><p class="notice notice-stop"><b>${liveWords.removedHeading}</b><br>${liveWords.removed}</p>
<p><a class="button" href="/">${liveWords.findMore}</a></p></div>`.text;
}
