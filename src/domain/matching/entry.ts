/** An activity made ready to be asked about: when and where it can be joined in the weeks to come. */
import type { PublicActivity, PublicVenue } from '../activity/document.ts';
import { type Freshness, freshness, placesLeft } from '../freshness/freshness.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { fromDay, type LocalDateTime, type PlainDate, toDay, weekday } from '../schedule/day.ts';
import { describeSession, type SessionDescription } from '../schedule/describe.ts';
import { occurrences } from '../schedule/occurrences.ts';
import { limits } from './weights.ts';

/** A public activity, or one that only invited professionals may read. */
export type RouteActivity = PublicActivity & { listing?: 'public' | 'professionals' };

/** One session at one venue on one day of the week at one time, with its coming dates. */
export interface Slot {
  session: string;
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
  slots: Slot[];
  freshness: Freshness;
  places: ReturnType<typeof placesLeft>;
  today: PlainDate;
}

/**
 * Works out once what every question needs of an activity at `now`: its slots in the next
 * `limits.weeksAhead` weeks. What is cancelled, or has begun, is not among them.
 */
export function prepare(activity: RouteActivity, calendar: Calendar, now: LocalDateTime): Entry {
  const today = now.slice(0, 10);
  const to = fromDay(toDay(today) + limits.weeksAhead * 7);
  const slots = new Map<string, Slot>();
  for (const o of occurrences(activity.sessions, calendar, { from: today, to })) {
    if (o.status === 'cancelled' || o.start <= now) continue;
    const day = weekday(toDay(o.date));
    const start = o.start.slice(11);
    const key = [o.session, o.venue, day, start, o.end.slice(11)].join();
    const known = slots.get(key);
    if (known) {
      known.dates.push(o.date);
      continue;
    }
    const session = activity.sessions.find(s => s.key === o.session);
    if (!session) continue;
    slots.set(key, {
      session: o.session,
      rule: describeSession(session),
      venue: activity.venues.find(v => v.slug === o.venue),
      day,
      start,
      end: o.end.slice(0, 10) > o.date ? pastMidnight(o.end.slice(11)) : o.end.slice(11),
      dates: [o.date],
    });
  }
  return {
    activity,
    slots: [...slots.values()],
    freshness: freshness(activity.checked, today),
    places: placesLeft(activity.places, today),
    today,
  };
}

const pastMidnight = (time: string) => `${+time.slice(0, 2) + 24}${time.slice(2)}`;
