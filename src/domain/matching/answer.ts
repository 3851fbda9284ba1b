/**
 * The answer to a question: what fits, in order and with its reasons; what may fit once somebody has
 * asked; and, where that is little, which one must stands in the way of how many.
 */
import type { PlainDate } from '../schedule/day.ts';
import { birthdayFrom } from './age.ts';
import type { Entry, Slot } from './entry.ts';
import { type Ask, judge, type Miss } from './judge.ts';
import type { RouteContext, RouteQuestion } from './question.ts';
import { soonTooOld } from './turning-points.ts';
import { type WayOut, waysOut } from './ways-out.ts';
import { penalties } from './weights.ts';
import { howFar, type Reason, reasonsFor } from './wishes.ts';

export interface Route {
  entry: Entry;
  /** The slots that fit, each with the dates that do. */
  slots: Slot[];
  /** The first date that fits, and its slot. */
  first: { date: PlainDate; slot: Slot };
  /** Metres to the nearest slot as the crow flies, if a place was given and the venue's is known. */
  metres?: number;
  /** Only the area is known: `metres` is to the far side of it. */
  atMost?: true;
  score: number;
  /** The weightiest first. */
  reasons: Reason[];
  /** Empty for what is known to fit. */
  asks: Ask[];
}

export interface Answer {
  fits: Route[];
  /** What does not say all that was asked: below what fits, with the questions to ask. */
  askFirst: Route[];
  /** The most promising first; empty when nothing but safety stands in the way. */
  ways: WayOut[];
}

/** Answers a question over prepared entries. The order of the entries does not matter. */
export function answer(entries: readonly Entry[], question: RouteQuestion, context: RouteContext): Answer {
  const fits: Route[] = [];
  const askFirst: Route[] = [];
  const misses: Miss[] = [];
  for (const entry of entries) {
    const judged = judge(entry, question, context);
    for (const miss of judged.misses) misses.push(miss);
    if (!judged.slots.length) continue;
    (judged.asks.length ? askFirst : fits).push(routeOf(entry, judged.slots, judged.asks, question, context));
  }
  return { fits: fits.sort(byScore), askFirst: askFirst.sort(byScore), ways: waysOut(misses, question) };
}

/** A route out of slots that were judged to fit. */
export function routeOf(
  entry: Entry,
  slots: Slot[],
  asks: Ask[],
  question: RouteQuestion,
  context: RouteContext,
): Route {
  const reasons = reasonsFor(entry, slots, question, context);
  let score = 0;
  for (const { points } of reasons) score += points;
  if (entry.freshness.state === 'stale') score -= penalties.stale;
  if (
    question.birthdayMonth &&
    soonTooOld(entry, question, birthdayFrom(entry.today, question.birthdayMonth))
  )
    score -= penalties.ageingOut;
  if (isUnasked(entry, question, context)) score -= penalties.unasked;
  for (const { about } of asks) score -= penalties.unsaid * about.length;
  return { entry, slots, first: firstOf(slots), ...howFar(slots, question, context), score, reasons, asks };
}

/** Sensitive support that neither an interest nor what the staff should know about asks for. */
export function isUnasked({ activity }: Entry, question: RouteQuestion, context: RouteContext): boolean {
  if (!context.sensitive?.(activity.kind)) return false;
  const { into = [], might = [], expertise } = question;
  if (into.includes(activity.kind) || might.includes(activity.kind)) return false;
  const wanted = expertise ? [...expertise.must, ...expertise.like] : [];
  return !wanted.some(id => activity.expertise.includes(id));
}

function firstOf(slots: Slot[]): Route['first'] {
  let first: Route['first'] | undefined;
  for (const slot of slots) {
    const [date] = slot.dates;
    if (date && (!first || date + slot.start < first.date + first.slot.start)) first = { date, slot };
  }
  if (!first) throw new RangeError('a route needs a slot with a date');
  return first;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Best first; then the soonest; then by name, so that the same question has one answer. */
export const byScore = (a: Route, b: Route) =>
  b.score - a.score ||
  compare(a.first.date, b.first.date) ||
  compare(a.first.slot.start, b.first.slot.start) ||
  compare(a.entry.activity.slug, b.entry.activity.slug);
