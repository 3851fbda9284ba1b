/** Who a provider is and how to reach them: drawn at build, and on the phone when the change feed brings it anew. */
import type { PublicOrganisation } from '../../../domain/activity/document.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { card as cardWords } from '../../../i18n/areas/card.ts';
import { contactLinks } from '../activity/about.ts';
import { html, type Markup } from '../html.ts';

/** The top of their page. */
export function who({ name, kind, summary, contact, example }: PublicOrganisation): Markup {
  const links = contactLinks(contact, activityWords.web);
  return html`<p class="kind"><a href="/about/approval/">${activityWords.organisation[kind]}</a>${
    example && html` <b class="tag">${cardWords.example}</b>`
  }</p>
<h1>${name}</h1>
${summary && html`<p class="lead prose">${summary}</p>`}
${contact.name && html`<p>${contact.name}</p>`}
${links.length > 0 && html`<ul class="links">${links}</ul>`}`;
}

/** What their link says in the list of all. */
export const door = ({ name, kind, example }: PublicOrganisation): Markup =>
  html`<b>${name}</b><span>${activityWords.organisation[kind]}${example && ` · ${cardWords.example}`}</span>`;
