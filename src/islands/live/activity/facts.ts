/** What a person asks first: cost, ages, who it is for, how to join, places left. */
import { placesLeft } from '../../../domain/freshness/freshness.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { card as cardWords } from '../../../i18n/areas/card.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { html } from '../html.ts';
import { namesOf } from '../names.ts';
import type { View } from './view.ts';

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
    fact(w.joining, cardWords.joining[joining], w.joinings[joining]),
    places &&
      fact(
        w.places,
        left === 'unknown' ? w.placesLeft.unknown : w.placesLeft[left](sayDate(places.said, 'brief')),
      ),
  ]}</dl>`;
};
