/** An activity's dates for a phone's own calendar. */
import type { APIRoute } from 'astro';
import type { PublicActivity } from '../../../domain/activity/document.ts';
import { activityCalendar } from '../../../islands/live/activity/calendar.ts';
import { activities, now } from '../../../layouts/build/directory.ts';
import { names } from '../../../layouts/build/names.ts';

export const getStaticPaths = () =>
  activities.map(activity => ({ params: { slug: activity.slug }, props: { activity } }));

export const GET: APIRoute<{ activity: PublicActivity }> = ({ props: { activity }, site }) => {
  const url = new URL(`/activities/${activity.slug}/`, site).href;
  const file = activityCalendar(activity, { names, now, url });
  return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
