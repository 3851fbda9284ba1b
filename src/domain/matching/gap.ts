/** What may be told to the alliance when nothing fits: choices from closed lists, nothing that points at one child. */
import type { GapReason, GapTime } from '../activity/words.ts';
import { toMinutes } from '../schedule/day.ts';
import type { MustId } from './musts.ts';
import type { Near } from './nearest.ts';
import type { RouteQuestion } from './question.ts';
import type { WayOut } from './ways-out.ts';

export interface Gap {
  reason: GapReason;
  /** The first kind that was asked for. */
  kind?: string;
  age?: number;
  /** GSS code of the ward that they would start from. */
  ward?: string;
  /** When it would have been wanted, where all of their free time says the same. */
  wanted?: GapTime;
}

const reasons: Partial<Record<MustId, GapReason>> = {
  distance: 'nothing-near',
  time: 'nothing-at-that-time',
  cost: 'costs-too-much',
  full: 'full',
  access: 'not-accessible',
};

/**
 * The must that stands most in the way, in the words that the alliance counts.
 * @param ward of the place that they start from, where it is known
 */
export function gapOf(
  { age, into, might, free }: RouteQuestion,
  near: readonly Near[],
  ways: readonly WayOut[],
  ward?: string,
): Gap {
  const must = ways[0]?.must ?? near[0]?.broken[0];
  const reason = must ? (reasons[must] ?? 'not-for-me') : 'nothing-for-my-age';
  const kind = into?.[0] ?? might?.[0];
  const wanted = timeOf(free);
  return { reason, ...(kind && { kind }), age, ...(ward && { ward }), ...(wanted && { wanted }) };
}

/** One word for all of somebody's free time, or none: a mixture is not told. */
function timeOf(free: RouteQuestion['free'] = []): GapTime | undefined {
  const words = free.flatMap(({ days, from, to }) => days.map(day => wordOf(day, from, to)));
  return words.every(word => word === words[0]) ? words[0] : undefined;
}

function wordOf(day: number, from: string, to: string): GapTime | undefined {
  if (day > 4) return day === 5 ? 'saturday' : 'sunday';
  if (toMinutes(from) >= toMinutes('17:00')) return 'evening';
  return toMinutes(from) >= toMinutes('14:30') && toMinutes(to) <= toMinutes('19:00')
    ? 'after-school'
    : undefined;
}
