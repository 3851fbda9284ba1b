/**
 * No dead end: which one must, relaxed by how much, would bring how many. Only slots that fail on that
 * one must alone are counted, and only steps that may be offered; each way carries the relaxed question,
 * so that what it promises is what it brings.
 */
import type { Joining } from '../activity/words.ts';
import type { Entry } from './entry.ts';
import { slotMinutes } from './entry.ts';
import type { Miss } from './judge.ts';
import type { MustId } from './musts.ts';
import type { RouteQuestion } from './question.ts';
import { limits, steps } from './weights.ts';

export interface WayOut {
  must: MustId;
  /** Metres, pence, minutes or days more; 1 where it is a yes or no. A round number. */
  by: number;
  /** The day of the week, way of joining, group … that would have to do. */
  value?: string | number;
  /** How many it would bring that are known to fit, and how many to ask about first. */
  brings: number;
  toAsk: number;
  /** The nearest to fitting first. */
  first: Entry;
  /** The question with this must relaxed. */
  relaxed: RouteQuestion;
}

/** Ways out, the one that brings most for certain first. */
export function waysOut(misses: readonly Miss[], question: RouteQuestion): WayOut[] {
  const groups = new Map<string, Miss[]>();
  for (const miss of misses) {
    const key = `${miss.must},${miss.step.value ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(miss);
    else groups.set(key, [miss]);
  }
  const ways: WayOut[] = [];
  for (const group of groups.values()) {
    const way = wayOf(group, question);
    if (way) ways.push(way);
  }
  return ways.sort(
    (a, b) =>
      b.brings - a.brings ||
      b.toAsk - a.toAsk ||
      // A little more of the same is an easier step than another day or another way in.
      Number(a.value !== undefined) - Number(b.value !== undefined) ||
      (`${a.must},${a.value}` < `${b.must},${b.value}` ? -1 : 1),
  );
}

function wayOf(misses: Miss[], question: RouteQuestion): WayOut | null {
  const nearest = least(misses);
  if (!nearest) return null;
  const { must, step } = nearest;
  const by = roundUp(must, step.short);
  const near = misses.filter(miss => miss.step.short <= by);
  const isKnown = ({ asks, step: { short, certain = short } }: Miss) => !asks.length && certain <= by;
  const known = new Set<Entry>();
  const toAsk = new Set<Entry>();
  for (const miss of near) (isKnown(miss) ? known : toAsk).add(miss.entry);
  for (const entry of known) toAsk.delete(entry);
  const relaxed = relax(question, must, by, step.value, near);
  return (
    relaxed && {
      must,
      by,
      ...(step.value !== undefined && { value: step.value }),
      brings: known.size,
      toAsk: toAsk.size,
      first: (least(near.filter(isKnown)) ?? nearest).entry,
      relaxed,
    }
  );
}

function roundUp(must: MustId, short: number): number {
  const unit = must in steps ? steps[must as keyof typeof steps] : 1;
  return Math.ceil(short / unit) * unit;
}

/** The question with one must relaxed, or null where it cannot be. */
function relax(
  question: RouteQuestion,
  must: MustId,
  by: number,
  value: Miss['step']['value'],
  misses: Miss[],
): RouteQuestion | null {
  switch (must) {
    case 'distance':
      return { ...question, reach: (question.reach ?? 0) + by };
    case 'cost':
      return { ...question, maxPence: (question.maxPence ?? 0) + by };
    case 'running':
      return { ...question, within: (question.within ?? limits.weeksAhead) + Math.ceil(by / 7) };
    case 'joining':
      return { ...question, joinings: [...(question.joinings ?? []), value as Joining] };
    case 'audience':
      return { ...question, audiences: [...(question.audiences ?? []), 'everyone'] };
    case 'groups': {
      const { must: only = [], like = [] } = question.groups ?? {};
      const group = String(value);
      return { ...question, groups: { must: only.filter(id => id !== group), like: [...like, group] } };
    }
    case 'time':
      return {
        ...question,
        free: value === undefined ? longer(question, by) : [...(question.free ?? []), dayOf(misses)],
      };
    default:
      return null;
  }
}

/** Every free time so many minutes longer at both ends. */
function longer({ free = [] }: RouteQuestion, by: number) {
  return free.map(({ days, from, to }) => ({
    days,
    from: time(Math.max(0, slotMinutes(from) - by)),
    // A session past midnight ends after 24:00; free time may reach as far.
    to: time(slotMinutes(to) + by),
  }));
}

/** One more free day, from the earliest to the latest of what it would bring. */
function dayOf(misses: Miss[]) {
  const from = misses.map(({ slot }) => slot.start).sort()[0] ?? '00:00';
  const to =
    misses
      .map(({ slot }) => slot.end)
      .sort()
      .at(-1) ?? '24:00';
  return { days: [misses[0]?.slot.day ?? 0], from, to };
}

const two = (n: number) => String(n).padStart(2, '0');
const time = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** The nearest to fitting: found in one pass, because there may be thousands. */
function least(misses: readonly Miss[]): Miss | undefined {
  let nearest = misses[0];
  for (const miss of misses) if (nearest && byNearness(miss, nearest) < 0) nearest = miss;
  return nearest;
}

const byNearness = (a: Miss, b: Miss) =>
  a.step.short - b.step.short ||
  a.asks.length - b.asks.length ||
  (a.entry.activity.slug < b.entry.activity.slug ? -1 : 1);
