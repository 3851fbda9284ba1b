/** An activity made ready to be asked about: when and where it can be joined in the weeks to come. */
import type { PublicActivity, PublicVenue } from '../activity/document.ts';
import { type Freshness, freshness, placesLeft } from '../freshness/freshness.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { fromDay, type LocalDateTime, type PlainDate, toDay, weekday } from '../schedule/day.ts';
import { describeSession, type SessionDescription } from '../schedule/describe.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { occurrences } from '../schedule/occurrences.ts';
import { limits } from './weights.ts';

/** A public activity, or one that only invited professionals may read. */
export type RouteActivity = PublicActivity & { listing?: 'public' | 'professionals' };

/** One session at one venue on one day of the week at one time, with its coming dates. */
export interface Slot {
  session: string;
  /** What the session's rule says; once, for a time or place that stands in by way of exception. */
  rule: SessionDescription;
  venue: PublicVenue | undefined;
  /** Monday is 0. */
  day: number;
  start: string;
  /** `HH:MM`; past midnight it counts on from 24: `25:30`. */
  end: string;
  /** In order; never empty. */
  dates: PlainDate[];
}

export interface Entry {
  activity: RouteActivity;
  /** Those of the next `limits.weeksAhead` weeks; where there are none, the next after them. */
  slots: Slot[];
  /** The slots are after those weeks. */
  later: boolean;
  freshness: Freshness;
  places: ReturnType<typeof placesLeft>;
  today: PlainDate;
  calendar: Calendar;
}

/**
 * Works out once what every question needs of an activity at `now`. What is cancelled, or has begun, is
 * not among its slots.
 */
export function prepare(activity: RouteActivity, calendar: Calendar, now: LocalDateTime): Entry {
  const today = now.slice(0, 10);
  const weeks = (count: number) => fromDay(toDay(today) + count * 7);
  let slots = slotsOf(activity, calendar, now, today, weeks(limits.weeksAhead));
  const later = !slots.length;
  if (later) slots = slotsOf(activity, calendar, now, weeks(limits.weeksAhead), weeks(limits.furthestWeeks));
  return {
    activity,
    slots,
    later,
    freshness: freshness(activity.checked, today),
    places: placesLeft(activity.places, today),
    today,
    calendar,
  };
}

function slotsOf(
  activity: RouteActivity,
  calendar: Calendar,
  now: LocalDateTime,
  from: PlainDate,
  to: PlainDate,
): Slot[] {
  const slots = new Map<string, Slot>();
  const rules = new Map<string, SessionDescription>();
  for (const o of occurrences(activity.sessions, calendar, { from, to })) {
    if (o.status === 'cancelled' || o.start <= now) continue;
    const passing = isPassing(o);
    const key = `${o.session},${o.venue},${weekday(toDay(o.date))},${o.start.slice(11)},${o.end.slice(11)},${passing}`;
    const known = slots.get(key);
    if (known) {
      known.dates.push(o.date);
      continue;
    }
    let rule = rules.get(o.session);
    if (!rule) {
      const session = activity.sessions.find(s => s.key === o.session);
      if (!session) continue;
      rule = describeSession(session);
      rules.set(o.session, rule);
    }
    slots.set(key, {
      session: o.session,
      rule: passing ? once(o) : rule,
      venue: activity.venues.find(v => v.slug === o.venue),
      day: weekday(toDay(o.date)),
      start: o.start.slice(11),
      end: o.end.slice(0, 10) > o.date ? pastMidnight(o.end.slice(11)) : o.end.slice(11),
      dates: [o.date],
    });
  }
  return [...slots.values()];
}

/** An exception holds for its date alone: nobody may take a moved Wednesday for every Wednesday. */
const isPassing = ({ status }: Occurrence) => status === 'moved' || status === 'extra';

const once = ({ date, start, end }: Occurrence): SessionDescription => ({
  freq: 'once',
  interval: 1,
  start: start.slice(11),
  end: end.slice(11),
  season: 'all-year',
  from: date,
});

const pastMidnight = (time: string) => `${+time.slice(0, 2) + 24}${time.slice(2)}`;

/** Minutes since midnight of a slot's `start` or `end`. */
export const slotMinutes = (time: string) => +time.slice(0, 2) * 60 + +time.slice(3, 5);
