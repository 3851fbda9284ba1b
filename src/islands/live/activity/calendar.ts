/** An activity's dates for a phone's own calendar: made at build, or on the phone where the build has none. */
import type { PublicActivity } from '../../../domain/activity/document.ts';
import type { Session } from '../../../domain/activity/schema.ts';
import { fnv1a } from '../../../domain/fnv.ts';
import { type CalendarItem, calendarFile } from '../../../domain/schedule/icalendar.ts';
import type { Names } from '../names.ts';
import { pageTitle } from './head.ts';
import { venueLine } from './venue.ts';

/** What stands for a slug that would tell: the same wherever the file is made, so that none is there twice. */
const unnamed = (slug: string) => [fnv1a(slug), fnv1a(slug, 1)].map(part => part.toString(36)).join('');

/** What is said of a single date is free text, and could tell. */
const withoutNotes = (session: Session): Session => ({
  ...session,
  exceptions: session.exceptions.map(({ note: _, ...date }) => date),
});

/**
 * What a calendar says of an activity, which is often shared with a family: where it would tell, neither its
 * name nor anything else.
 * @param url the activity's page, whole
 * @param more lines after the summary
 */
export function calendarItem(
  activity: PublicActivity,
  { names, url, more = [] }: { names: Names; url: string; more?: readonly (string | undefined)[] },
): CalendarItem {
  const { slug, sessions, venues, summary } = activity;
  const place = (key: string) => {
    const venue = venues.find(v => v.slug === key);
    const position = venue?.visibility === 'public' ? venue.position : undefined;
    return venue && { label: venueLine(venue, names), position };
  };
  const shown = { title: pageTitle(activity, { names }), place };
  if (names.kinds[activity.kind]?.sensitive)
    return { ...shown, slug: unnamed(slug), description: '', sessions: sessions.map(withoutNotes) };
  return { ...shown, slug, description: [summary, ...more].filter(Boolean).join('\n'), url, sessions };
}

/** @param known.now the wall clock in Derby; `url` the activity's page, whole */
export function activityCalendar(
  activity: PublicActivity,
  { names, now, url }: { names: Names; now: string; url: string },
): string {
  const item = calendarItem(activity, { names, url });
  return calendarFile({ items: [item], calendar: names.calendar, now, name: item.title });
}
