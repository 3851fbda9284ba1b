/** Which activities ask for their keeper's attention. */
import type { DeskActivity } from '../../backend/provider-desk.ts';
import { freshness, thresholds } from '../../domain/freshness/freshness.ts';
import type { PlainDate } from '../../domain/schedule/day.ts';

/** Days before the public is told to ask first. */
const early = 10;

/** On the list, and checked too long ago: asked a little before the public is told so. */
export function needsLook({ state, checked }: DeskActivity, today: PlainDate): boolean {
  if (state !== 'published') return false;
  const { days } = freshness(checked, today);
  return days === null || days > thresholds.askFirst - early;
}

export function wasToBeBack({ state, pausedUntil }: DeskActivity, today: PlainDate): boolean {
  return state === 'paused' && pausedUntil !== undefined && pausedUntil <= today;
}
