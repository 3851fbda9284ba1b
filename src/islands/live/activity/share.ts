/** Pass the page on, print it, put it in a calendar. Without the script the link itself is there to copy. */
import { activity as words } from '../../../i18n/areas/activity.ts';
import { html, type Markup } from '../html.ts';

interface Share {
  title: string;
  /** The page's own address, whole. */
  url: string;
  /** The address of its calendar file. */
  calendar: string;
  /** What the calendar file is called, where its address does not say so. */
  file?: string;
}

/** As people write an address, on a wall or in a message: without what every address has. */
const plain = (url: string) => url.replace(/^https?:\/\/|\/$/g, '');

export const share = ({ title, url, calendar, file }: Share): Markup =>
  html`<section class="share" data-title="${title}"><h2>${words.shareHeading}</h2>
<p class="links"><a class="button button-plain" href="${calendar}"${file && html` download="${file}"`}>${words.calendar}</a>
<button class="button button-plain" type="button" data-do="share" hidden>${words.share}</button>
<button class="button button-plain" type="button" data-do="copy" hidden>${words.copy}</button>
<button class="button button-plain" type="button" data-do="print" hidden>${words.print}</button></p>
<p class="quiet share-url"><a href="${url}">${plain(url)}</a></p></section>`;
