/** The week of a plan: what is on each day, what clashes, and whether there is time to get from one to the next. */
import type { PublicActivity, PublicVenue } from '../activity/document.ts';
import { distance, walkingMinutes } from '../place/distance.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { fromDay, type PlainDate, toDay, toMinutes } from '../schedule/day.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { occurrences } from '../schedule/occurrences.ts';

export interface Meeting {
  activity: PublicActivity;
  occurrence: Occurrence;
  venue: PublicVenue | undefined;
}

/** Two of one day that do not go together, or only just: the earlier first. */
export interface Squeeze {
  kind: 'clash' | 'travel';
  first: Meeting;
  then: Meeting;
  /** Minutes between the end of the one and the start of the other; below 0 they overlap. */
  minutes: number;
  /** Minutes on foot between them, where both places are known. */
  walk?: number;
}

export interface PlanWeek {
  days: { date: PlainDate; meetings: Meeting[] }[];
  squeezes: Squeeze[];
}

/** The seven days from `from`, cancelled dates among them; what is cancelled clashes with nothing. */
export function planWeek(
  activities: readonly PublicActivity[],
  calendar: Calendar,
  from: PlainDate,
): PlanWeek {
  const first = toDay(from);
  const all = activities.flatMap(activity =>
    occurrences(activity.sessions, calendar, { from, to: fromDay(first + 6) }).map(
      (occurrence): Meeting => ({
        activity,
        occurrence,
        venue: activity.venues.find(v => v.slug === occurrence.venue),
      }),
    ),
  );
  all.sort((a, b) =>
    a.occurrence.start < b.occurrence.start ? -1 : a.occurrence.start > b.occurrence.start ? 1 : 0,
  );
  const on = all.filter(({ occurrence }) => occurrence.status !== 'cancelled');
  const squeezes = on.flatMap((one, n) => on.slice(n + 1).flatMap(other => squeeze(one, other) ?? []));
  const days = Array.from({ length: 7 }, (_, n) => {
    const date = fromDay(first + n);
    return { date, meetings: all.filter(({ occurrence }) => occurrence.date === date) };
  });
  return { days, squeezes };
}

function squeeze(first: Meeting, then: Meeting): Squeeze | null {
  const minutes = at(then.occurrence.start) - at(first.occurrence.end);
  if (minutes < 0) return { kind: 'clash', first, then, minutes };
  const [from, to] = [placeOf(first), placeOf(then)];
  if (!from || !to) return null;
  const metres = distance(from, to);
  const walk = metres < 50 ? 0 : walkingMinutes(metres);
  return walk > minutes ? { kind: 'travel', first, then, minutes, walk } : null;
}

const at = (time: string) => toDay(time) * 1440 + toMinutes(time.slice(11));
const placeOf = ({ venue }: Meeting) => (venue?.visibility === 'public' ? venue.position : undefined);
