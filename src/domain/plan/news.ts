/** What a plan must say first: what of it is gone, has changed since it was made, pauses, or is off this week. */
import type { PublicActivity } from '../activity/document.ts';
import { freshness, listed, placesLeft } from '../freshness/freshness.ts';
import type { Calendar } from '../schedule/calendar.ts';
import type { LocalDateTime } from '../schedule/day.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import type { PauseReason } from '../schedule/pause.ts';
import { upcoming } from '../schedule/upcoming.ts';
import { markOf } from './mark.ts';
import type { Plan } from './plan.ts';
import { planned } from './planned.ts';

export type PlanNews =
  /** No longer in the directory: paused, ended or taken off. */
  | { kind: 'gone'; slug: string }
  /** When, where, for whom, the cost or how to join is no longer as it was. */
  | { kind: 'changed'; slug: string; activity: PublicActivity }
  /** A date within a week is called off or moved. */
  | { kind: 'off'; slug: string; activity: PublicActivity; occurrence: Occurrence }
  /** Nothing for a while, or for good. */
  | { kind: 'pause'; slug: string; activity: PublicActivity; pause: PauseReason }
  | { kind: 'full'; slug: string; activity: PublicActivity }
  /** Nobody has checked it for a year. */
  | { kind: 'unlisted'; slug: string; activity: PublicActivity };

/** In the order of the plan; of each activity the gravest first. */
export function planNews(
  { items }: Plan,
  directory: ReadonlyMap<string, PublicActivity>,
  calendar: Calendar,
  now: LocalDateTime,
): PlanNews[] {
  return items.flatMap((item): PlanNews[] => {
    const { slug, mark } = item;
    const activity = directory.get(slug);
    if (!activity) return [{ kind: 'gone', slug }];
    const news: PlanNews[] = [];
    const { change, pause } = upcoming(planned(activity, item).sessions, calendar, now);
    if (!listed(freshness(activity.checked, now.slice(0, 10)).state))
      news.push({ kind: 'unlisted', slug, activity });
    if (change) news.push({ kind: 'off', slug, activity, occurrence: change });
    if (pause) news.push({ kind: 'pause', slug, activity, pause });
    if (placesLeft(activity.places, now.slice(0, 10)) === 'full') news.push({ kind: 'full', slug, activity });
    if (mark && mark !== markOf(activity)) news.push({ kind: 'changed', slug, activity });
    return news;
  });
}
