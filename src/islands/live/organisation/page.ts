/** A provider's page: who they are, how to reach them, what they run. */
import type { PublicOrganisation } from '../../../domain/activity/document.ts';
import { pages as pagesWords } from '../../../i18n/areas/pages.ts';
import { card } from '../../finder/card.ts';
import type { CardItem } from '../../finder/card-item.ts';
import { html, type Markup } from '../html.ts';
import { who } from './who.ts';

/** @param runs what they run, soonest first */
export function organisationPage(organisation: PublicOrganisation, runs: readonly CardItem[]): Markup {
  const words = pagesWords.provider;
  return html`<div class="flow" data-part="who">${who(organisation)}</div>
<h2>${words.runs}</h2>
${
  runs.length
    ? html`<ul class="cards">${runs.map(item => html`<li>${card(item)}</li>`)}</ul>`
    : html`<p>${words.nothing}</p>`
}
<p class="links"><a class="button" href="/">${words.all}</a> <a class="button button-plain" href="/providers/">${words.others}</a></p>`;
}
