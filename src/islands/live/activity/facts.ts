/** What a person asks first: cost, ages, who it is for, how to join, places left. */
import type { PublicActivity } from '../../../domain/activity/document.ts';
import { placesLeft } from '../../../domain/freshness/freshness.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { card as cardWords } from '../../../i18n/areas/card.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { html } from '../html.ts';
import { namesOf } from '../names.ts';
import type { View } from './view.ts';

/** How to ask or book, by the ways there are: nobody is told to text where there is no number for it. */
function joiningLine({ joining, contact, organisation }: PublicActivity): string {
  const w = activityWords;
  if (joining === 'turn-up') return w.noBooking;
  if (joining === 'professional') return w.joinings.professional;
  const ask = Object.keys(contact).length ? contact : organisation.contact;
  const ways = (['phone', 'text', 'email', 'url'] as const).filter(way => ask?.[way]);
  return ways.length ? w.ways(ways, joining === 'book') : '';
}

export const facts: View = (activity, { names, now }) => {
  const w = activityWords;
  const { cost, ages, audience, joining, places } = activity;
  const left = placesLeft(places, now.slice(0, 10));
  const madeFor = namesOf(names.groups, activity.madeFor);
  const fact = (name: string, value: unknown, more?: string) =>
    html`<div><dt>${name}</dt><dd><b>${String(value)}</b>${more && html`<span>${more}</span>`}</dd></div>`;
  return html`<h2 class="visually-hidden">${w.facts}</h2>
<dl class="facts">${[
    fact(w.cost, cost.pence === undefined ? w.costs.unknown : cardWords.cost(cost.pence), cost.covers),
    fact(w.ages, cardWords.ages(ages.from, ages.to)),
    fact(w.for, w.audiences[audience], madeFor.length ? w.madeFor(madeFor.join(', ')) : undefined),
    fact(w.joining, cardWords.joining[joining], joiningLine(activity)),
    places &&
      fact(
        w.places,
        left === 'unknown' ? w.placesLeft.unknown : w.placesLeft[left](sayDate(places.said, 'brief')),
      ),
  ]}</dl>`;
};
