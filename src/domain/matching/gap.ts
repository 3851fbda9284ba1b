/** What may be told to the alliance when nothing fits: choices from closed lists, nothing that points at one child. */
import type { GapReason } from '../activity/words.ts';
import type { MustId } from './musts.ts';
import type { Near } from './nearest.ts';
import type { RouteQuestion } from './question.ts';
import type { WayOut } from './ways-out.ts';

export interface Gap {
  reason: GapReason;
  /** The first kind that was asked for. */
  kind?: string;
  age?: number;
}

const reasons: Partial<Record<MustId, GapReason>> = {
  distance: 'nothing-near',
  time: 'nothing-at-that-time',
  cost: 'costs-too-much',
  full: 'full',
  access: 'not-accessible',
};

/** The must that stands most in the way, in the words that the alliance counts. */
export function gapOf(
  { age, into, might }: RouteQuestion,
  near: readonly Near[],
  ways: readonly WayOut[],
): Gap {
  const must = ways[0]?.must ?? near[0]?.broken[0];
  const reason = must ? (reasons[must] ?? 'not-for-me') : 'nothing-for-my-age';
  const kind = into?.[0] ?? might?.[0];
  return { reason, ...(kind && { kind }), age };
}
