/** The first visit, what it is about, how to ask, who runs it and who checked it. */
import type { Contact } from '../../../domain/activity/schema.ts';
import { doubtOf } from '../../../domain/freshness/freshness.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { html, type Markup } from '../html.ts';
import { namesOf } from '../names.ts';
import type { View } from './view.ts';

const pair = (name: string, value: string | undefined) =>
  value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : undefined;

export const firstVisit: View = ({ firstVisit: visit }) => {
  const w = activityWords;
  if (!Object.keys(visit).length) return undefined;
  return html`<h2 id="first">${w.firstVisit}</h2>
<dl class="pairs">${[
    pair(w.meets, visit.meets),
    pair(w.expect, visit.expect),
    pair(w.bring, visit.bring),
    pair(w.noise, visit.noise && w.noises[visit.noise]),
  ]}</dl>`;
};

export const about: View = (activity, { names }) => {
  const w = activityWords;
  const list = (ids: readonly string[], of: Record<string, string>) => namesOf(of, ids).join(', ');
  const more = [
    pair(w.needs, list(activity.needs, names.needs)),
    pair(w.expertise, list(activity.expertise, names.expertise)),
    pair(w.languages, list(activity.languages, names.languages)),
  ].filter(Boolean);
  if (!activity.description && !more.length) return undefined;
  return html`<h2 id="about">${w.about}</h2>
${activity.description.split(/\n\s*\n/).map(text => text && html`<p>${text}</p>`)}
${more.length > 0 && html`<dl class="pairs">${more}</dl>`}`;
};

/** Links that a thumb can hit: call, text, write, website. */
export function contactLinks(contact: Contact, web: string): Markup[] {
  const w = activityWords;
  const number = (text: string) => text.replace(/[^\d+]/g, '');
  const link = (href: string, words: string) =>
    html`<li><a class="button button-plain" href="${href}">${words}</a></li>`;
  return [
    contact.phone && link(`tel:${number(contact.phone)}`, w.call(contact.phone)),
    contact.text && link(`sms:${number(contact.text)}`, w.text(contact.text)),
    contact.email && link(`mailto:${contact.email}`, w.write(contact.email)),
    contact.url && link(contact.url, web),
  ].filter(item => item instanceof Object);
}

export const contact: View = activity => {
  const w = activityWords;
  const own = Object.keys(activity.contact).length > 0;
  const ask = own ? activity.contact : activity.organisation.contact;
  const links = contactLinks(ask, activity.joining === 'book' ? w.bookWeb : w.web);
  return html`<h2 id="ask">${w.contact}</h2>
${ask.name && html`<p>${ask.name}</p>`}
${links.length ? html`<ul class="links">${links}</ul>` : html`<p>${w.noContact}</p>`}`;
};

export const runBy: View = ({ organisation, checked }, { now }) => {
  const w = activityWords;
  const doubt = doubtOf(checked, now.slice(0, 10), w);
  return html`<h2 id="who">${w.runBy}</h2>
<p><a href="/providers/${organisation.slug}/"><b>${organisation.name}</b></a><br>
${w.organisation[organisation.kind]}. <a href="/about/approval/">${w.approvalLink}</a></p>
<p class="${doubt ? 'notice' : 'checked'}">${checked && `${w.checked(sayDate(checked.on, 'full'), checked.by)} `}${doubt}</p>`;
};
