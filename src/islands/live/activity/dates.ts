/** When: the rule in words, the next six dates, and what is cancelled, moved or added among them. */

import type { PublicActivity } from '../../../domain/activity/document.ts';
import { fromDay, toDay, weekdays } from '../../../domain/schedule/day.ts';
import { describeSession, type SessionDescription } from '../../../domain/schedule/describe.ts';
import type { Occurrence } from '../../../domain/schedule/occurrence.ts';
import { horizon, occurrences } from '../../../domain/schedule/occurrences.ts';
import { pauseReason } from '../../../domain/schedule/pause.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { schedule as scheduleWords } from '../../../i18n/areas/schedule.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { html } from '../html.ts';
import { venueName } from './venue.ts';
import type { View, ViewContext } from './view.ts';

/** So many dates are looked through for those in one place or at one time of the week. */
export const datesToSearch = 60;
/** So many a built card carries along, to go on saying the next as they go by. */
export const datesOnCard = 4;

/** The next `count` dates that have not ended, cancelled ones among them. */
export function comingDates(
  activity: Pick<PublicActivity, 'sessions'>,
  { names, now }: Pick<ViewContext, 'names' | 'now'>,
  count = 6,
): Occurrence[] {
  const from = toDay(now) - 1;
  const range = { from: fromDay(from), to: fromDay(from + horizon) };
  return occurrences(activity.sessions, names.calendar, range)
    .filter(o => o.end > now)
    .slice(0, count);
}

/** Its first day in the week, Monday first; what has none comes after. */
const dayOf = ({ days, nth }: SessionDescription) => {
  const day = days?.[0] ?? nth?.[0]?.day;
  return day ? weekdays.indexOf(day) : weekdays.length;
};

export const dates: View = (activity, context) => {
  const w = activityWords;
  const coming = comingDates(activity, context);
  const places = new Set(coming.map(o => o.venue)).size > 1;
  const place = (o: Occurrence) => {
    const venue = activity.venues.find(v => v.slug === o.venue);
    return venue && venueName(venue, context.names);
  };
  const movedFrom = ({ start, venue }: Occurrence, was: NonNullable<Occurrence['was']>) => {
    if (was.start !== start) return w.moved(sayDate(was.start), was.start.slice(11));
    if (was.venue === venue) return w.usualEnd(was.end.slice(11));
    return w.movedPlace(activity.venues.find(v => v.slug === was.venue)?.name);
  };
  const line = (o: Occurrence) => html`<li data-end="${o.end}" data-status="${o.status}">
<time class="date-day" datetime="${o.start}">${sayDate(o.date, 'short')}</time>
<span class="date-time">${o.start.slice(11)}–${o.end.slice(11)}</span>
<span class="date-note">${o.status === 'cancelled' && html`<b class="tag tag-stop">${w.cancelled}</b> `}${
    o.was && html`<b class="tag">${movedFrom(o, o.was)}</b> `
  }${o.status === 'extra' && html`<b class="tag">${w.extra}</b> `}${
    o.bankHoliday && html`<b class="tag">${scheduleWords.bankHoliday(o.bankHoliday)}</b> `
  }${(places || (o.was && o.was.venue !== o.venue)) && html`${place(o)} `}${o.note}</span></li>`;
  const pause = pauseReason(activity.sessions, context.names.calendar, context.now);
  const rules = activity.sessions
    .map(describeSession)
    .sort((a, b) => dayOf(a) - dayOf(b) || (a.start < b.start ? -1 : 1))
    .map(rule => html`<li>${scheduleWords.session(rule, context.now.slice(0, 10))}</li>`);
  const none = pause?.kind === 'later' ? undefined : html`<p>${w.noDates}</p>`;
  return html`<h2 id="when">${w.dates}</h2>
<ul class="rules">${rules}</ul>
${pause && html`<p class="notice">${scheduleWords.pause(pause)}.</p>`}
${coming.length ? html`<ol class="dates">${coming.map(line)}</ol>` : none}`;
};
