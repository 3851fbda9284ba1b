/** An activity's dates for a phone's own calendar. */
import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import type { PublicActivity } from '../../../domain/activity/document.ts';
import { calendarFile } from '../../../domain/schedule/icalendar.ts';
import { pageTitle } from '../../../islands/live/activity/head.ts';
import { venueLine } from '../../../islands/live/activity/venue.ts';
import { activities, now } from '../../../layouts/build/directory.ts';
import { names } from '../../../layouts/build/names.ts';

export const getStaticPaths = () =>
  activities.map(activity => ({ params: { slug: activity.slug }, props: { activity } }));

export const GET: APIRoute<{ activity: PublicActivity }> = ({ props: { activity }, site }) => {
  const { slug, sessions, venues } = activity;
  // A calendar is often shared with a family: nothing in it may tell.
  const sensitive = names.kinds[activity.kind]?.sensitive;
  const title = pageTitle(activity, { names });
  const place = (key: string) => {
    const venue = venues.find(v => v.slug === key);
    const position = venue?.visibility === 'public' ? venue.position : undefined;
    return venue && { label: venueLine(venue, names), position };
  };
  const url = new URL(`/activities/${slug}/`, site).href;
  const own = sensitive
    ? { slug: createHash('sha256').update(slug).digest('hex').slice(0, 12), description: '' }
    : { slug, description: activity.summary, url };
  const item = { ...own, title, sessions, place };
  const file = calendarFile({ items: [item], calendar: names.calendar, now, name: title });
  return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
