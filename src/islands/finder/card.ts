/**
 * One activity in a list, said in a few lines: when it is next, what, where, for whom, what it costs. As
 * HTML text: static pages are built of it, and a phone draws it faster than elements one by one.
 */
import { card as words } from '../../i18n/areas/card.ts';
import { html, type Markup } from '../live/html.ts';
import type { CardItem, When } from './card-item.ts';

export interface CardOptions {
  /** The level of the title's heading. */
  level?: 2 | 3 | 4;
  /** Walking distance, in words: "0.4 miles, 8 min walk". */
  distance?: string | undefined;
  /** Where the marks are: in their own file, or in the page as `sprite` of `layouts/build/marks.ts`. */
  marks?: string;
}

/** The marks that the finder's page carries. */
export const ownMarks = '#mark-';
const marksFile = '/marks.svg#';

/** The card as markup; whatever people wrote is escaped in it. */
export function card(item: CardItem, { level = 3, distance, marks = marksFile }: CardOptions = {}): Markup {
  const { slug, title, when, slots } = item;
  // A page that was built says other dates later: what they are said in stands there from the start.
  const kept = slots !== undefined;
  const link = html`<a href="/activities/${slug}/">${title}</a>`;
  const lines = [
    headings[level](link),
    (kept || when.after) && html`<p class="card-after">${when.after}</p>`,
    html`<p class="card-where"><svg class="mark" aria-hidden="true"><use href="${marks}${item.mark}"/></svg><span>${distance && html`<b>${distance} · </b>`}${item.place}</span></p>`,
    html`<p class="card-facts">${facts(item)}</p>`,
  ];
  return html`<article class="card" data-activity="${slug}" data-tone="${when.tone}"${kept && html` data-slots="${slots}"`}>${whenBlock(when, kept)}<div class="card-text">${lines}</div></article>`;
}

const headings = {
  2: (link: Markup) => html`<h2 class="card-title">${link}</h2>`,
  3: (link: Markup) => html`<h3 class="card-title">${link}</h3>`,
  4: (link: Markup) => html`<h4 class="card-title">${link}</h4>`,
};

function whenBlock({ day, time, start, note }: When, whole: boolean): Markup {
  const at = start && html` datetime="${start}"`;
  const clock = (whole || time) && html` <time class="when-time"${at}>${time}</time>`;
  const more = (whole || note) && html`<span class="when-note"> ${note}</span>`;
  return html`<p class="when"><span class="when-day">${day}</span>${clock}${more}</p>`;
}

function facts({ pence, ages, joining, audience, madeFor, full, checked, example }: CardItem) {
  const fact = (text: string, kind?: string) =>
    kind ? html`<span class="${kind}">${text}</span>` : html`<span>${text}</span>`;
  return [
    fact(pence === undefined ? words.costUnknown : words.cost(pence), pence === 0 ? 'free' : 'strong'),
    fact(words.ages(ages.from, ages.to), 'strong'),
    fact(words.joining[joining]),
    audience !== 'everyone' && fact(words.audience[audience]),
    madeFor.map(name => fact(name)),
    full && fact(words.full(full), 'stop'),
    fact(checked.words, checked.doubt ? 'stop' : undefined),
    example && fact(words.example, 'tag'),
  ];
}
