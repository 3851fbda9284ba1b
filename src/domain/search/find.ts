/** Answers a question: which activities, in what order, how many for each filter, and what was understood. */

import type { ListedActivity } from '../activity/listed.ts';
import type { Position } from '../activity/schema.ts';
import { listed } from '../freshness/freshness.ts';
import type { FoundPlace, Postcodes } from '../place/find-place.ts';
import type { Calendar } from '../schedule/calendar.ts';
import type { LocalDateTime } from '../schedule/day.ts';
import type { Constraint } from './constraint.ts';
import { Counter, type Counts } from './counts.ts';
import { favourOf } from './favour.ts';
import {
  constraintTests,
  type Facet,
  filterTests,
  type Surroundings,
  type Test,
  timesOf,
} from './filters.ts';
import type { Directory } from './listing.ts';
import type { Match } from './match.ts';
import { distanceTo, minutesOf, type OrderContext, type Result, rank } from './order.ts';
import type { Question } from './question.ts';
import type { Suggestion } from './suggestion.ts';

export interface FindContext {
  /** Wall-clock time in Europe/London: `localNow(new Date())`. */
  now: LocalDateTime;
  calendar: Calendar;
  /** Where the person is, if the browser was asked on a button press. A place in the text comes first. */
  here?: Position;
  /** Whole postcodes, if the deployer brought them. */
  postcodes?: Postcodes;
}

export interface Found {
  results: Result[];
  counts: Counts;
  /** Chips: what was read from the text. */
  understood: Constraint[];
  /** Slips of the finger that were put right. */
  corrected: { from: string; to: string }[];
  /** Words that none of the results holds. */
  missed: string[];
  /** Where distances are measured from. */
  place: FoundPlace | null;
  /** Whether `near` was given and not understood. */
  placeUnknown: boolean;
  /** With no results, what to try. */
  suggestion: Suggestion | null;
}

const noMatch: Match = {
  scores: null,
  held: new Map(),
  topical: new Map(),
  hints: new Map(),
  saying: new Map(),
  named: new Set(),
  understood: [],
  corrected: [],
  rest: [],
  missed: [],
  elsewhere: [],
  absentKinds: [],
};
/** What the words of constraints may add to the score of the rest. */
const hintShare = 0.35;

/** Entries that have expired, or that nobody has checked for a year, are never found. */
export function find(directory: Directory, question: Question, context: FindContext): Found {
  const { now } = context;
  const today = now.slice(0, 10);
  const agenda = directory.agenda(context.calendar, now);
  const around: Surroundings = { agenda, kindsOf: directory.kindsOf, wardCode: directory.wardCode };
  const text = question.text.trim() && question.text;
  const words = (text && directory.words?.match(text, { today, ignored: question.ignored })) || noMatch;
  const place = placeOf(question, words.understood, directory, context);
  const from = place?.position ?? context.here;

  const filters = filterTests(question, around);
  const constraints = constraintTests(words.understood, words.saying, around);
  const { when, clocks } = timesOf(words.understood);
  const times = when.length ? when : question.when;
  const counter = new Counter(directory.values);
  const order = orderBy(from !== undefined, place, words, directory, now);
  const top = bestScore(words);
  const without = new Map<string, number>();

  // First who fits, then who of them holds the most of what was asked for.
  const fitting: Fitting[] = [];
  const consider = (doc: number) => {
    const activity = directory.activities[doc];
    if (!activity || (activity.listedUntil && activity.listedUntil < today)) return;
    if (!listed(directory.freshness(doc, today).state)) return;
    const failed = failing(filters, activity, doc);
    if (failed === 'several') return;
    const broken = words.named.has(doc) ? null : failing(constraints, activity, doc);
    if (failed === null ? broken !== null && broken !== 'several' : broken === null) {
      const key = failed ?? (broken as string);
      without.set(key, (without.get(key) ?? 0) + 1);
    }
    if (broken === null) fitting.push({ doc, failed });
  };
  if (words.scores) for (const doc of words.scores.keys()) consider(doc);
  else directory.activities.forEach((_, doc) => consider(doc));

  const enough = enoughHeld(fitting, words.held);
  const found: { result: Result; held: number; off: number; rank: number; start: number; place: number }[] =
    [];
  const slugOrder = directory.slugOrder();
  for (const { doc, failed } of fitting) {
    // An entry whose name was typed comes before all others.
    const held = (words.held.get(doc) ?? 0) + (words.named.has(doc) ? 100 : 0);
    if (held < enough) continue;
    counter.add(doc, agenda.times(doc), failed);
    if (failed !== null) continue;
    const activity = directory.activities[doc] as ListedActivity;
    const timed = times.length + clocks.length > 0;
    const timely = timed ? agenda.first(doc, times, clocks) : null;
    // Called off at the time asked for: it comes after all that is on.
    const off = timed && !timely ? 1 : 0;
    const result: Result = {
      slug: activity.slug,
      activity,
      next: timely ?? agenda.next(doc),
      distance: from ? distanceTo(activity, from) : null,
      freshness: directory.freshness(doc, today),
      relevance: relevance(doc, words, top),
    };
    const start = timely ? minutesOf(timely.start) : agenda.start(doc);
    const place = slugOrder[doc] as number;
    found.push({ result, held, off, rank: rank(result, doc, start, order), start, place });
  }

  // Infinity minus itself is not a number: without any start the slugs decide.
  found.sort(
    (a, b) => b.held - a.held || a.off - b.off || a.rank - b.rank || a.start - b.start || a.place - b.place,
  );
  return {
    results: found.map(each => each.result),
    counts: counter.counts(),
    understood: words.understood,
    corrected: words.corrected,
    missed: words.missed,
    place,
    placeUnknown: question.near.trim() !== '' && !directory.words?.place(question.near, context.postcodes),
    suggestion: found.length ? null : suggest(without, words, directory),
  };
}

interface Fitting {
  doc: number;
  /** The one filter that it does not pass: it counts for that filter's values alone. */
  failed: Facet | null;
}

/** Fewer results than this, and those that hold one thing less follow them. */
const few = 3;

/** How many of the things asked for an entry must hold to be shown beside the others. */
function enoughHeld(fitting: readonly Fitting[], held: ReadonlyMap<number, number>): number {
  let [most, count] = [0, 0];
  if (!held.size) return 0;
  for (const { doc, failed } of fitting) {
    const holds = failed === null ? (held.get(doc) ?? 0) : 0;
    if (holds > most) [most, count] = [holds, 0];
    if (holds === most) count++;
  }
  return count < few ? most - 1 : most;
}

/** The one test that an entry does not pass; null if it passes all. */
function failing<K extends string>(
  tests: ReadonlyMap<K, Test>,
  ...[entry, doc]: Parameters<Test>
): K | 'several' | null {
  let failed: K | null = null;
  for (const [key, test] of tests) {
    if (test(entry, doc)) continue;
    if (failed !== null) return 'several';
    failed = key;
  }
  return failed;
}

function placeOf(
  question: Question,
  understood: readonly Constraint[],
  { words }: Directory,
  { postcodes }: FindContext,
): FoundPlace | null {
  const said = understood.find(each => each.type === 'near');
  if (said) return said.place;
  return (question.near.trim() && words?.place(question.near, postcodes)) || null;
}

function bestScore({ scores, hints }: Match): number {
  let top = 0;
  for (const [doc, score] of scores ?? hints) {
    const all = scores ? score + hintShare * (hints.get(doc) ?? 0) : score;
    if (all > top) top = all;
  }
  return top;
}

/** 0 to 1: how near to the best score. Hints alone order gently. */
function relevance(doc: number, { scores, hints }: Match, top: number): number {
  if (!top) return 1;
  const hint = hints.get(doc) ?? 0;
  return scores ? ((scores.get(doc) ?? 0) + hintShare * hint) / top : hint / top;
}

/** An entry in the ward of the place, or one that bears its name, counts as nearer than it lies. */
function orderBy(
  hasPlace: boolean,
  place: FoundPlace | null,
  words: Match,
  { activities }: Directory,
  now: LocalDateTime,
): OrderContext {
  const wards = new Set(place?.wards);
  const inWard = (doc: number) => activities[doc]?.venues.some(venue => venue.ward && wards.has(venue.ward));
  return {
    now: minutesOf(now),
    hasWords: words.scores !== null,
    hasPlace,
    topical: doc => words.topical.get(doc) ?? 0,
    closer: doc => (inWard(doc) ? 500 : 0) + (words.hints.has(doc) ? 300 : 0),
    favour: favourOf(words),
  };
}

function suggest(without: ReadonlyMap<string, number>, words: Match, directory: Directory): Suggestion {
  if (without.size && !words.elsewhere.length) {
    const drop = [...without].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
    return { type: 'drop', drop };
  }
  return directory.words?.suggest(words) ?? { type: 'nothing' };
}
