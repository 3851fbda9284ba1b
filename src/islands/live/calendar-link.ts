/** The calendar file that the phone makes: where the build has none, or one from before the page was corrected. */
import { clockNow } from '../../backend/clock.ts';
import type { PublicActivity } from '../../domain/activity/document.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { activityCalendar } from './activity/calendar.ts';
import type { Names } from './names.ts';

/** What the file is called, where its address does not say so. */
export const calendarName = 'calendar.ics';

export const activityUrl = ({ slug }: PublicActivity) => `${location.origin}/activities/${slug}/`;

/** The address of a file made now. */
export function calendarMade(activity: PublicActivity, names: Names): string {
  const known = { names, now: localNow(clockNow()), url: activityUrl(activity) };
  const file = new Blob([activityCalendar(activity, known)], { type: 'text/calendar;charset=utf-8' });
  return URL.createObjectURL(file);
}

/** What is called off must not go into a phone's calendar as on: the link gives what the page says now. */
export function renewCalendar(page: HTMLElement, activity: PublicActivity, names: Names): void {
  const link = page.querySelector<HTMLAnchorElement>('.share .links a');
  if (!link) return;
  link.href = calendarMade(activity, names);
  link.download = calendarName;
}
