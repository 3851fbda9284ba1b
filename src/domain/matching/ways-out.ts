/**
 * No dead end: which one must, relaxed by how much, would bring how many. Only entries that fail on
 * that one must alone are counted, and only musts that may be relaxed.
 */
import type { Ask } from './answer.ts';
import type { Entry, Slot } from './entry.ts';
import type { MustId } from './musts.ts';

/** An entry that one must alone keeps out. */
export interface Miss {
  entry: Entry;
  slot: Slot;
  must: MustId;
  /** Metres, pence …: see `Verdict`. */
  short: number;
  asks: Ask[];
}

export interface WayOut {
  must: MustId;
  /** By how much, in the must's unit; enough for all that are counted. */
  by: number;
  /** How many it would bring, and those, the nearest to fitting first. */
  brings: number;
  misses: Miss[];
}

/** Beyond this many times the nearest miss, a way is no longer a small step. */
const stretch = 2;

/** One way for each must that stands alone in somebody's way; the one that brings most comes first. */
export function waysOut(misses: readonly Miss[]): WayOut[] {
  const groups = Map.groupBy([...misses].sort(byNearness), miss => miss.must);
  return [...groups]
    .map(([must, all]) => {
      const nearest = all[0]?.short ?? 0;
      const near = all.filter(miss => miss.short <= nearest * stretch);
      return { must, by: near.at(-1)?.short ?? nearest, brings: near.length, misses: near };
    })
    .sort((a, b) => b.brings - a.brings || (a.must < b.must ? -1 : 1));
}

const byNearness = (a: Miss, b: Miss) =>
  a.short - b.short ||
  a.asks.length - b.asks.length ||
  (a.entry.activity.slug < b.entry.activity.slug ? -1 : 1);
