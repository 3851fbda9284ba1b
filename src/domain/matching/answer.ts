/**
 * The answer to a question: what fits, in order and with its reasons; what may fit once somebody has
 * asked; and, where that is little, which one must stands in the way of how many.
 */
import { distance } from '../place/distance.ts';
import type { PlainDate } from '../schedule/day.ts';
import type { Entry, Slot } from './entry.ts';
import { type MustId, musts } from './musts.ts';
import type { RouteQuestion } from './question.ts';
import { type TurningPoint, turningPoints } from './turning-points.ts';
import { type Miss, type WayOut, waysOut } from './ways-out.ts';
import { type Reason, type WishContext, wishes } from './wishes.ts';

/** Something that the entry does not say, and that this question turns on. */
export interface Ask {
  must: MustId;
  /** Ids of what is not said: `stepFree`, `autism`, `cost`. */
  about: string[];
}

export interface Route {
  entry: Entry;
  /** The slots that fit. */
  slots: Slot[];
  /** The first date that fits, and its slot. */
  first: { date: PlainDate; slot: Slot };
  /** Metres to the nearest slot, if a place was given and the venue's is known. */
  metres?: number;
  score: number;
  /** The weightiest first. */
  reasons: Reason[];
  turningPoints: TurningPoint[];
  /** Empty for what is known to fit. */
  asks: Ask[];
}

export interface Answer {
  fits: Route[];
  askFirst: Route[];
  /** The most promising first; empty when nothing but safety stands in the way. */
  ways: WayOut[];
}

/** Answers a question over prepared entries. The order of the entries does not matter. */
export function answer(entries: readonly Entry[], question: RouteQuestion, context: WishContext): Answer {
  const fits: Route[] = [];
  const askFirst: Route[] = [];
  const misses: Miss[] = [];
  for (const entry of entries) {
    const judged = judge(entry, question);
    if ('miss' in judged) {
      if (judged.miss) misses.push(judged.miss);
      continue;
    }
    const route = asRoute(entry, judged.slots, judged.asks, question, context);
    (judged.asks.length ? askFirst : fits).push(route);
  }
  return { fits: fits.sort(byScore), askFirst: askFirst.sort(byScore), ways: waysOut(misses) };
}

type Judged = { slots: Slot[]; asks: Ask[] } | { miss: Miss | null };

/** Judges each slot; those that are known to fit win over those that must be asked about. */
function judge(entry: Entry, question: RouteQuestion): Judged {
  const known: Slot[] = [];
  const doubtful: { slot: Slot; asks: Ask[] }[] = [];
  let miss: Miss | null = null;
  for (const slot of entry.slots) {
    const asks: Ask[] = [];
    const failed: { must: MustId; short: number; relaxable: boolean }[] = [];
    for (const must of musts) {
      const verdict = must.judge(entry, slot, question);
      if (verdict === 'met') continue;
      if ('unknown' in verdict) asks.push({ must: must.id, about: verdict.unknown });
      else if (failed.push({ must: must.id, short: verdict.short, relaxable: must.relaxable }) > 1) break;
    }
    const [first] = failed;
    if (!first) {
      if (asks.length) doubtful.push({ slot, asks });
      else known.push(slot);
    } else if (failed.length === 1 && first.relaxable && !(miss && miss.short <= first.short)) {
      miss = { entry, slot, must: first.must, short: first.short, asks };
    }
  }
  if (known.length) return { slots: known, asks: [] };
  const fewest = Math.min(...doubtful.map(d => d.asks.length));
  const best = doubtful.filter(d => d.asks.length === fewest);
  const [shown] = best;
  return shown ? { slots: best.map(d => d.slot), asks: shown.asks } : { miss };
}

function asRoute(
  entry: Entry,
  slots: Slot[],
  asks: Ask[],
  question: RouteQuestion,
  context: WishContext,
): Route {
  const reasons = wishes
    .flatMap(wish => wish(entry, slots, question, context))
    .filter(r => !!r)
    .sort((a, b) => b.points - a.points);
  const { from } = question;
  const distances = from
    ? slots.flatMap(s => (s.venue?.position ? [distance(from.position, s.venue.position)] : []))
    : [];
  return {
    entry,
    slots,
    first: firstOf(slots),
    ...(distances.length && { metres: Math.round(Math.min(...distances)) }),
    score: reasons.reduce((sum, r) => sum + r.points, 0),
    reasons,
    turningPoints: turningPoints(entry, slots, question),
    asks,
  };
}

function firstOf(slots: Slot[]): Route['first'] {
  const starts = slots.flatMap(slot => slot.dates.slice(0, 1).map(date => ({ date, slot })));
  starts.sort((a, b) => compare(a.date + a.slot.start, b.date + b.slot.start));
  const [first] = starts;
  if (!first) throw new RangeError('a route needs a slot with a date');
  return first;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Best first; then the soonest; then by name, so that the same question has one answer. */
const byScore = (a: Route, b: Route) =>
  b.score - a.score ||
  compare(a.first.date + a.first.slot.start, b.first.date + b.first.slot.start) ||
  compare(a.entry.activity.slug, b.entry.activity.slug);
