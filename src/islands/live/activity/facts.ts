/** What a person asks first: cost, ages, who it is for, how to join, places left. */
import { placesLeft } from '../../../domain/freshness/freshness.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { t } from '../../../i18n/index.ts';
import { html } from '../html.ts';
import { namesOf } from '../names.ts';
import type { View } from './view.ts';

export const facts: View = (activity, { names, now }) => {
  const w = t.activity;
  const { cost, ages, audience, joining, places } = activity;
  const left = placesLeft(places, now.slice(0, 10));
  const madeFor = namesOf(names.groups, activity.madeFor);
  const fact = (name: string, value: unknown, more?: string) =>
    html`<div><dt>${name}</dt><dd><b>${String(value)}</b>${more && html`<span>${more}</span>`}</dd></div>`;
  return html`<h2 class="visually-hidden">${w.facts}</h2>
<dl class="facts">${[
    fact(w.cost, cost.pence === undefined ? w.costs.unknown : t.card.cost(cost.pence), cost.covers),
    fact(w.ages, t.card.ages(ages.from, ages.to)),
    fact(w.for, w.audiences[audience], madeFor.length ? w.madeFor(madeFor.join(', ')) : undefined),
    fact(w.joining, t.card.joining[joining], w.joinings[joining]),
    places &&
      fact(
        w.places,
        left === 'unknown' ? w.placesLeft.unknown : w.placesLeft[left](sayDate(places.said, 'brief')),
      ),
  ]}</dl>`;
};
