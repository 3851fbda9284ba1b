/** An activity's dates for a phone's own calendar: made at build, or on the phone where the build has none. */
import type { PublicActivity } from '../../../domain/activity/document.ts';
import type { Session } from '../../../domain/activity/schema.ts';
import { fnv1a } from '../../../domain/fnv.ts';
import { calendarFile } from '../../../domain/schedule/icalendar.ts';
import type { Names } from '../names.ts';
import { pageTitle } from './head.ts';
import { venueLine } from './venue.ts';

interface Known {
  names: Names;
  /** The wall clock in Derby. */
  now: string;
  /** The activity's page, whole. */
  url: string;
}

/** What stands for a slug that would tell: the same wherever the file is made, so that none is there twice. */
const unnamed = (slug: string) => [fnv1a(slug), fnv1a(slug, 1)].map(part => part.toString(36)).join('');

/** What is said of a single date is free text, and could tell. */
const withoutNotes = (session: Session): Session => ({
  ...session,
  exceptions: session.exceptions.map(({ note: _, ...date }) => date),
});

export function activityCalendar(activity: PublicActivity, { names, now, url }: Known): string {
  const { slug, sessions, venues } = activity;
  // A calendar is often shared with a family: nothing in it may tell.
  const sensitive = names.kinds[activity.kind]?.sensitive;
  const title = pageTitle(activity, { names });
  const place = (key: string) => {
    const venue = venues.find(v => v.slug === key);
    const position = venue?.visibility === 'public' ? venue.position : undefined;
    return venue && { label: venueLine(venue, names), position };
  };
  const own = sensitive
    ? { slug: unnamed(slug), description: '', sessions: sessions.map(withoutNotes) }
    : { slug, description: activity.summary, url, sessions };
  const item = { ...own, title, place };
  return calendarFile({ items: [item], calendar: names.calendar, now, name: title });
}
