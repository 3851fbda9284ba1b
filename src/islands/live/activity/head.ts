/** The top of an activity's page: what it is, and when it is next, as large as on a departure board. */
import type { PublicActivity } from '../../../domain/activity/document.ts';
import { doubtOf, placesLeft } from '../../../domain/freshness/freshness.ts';
import { pauseReason } from '../../../domain/schedule/pause.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { card as cardWords } from '../../../i18n/areas/card.ts';
import { schedule as scheduleWords } from '../../../i18n/areas/schedule.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { html, type Markup } from '../html.ts';
import { whenOf } from '../when.ts';
import { writeSlots } from '../write-slots.ts';
import { comingDates } from './dates.ts';
import { placeOf, slotOf } from './venue.ts';
import type { View, ViewContext } from './view.ts';

/** Neutral for kinds where somebody may be looking over a shoulder. */
export function pageTitle(activity: PublicActivity, { names }: Pick<ViewContext, 'names'>): string {
  return names.kinds[activity.kind]?.sensitive ? activityWords.neutralTitle : activity.title;
}

/** What must be known before setting off: that it is full, or that nobody has checked it for long. */
function warnings({ places, checked }: PublicActivity, today: string): Markup[] {
  const full = placesLeft(places, today) === 'full' && places;
  const said = [
    full && activityWords.placesLeft.full(sayDate(full.said, 'brief')),
    doubtOf(checked, today, cardWords),
  ];
  return said.flatMap(words => (words ? [html`<b class="stop">${words}</b>`] : []));
}

export const head: View = (activity, context) => {
  const { names, now, relative } = context;
  const coming = comingDates(activity, context);
  const pause = pauseReason(activity.sessions, names.calendar, now);
  const slots = coming.map(o => slotOf(o, activity, names));
  const none = pause ? scheduleWords.pause(pause) : undefined;
  const when = whenOf(slots, now, { lasting: !relative, none });
  const kind = names.kinds[activity.kind];
  const place = when.place ?? placeOf(activity, activity.sessions[0]?.venue, names);
  const off = coming[0]?.status === 'cancelled' ? coming[0] : undefined;
  return html`<p class="kind"><a href="/kinds/${activity.kind}/">${
    kind &&
    (context.mark?.(kind.group) ??
      html`<svg class="mark" aria-hidden="true"><use href="/marks.svg#${kind.group}"/></svg>`)
  }${kind?.name}</a>${activity.example && html` <b class="tag">${cardWords.example}</b>`}</p>
<h1>${activity.title}</h1>
<p class="lead">${activity.summary}</p>
<div class="ticket" data-tone="${when.tone}" data-slots="${writeSlots(slots)}">
<p class="when"><span class="when-day">${when.day}</span> ${
    when.time && html`<time class="when-time" datetime="${when.start}">${when.time}</time> `
  }<span class="when-note">${when.note}</span></p>
<p class="ticket-side"><span class="card-after">${when.after}</span><b>${place}</b><span>${cardWords.ages(activity.ages.from, activity.ages.to)} · ${
    activity.cost.pence === undefined ? cardWords.costUnknown : cardWords.cost(activity.cost.pence)
  } · ${cardWords.joining[activity.joining]}</span>${warnings(activity, now.slice(0, 10))}${
    off?.note && html`<span class="stop">${off.note}</span>`
  }</p></div>`;
};
