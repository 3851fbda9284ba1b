/** Answers a question: which activities, in what order, how many for each filter, and what was understood. */

import type { ListedActivity } from '../activity/listed.ts';
import type { Position } from '../activity/schema.ts';
import type { FoundPlace } from '../place/find-place.ts';
import type { Calendar } from '../schedule/calendar.ts';
import type { LocalDateTime } from '../schedule/day.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import type { Constraint } from './constraint.ts';
import type { Counting } from './counts.ts';
import { filterTests, type Surroundings, type Test, timesOf } from './filters.ts';
import { type Asked, heldBy, whoFits } from './fitting.ts';
import type { Directory } from './listing.ts';
import type { Match } from './match.ts';
import { withoutOne } from './near-misses.ts';
import { distanceTo, minutesOf, type OrderContext, type Result, rank } from './order.ts';
import type { Question } from './question.ts';
import { type Keys, Ranked } from './ranked.ts';
import type { Suggestion } from './suggestion.ts';

export interface FindContext {
  /** Wall-clock time in Europe/London: `localNow(new Date())`. */
  now: LocalDateTime;
  calendar: Calendar;
  /** Where the person is, if the browser was asked on a button press. A place in the text comes first. */
  here?: Position;
}

export interface Found {
  /** What was found, for whoever looks at a part of it. */
  ranked: Ranked<Result>;
  /** All of it in order. */
  readonly results: Result[];
  /** How many of the results fit the words less well: see `Result.isLesser`. They come last. */
  lesser: number;
  /** By what the results are ordered: how well they fit, distance, or time alone. */
  order: 'match' | 'near' | 'soon';
  /** For `countsOf`: how many each choice of a filter would give. */
  counting: Counting;
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
  /** With no results, or with lesser ones alone, what to try. */
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
  here: '',
  absentKinds: [],
};
/** What the words of constraints may add to the score of the rest. */
const hintShare = 0.35;
/** What only mentions the words fits less well, unless it comes so near to the best. */
const closeEnough = 0.5;

/** Entries that have expired, or that nobody has checked for a year, are never found. */
export function find(directory: Directory, question: Question, context: FindContext): Found {
  const { now } = context;
  const today = now.slice(0, 10);
  const agenda = directory.agenda(context.calendar, now);
  const around: Surroundings = { agenda, kindsOf: directory.kindsOf, wardCode: directory.wardCode };
  const text = question.text.trim() && question.text;
  const words = (text && directory.words?.match(text, { today, ignored: question.ignored })) || noMatch;
  const place = placeOf(question, words.understood, directory);
  const from = place?.position ?? context.here;

  const filters = filterTests(question, around);
  const constraints = directory.words?.tests(words, around) ?? new Map();
  const { when, clocks } = timesOf(words.understood);
  const times = when.length ? when : question.when;
  // "Nearest first" where no area was named: the middle of one is not where anybody stands.
  const area = words.understood.some(each => each.type === 'near') && place?.wards.length ? place : null;
  const asksAnything = text !== '' && !question.kinds.length;
  const order = orderBy(from !== undefined, place, area, words, directory, now, asksAnything);
  const top = bestScore(words);

  // First who fits, then who of them holds the most of what was asked for.
  const exactly: Asked = { directory, today, words, filters, constraints };
  const whole = whoFits(exactly);
  // "kids of 6, 9 and 12", "cheap swimming": where nothing suits all of them, or is cheap, what suits one of
  // them, or costs more, fits less well.
  const lenient = whole.length ? null : leniently(words.understood, constraints);
  const asked = lenient ? { ...exactly, constraints: lenient } : exactly;
  const all = lenient ? whoFits(asked) : whole;
  const enough = enoughHeld(all, words);
  const docs = enough ? all.filter(doc => heldBy(doc, words) >= enough) : all;
  // Also where a filter leaves none of them: what is left still fits less well.
  const areAbout = words.scores !== null && words.topical.size + words.named.size > 0;
  const saysLess = (doc: number, fit = relevance(doc, words, top)) =>
    !words.named.has(doc) && (words.isHalf || (areAbout && !words.topical.has(doc) && fit < closeEnough));
  const isLesser = (doc: number, fit: number) => lenient !== null || saysLess(doc, fit);
  const timed = times.length + clocks.length > 0;
  const slugOrder = directory.slugOrder();
  const keys: Keys = { docs, classes: [], ranks: [], starts: [], places: [] };
  const timely: (Occurrence | null)[] = [];
  const distances: (number | null)[] = [];
  let lesser = 0;
  for (const doc of docs) {
    const activity = directory.activities[doc] as ListedActivity;
    const first = timed ? agenda.first(doc, times, clocks) : null;
    const start = first ? minutesOf(first.start) : agenda.start(doc);
    const distance = from ? distanceTo(activity, first ?? agenda.next(doc), from) : null;
    const { state } = directory.freshness(doc, today);
    const fit = relevance(doc, words, top);
    const less = isLesser(doc, fit);
    if (less) lesser++;
    // Called off at the time asked for: it comes after what is on and fits as well.
    const later = (less ? 2 : 0) + (timed && !first ? 1 : 0);
    keys.classes.push(later - 4 * heldBy(doc, words));
    keys.ranks.push(rank({ activity, distance, state, relevance: fit }, doc, start, order));
    keys.starts.push(start);
    keys.places.push(slugOrder[doc] as number);
    timely.push(first);
    distances.push(distance);
  }
  const ranked = new Ranked<Result>(keys, (doc, at) => {
    const activity = directory.activities[doc] as ListedActivity;
    const fit = relevance(doc, words, top);
    return {
      slug: activity.slug,
      activity,
      next: timely[at] ?? agenda.next(doc),
      distance: distances[at] ?? null,
      freshness: directory.freshness(doc, today),
      relevance: fit,
      isLesser: isLesser(doc, fit),
    };
  });

  return {
    ranked,
    get results() {
      return ranked.first(ranked.count);
    },
    lesser,
    order: words.scores || order.favour || area ? 'match' : from ? 'near' : 'soon',
    counting: { asked, enough, agenda },
    understood: words.understood,
    corrected: words.corrected,
    missed: words.missed,
    place,
    placeUnknown: question.near.trim() !== '' && !directory.words?.place(question.near),
    suggestion: ranked.count > lesser ? null : suggest(exactly, saysLess, question, context),
  };
}

/** Fewer results than this, and those that hold one thing less follow them. */
const few = 3;

/** How many of the things asked for an entry must hold to be shown beside the others. */
function enoughHeld(fitting: readonly number[], words: Match): number {
  let [most, count] = [0, 0];
  if (!words.held.size) return 0;
  for (const doc of fitting) {
    const holds = words.held.get(doc) ?? 0;
    if (holds > most) [most, count] = [holds, 0];
    if (holds === most) count++;
  }
  return count < few ? most - 1 : most;
}

/** The constraints with any of the ages that were said, and without "cheap"; null where that is the same. */
function leniently(
  understood: readonly Constraint[],
  constraints: ReadonlyMap<string, Test>,
): ReadonlyMap<string, Test> | null {
  const keys = understood.flatMap(({ type, key }) => (type === 'age' ? [key] : []));
  const wishes = understood.flatMap(each => (each.type === 'cost' && each.isWish ? [each.key] : []));
  if (keys.length < 2 && !wishes.length) return null;
  const ages = keys.map(key => constraints.get(key) as Test);
  const others = [...constraints].filter(([key]) => !keys.includes(key) && !wishes.includes(key));
  const any: Test = (...of) => ages.some(test => test(...of));
  return new Map(ages.length ? [...others, ['ages', any]] : others);
}

function placeOf(
  question: Question,
  understood: readonly Constraint[],
  { words }: Directory,
): FoundPlace | null {
  const said = understood.find(each => each.type === 'near');
  if (said) return said.place;
  return (question.near.trim() && words?.place(question.near)) || null;
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
  area: FoundPlace | null,
  words: Match,
  directory: Directory,
  now: LocalDateTime,
  asksAnything: boolean,
): OrderContext {
  const wards = new Set(place?.wards);
  // "i hate sport" asks for anything else, and first for what anybody may come to.
  const support = new Set(asksAnything ? directory.kindsOf('support') : []);
  const inWard = (doc: number) =>
    directory.activities[doc]?.venues.some(venue => venue.ward && wards.has(venue.ward));
  const isThere = (doc: number) =>
    directory.activities[doc]?.venues.some(
      venue => venue.ward && wards.has(venue.ward) && (venue.visibility ?? 'public') === 'public',
    );
  return {
    now: minutesOf(now),
    hasWords: words.scores !== null,
    hasPlace,
    topical: doc => words.topical.get(doc) ?? 0,
    closer: doc => (inWard(doc) ? 500 : 0) + (words.hints.has(doc) ? 300 : 0),
    isOutside: doc => area !== null && !isThere(doc),
    favour: directory.words?.favour(words) ?? null,
    isUnasked: ({ kind }) => support.has(kind),
  };
}

function suggest(
  asked: Asked,
  isLesser: (doc: number) => boolean,
  question: Question,
  context: FindContext,
): Suggestion {
  const { words, directory } = asked;
  const { elsewhere, here } = words;
  if (elsewhere.length) {
    const found = here && find(directory, { ...question, text: here }, context);
    const count = found ? found.ranked.count - found.lesser : 0;
    return { type: 'elsewhere', names: elsewhere, ...(count && { here: { text: here, count } }) };
  }
  const drop = withoutOne(asked, isLesser);
  if (drop.length) return { type: 'drop', drop };
  return directory.words?.suggest(words) ?? { type: 'nothing' };
}
