/** The order of results: what matters now, and with words, what was asked for. */
import type { ListedActivity } from '../activity/listed.ts';
import type { Position } from '../activity/schema.ts';
import { type Freshness, type FreshnessState, sinks } from '../freshness/freshness.ts';
import { distance } from '../place/distance.ts';
import { type LocalDateTime, toDay, toMinutes } from '../schedule/day.ts';
import type { Occurrence } from '../schedule/occurrences.ts';

export interface Result {
  slug: string;
  activity: ListedActivity;
  /** The next occurrence that fits the times asked for, or the next at all; null if none is known. */
  next: Occurrence | null;
  /** Metres to the venue of `next`, else its first; null without a place, or where that position is not known. */
  distance: number | null;
  freshness: Freshness;
  /** How well it fits the words, 0 to 1; 1 without words. */
  relevance: number;
  /** Is not about what was asked for, and only mentions the words or their like, while others are about it. */
  isLesser: boolean;
}

/** The place that a card names: the venue of that slug, or the entry's first. */
export const placeNamed = ({ venues }: ListedActivity, slug: string | undefined) =>
  venues.find(venue => venue.slug === slug) ?? venues[0];

/** A place that is public by its area only may be anywhere in it: it is taken to be no nearer, in metres. */
const roughly = 500;

/** Metres to the place that its card names: never to another where nothing is on then. */
export function distanceTo(entry: ListedActivity, next: Occurrence | null, from: Position): number | null {
  const venue = placeNamed(entry, next?.venue);
  if (!venue?.position) return null;
  const metres = distance(venue.position, from);
  return (venue.visibility ?? 'public') === 'public' ? metres : Math.max(metres, roughly);
}

/** Where what was said in passing decides too, waiting a day weighs as much as this many metres of way. */
const metresADay = 40;
/** What fitting closely is worth without words: in metres, and in minutes of waiting. */
const metresOfFavour = 500;
const minutesOfFavour = 14 * 1440;
/** An area that was asked for by its name alone: what is in it comes before what is nearer to its middle. */
const metresOfOutside = 100_000;
/** What is further ahead than this, or not known, weighs the same. */
const longestWait = 21;
const unknownDistance = 30_000;
/** With words: what nearness and soonness may add to relevance. */
const shares = { near: 0.7, topical: 0.6, favour: 0.25, soon: 0.06, fresh: 0.02, all: 0.05 } as const;
/** Half of what nearness may add is gone after this many metres. */
const halfNear = 1500;

/** 0 to 1: how closely an entry fits what was said in passing, beyond not being ruled out. */
export type Favour = (entry: ListedActivity, doc: number) => number;

export interface OrderContext {
  /** Minutes of now, counted as `minutesOf` counts. */
  now: number;
  hasWords: boolean;
  hasPlace: boolean;
  /** 0 to 1: how much of what was asked for an entry is about. */
  topical(doc: number): number;
  /** Metres to take off for entries that bear the place's name. */
  closer(doc: number): number;
  /** Whether it is not in the area that was asked for by its name. */
  isOutside(doc: number): boolean;
  /** See `favourOf`. Null where all fit alike. */
  favour: Favour | null;
  /** Whether it helps with a trouble that nobody spoke of: where nothing certain was asked for it comes last. */
  isUnasked(entry: ListedActivity): boolean;
}

/** What of a result its rank depends on. */
export interface Fit extends Pick<Result, 'activity' | 'distance' | 'relevance'> {
  state: FreshnessState;
}

/**
 * A number by which results are sorted, the smallest first.
 * @param start minutes of its next start, `Infinity` if none is known
 */
export function rank(entry: Fit, doc: number, start: number, context: OrderContext): number {
  const { activity, distance, state, relevance } = entry;
  const minutes = Math.max(0, start - context.now);
  const wait = Math.min(minutes / 1440, longestWait);
  const stale = sinks(state) ? 1 : 0;
  const favour = context.favour?.(activity, doc) ?? 0;
  if (!context.hasWords && !context.hasPlace) {
    const minute = Math.min(minutes, 1e7) + (state === 'fresh' ? 0 : 0.5);
    const unasked = context.isUnasked(activity) ? 1e10 : 0;
    return unasked + stale * 1e9 + minute - favour * minutesOfFavour;
  }
  const away = distance ?? unknownDistance;
  // "Nearest first" is just that; what is as near, by its start.
  if (!context.hasWords && !context.favour)
    return away + (context.isOutside(doc) ? metresOfOutside : 0) + stale * 1e6;
  const metres = context.hasPlace ? Math.max(0, away - context.closer(doc)) : 0;
  if (!context.hasWords) return metres + wait * metresADay - favour * metresOfFavour + stale * 1e6;
  const near = context.hasPlace ? shares.near * (halfNear / (halfNear + metres)) : 0;
  // Asked for a thing and a place, a person wants the thing nearby before the best name far away, and
  // before what is nearer and only mentions it.
  const fit = context.hasPlace
    ? shares.topical * context.topical(doc) + (1 - shares.topical) * relevance
    : relevance;
  const soon = shares.soon * (1 - wait / longestWait);
  const fresh = state === 'fresh' ? shares.fresh : 0;
  // Whoever does not say who they are is answered first by what is for all.
  const all = activity.audience === 'everyone' && !activity.madeFor.length ? shares.all : 0;
  return -(fit + near + shares.favour * favour + soon + fresh + all - stale * 0.3);
}

/** Minutes of a wall-clock time since the first day of day numbers. */
export function minutesOf(time: LocalDateTime): number {
  return toDay(time) * 1440 + toMinutes(time.slice(11));
}
