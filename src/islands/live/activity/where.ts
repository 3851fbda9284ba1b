/** Where: each venue with its address, its small map, its nearest stops and how to get in. */
import type { PublicVenue } from '../../../domain/activity/document.ts';
import { accessFacts } from '../../../domain/activity/words.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { pages as pagesWords } from '../../../i18n/areas/pages.ts';
import { html, type Markup } from '../html.ts';
import type { View, ViewContext } from './view.ts';

/** The first has a small map, and a second whose door is known: a map is half a kB, and a page must stay under 20. */
const mapped = ({ visibility }: PublicVenue, i: number) => i === 0 || (i === 1 && visibility === 'public');

export const where: View = (activity, context) =>
  html`<h2 id="where">${activityWords.where}</h2>
${activity.venues.map((venue, i) => one(venue, mapped(venue, i) ? context : { ...context, map: undefined }))}`;

/** "St Thomas Road, St Thomas Road", a stop named after its own street, is one name. */
const stopNames = ({ nearestStops }: PublicVenue) =>
  nearestStops.map(stop => [...new Set(stop.split(', '))].join(', '));

function one(venue: PublicVenue, { names, map }: ViewContext): Markup {
  const w = activityWords;
  const ward = venue.ward ? names.wards[venue.ward] : undefined;
  const wardName = ward?.name ?? pagesWords.site.city;
  const hidden = venue.visibility === 'area' ? w.areaOnly(wardName) : w.onRequest(wardName);
  return html`<div class="venue" data-venue="${venue.slug}">
${
  venue.visibility === 'public'
    ? html`<p><b>${venue.name}</b><br>${[venue.address, venue.postcode].filter(Boolean).join(', ')}</p>`
    : html`<p><b>${hidden}</b>${venue.ask && html` ${venue.ask}`}</p>`
}
${map?.(venue)}
${ward && html`<p class="more-ward"><a href="/wards/${ward.slug}/">${w.moreWard(ward.name)}</a></p>`}
${venue.nearestStops.length > 0 && html`<p>${w.stops}: ${[...new Set(stopNames(venue))].join(' · ')}</p>`}
<h3>${w.access}</h3>
<ul class="ticks">${accessFacts.map(fact => {
    const has = venue.access[fact];
    const [yes, no, what] = w.accessFacts[fact];
    if (has === undefined) return html`<li data-has="unknown">${what}: ${w.notSaid}</li>`;
    return html`<li data-has="${has ? 'yes' : 'no'}">${has ? yes : no}</li>`;
  })}</ul></div>`;
}
