/**
 * For a place, not a person: what is on around it on one evening, hour by hour, and where the gaps are.
 * Nothing about the place is kept.
 */
import type { PublicActivity, PublicVenue } from '../activity/document.ts';
import type { Position } from '../activity/schema.ts';
import { freshness as freshnessOf, listed } from '../freshness/freshness.ts';
import { distance } from '../place/distance.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { fromDay, fromMinutes, type PlainDate, toDay, toMinutes } from '../schedule/day.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { occurrences } from '../schedule/occurrences.ts';
import { reachOf } from './musts.ts';
import type { RouteContext } from './question.ts';

export interface EveningQuestion {
  from: { label: string; position: Position };
  /** Metres as the crow flies. */
  reach: number;
  date: PlainDate;
  /** `18:00`, and `22:00`; a `to` at or before `from` is on the next day. */
  start: string;
  end: string;
  /** Both included. */
  ages: { from: number; to: number };
}

export interface EveningItem {
  activity: PublicActivity;
  occurrence: Occurrence;
  venue: PublicVenue | undefined;
  /** To the venue; for an area-only one, to the far side of its ward. */
  metres: number;
  /** It is only known to be somewhere in its ward, which reaches into the walk. */
  perhaps: boolean;
  /** The ages asked about that may come. */
  ages: { from: number; to: number };
}

export interface Hour {
  /** `18:00` */
  start: string;
  end: string;
  /** What runs in some part of the hour, the nearest first; never what is cancelled. */
  on: EveningItem[];
}

/** A stretch of the evening in which nothing is on for some of the ages. */
export interface Gap {
  start: string;
  end: string;
  ages: { from: number; to: number };
}

export interface Evening {
  hours: Hour[];
  /** By start, then the youngest ages. What is cancelled or only perhaps near does not fill a gap. */
  gaps: Gap[];
  /** What is usually on and is cancelled on this date. */
  cancelled: EveningItem[];
}

interface Timed extends EveningItem {
  from: number;
  to: number;
}

/** What is on around a place on one evening. `today` decides what has not been checked for a year. */
export function evening(
  activities: readonly PublicActivity[],
  question: EveningQuestion,
  context: Pick<RouteContext, 'wardReach'> & { calendar: Calendar; today: PlainDate },
): Evening {
  const start = toMinutes(question.start);
  const end = toMinutes(question.end) + (question.end <= question.start ? 1440 : 0);
  const items = activities
    .filter(activity => listed(freshnessOf(activity.checked, context.today).state))
    .flatMap(activity => itemsOf(activity, question, start, end, context))
    .sort((a, b) => a.metres - b.metres || (a.activity.slug < b.activity.slug ? -1 : 1));
  const on = items.filter(item => item.occurrence.status !== 'cancelled');

  const hours: Hour[] = [];
  for (let hour = start; hour < end; hour += 60) {
    const until = Math.min(hour + 60, end);
    hours.push({
      start: fromMinutes(hour),
      end: fromMinutes(until),
      on: on.filter(item => item.from < until && item.to > hour),
    });
  }
  return {
    hours,
    gaps: gapsOf(
      on.filter(item => !item.perhaps),
      question.ages,
      start,
      end,
    ),
    cancelled: items.filter(item => item.occurrence.status === 'cancelled'),
  };
}

function itemsOf(
  activity: PublicActivity,
  { from, reach, date, ages }: EveningQuestion,
  start: number,
  end: number,
  context: Pick<RouteContext, 'wardReach'> & { calendar: Calendar },
): Timed[] {
  const shared = { from: Math.max(ages.from, activity.ages.from), to: Math.min(ages.to, activity.ages.to) };
  if (shared.from > shared.to) return [];
  const day = toDay(date);
  // Yesterday's may run past midnight; an evening that does reaches into tomorrow.
  const around = { from: fromDay(day - 1), to: fromDay(day + 1) };
  return occurrences(activity.sessions, context.calendar, around).flatMap(occurrence => {
    const minutes = (at: string) => (toDay(at) - day) * 1440 + toMinutes(at.slice(11));
    const [begins, ends] = [minutes(occurrence.start), minutes(occurrence.end)];
    if (begins >= end || ends <= start) return [];
    const venue = activity.venues.find(v => v.slug === occurrence.venue);
    if (!venue?.position) return [];
    const away = distance(from.position, venue.position);
    const doubt = venue.visibility === 'public' ? 0 : reachOf(venue.ward, { near: () => [], ...context });
    if (away - doubt > reach) return [];
    const metres = Math.round(away + doubt);
    const perhaps = metres > Math.max(reach, Math.round(away));
    return [{ activity, occurrence, venue, metres, perhaps, ages: shared, from: begins, to: ends }];
  });
}

/** Stretches with nothing on, by age; ages with the same stretch are said together. */
function gapsOf(items: Timed[], ages: EveningQuestion['ages'], start: number, end: number): Gap[] {
  const gaps: Gap[] = [];
  for (let age = ages.from; age <= ages.to; age++) {
    let free = start;
    const close = (until: number) => {
      if (until > free) add(gaps, age, fromMinutes(free), fromMinutes(until));
    };
    const mine = items.filter(item => item.ages.from <= age && age <= item.ages.to);
    for (const { from, to } of mine.sort((a, b) => a.from - b.from)) {
      close(Math.min(from, end));
      free = Math.max(free, to);
    }
    close(end);
  }
  const since = ({ start: at }: Gap) => (toMinutes(at) - start + 2880) % 1440;
  return gaps.sort((a, b) => since(a) - since(b) || a.ages.from - b.ages.from);
}

function add(gaps: Gap[], age: number, start: string, end: string): void {
  const same = gaps.find(gap => gap.start === start && gap.end === end && gap.ages.to === age - 1);
  if (same) same.ages.to = age;
  else gaps.push({ start, end, ages: { from: age, to: age } });
}
