/** When nothing fits and no one step would help: what comes nearest, never past what keeps a child safe. */
import { isUnasked } from './answer.ts';
import type { Entry, Slot } from './entry.ts';
import { type MustId, musts } from './musts.ts';
import type { RouteContext, RouteQuestion } from './question.ts';

export interface Near {
  entry: Entry;
  slot: Slot;
  /** What does not fit, in the order of the list of musts. */
  broken: MustId[];
  /** What the entry does not say. */
  unknown: MustId[];
}

/** Never offered past: the child's age and safety, whom it is for, and that it runs at all. */
const fixed: readonly MustId[] = ['running', 'age', 'audience', 'avoidDay', 'avoidArea', 'access'];

/** The entries with the fewest broken musts, among them first what they like, then the fewest unknown. */
export function nearest(
  entries: readonly Entry[],
  question: RouteQuestion,
  context: RouteContext,
  count = 3,
): Near[] {
  const found: Near[] = [];
  const { into = [], might = [] } = question;
  const wanted = new Set([...into, ...might, ...into.flatMap(kind => context.near(kind))]);
  const byLeast = (a: Near, b: Near) =>
    a.broken.length - b.broken.length ||
    Number(wanted.has(b.entry.activity.kind)) - Number(wanted.has(a.entry.activity.kind)) ||
    a.unknown.length - b.unknown.length ||
    (a.entry.activity.slug < b.entry.activity.slug
      ? -1
      : a.entry.activity.slug > b.entry.activity.slug
        ? 1
        : 0);
  for (const entry of entries) {
    if (isUnasked(entry, question, context)) continue;
    let best: Near | null = null;
    for (const slot of entry.slots) {
      const near = compareWith(entry, slot, question, context);
      if (near && (!best || byLeast(near, best) < 0)) best = near;
    }
    if (best) found.push(best);
  }
  return found.sort(byLeast).slice(0, count);
}

function compareWith(entry: Entry, slot: Slot, question: RouteQuestion, context: RouteContext): Near | null {
  const near: Near = { entry, slot, broken: [], unknown: [] };
  for (const must of musts) {
    for (const verdict of [must.entry?.(entry, question), must.slot?.(slot, question, context, entry)]) {
      if (!verdict || verdict === 'met') continue;
      if ('unknown' in verdict) near.unknown.push(must.id);
      else if (fixed.includes(must.id) && !(must.id === 'running' && verdict.broken)) return null;
      else near.broken.push(must.id);
    }
  }
  return near;
}
