/**
 * How far an entry can still be trusted, by the day on which somebody last checked it. A directory dies
 * of stale entries, so what nobody has checked says so, then sinks, then goes.
 */
import type { Checked, Places } from '../activity/schema.ts';
import { type PlainDate, toDay } from '../schedule/day.ts';

/** Whole days that may pass before … The one place for these numbers. */
export const thresholds = {
  /** … the entry says to ask first. */
  askFirst: 90,
  /** … it sinks below the others and leaves the default map. */
  stale: 180,
  /** … it is unlisted, and its page says that it may have stopped. */
  unlisted: 365,
  /** … what was said of places left is no longer known. */
  places: 14,
} as const;

export type FreshnessState = 'fresh' | 'ask-first' | 'stale' | 'unlisted';

export interface Freshness {
  state: FreshnessState;
  /** Whole days since the check; null if nobody has checked. */
  days: number | null;
}

/**
 * The freshness of an entry on `today`. Never checked is `ask-first`: somebody entered it, nobody
 * vouches for it. A check of tomorrow, from a clock that is ahead, counts as today's; of a later day as none,
 * because it would not grow old.
 */
export function freshness(checked: Pick<Checked, 'on'> | undefined, today: PlainDate): Freshness {
  const since = checked && toDay(today) - toDay(checked.on);
  if (since === undefined || since < -1) return { state: 'ask-first', days: null };
  const days = Math.max(0, since);
  if (days > thresholds.unlisted) return { state: 'unlisted', days };
  if (days > thresholds.stale) return { state: 'stale', days };
  return { state: days > thresholds.askFirst ? 'ask-first' : 'fresh', days };
}

/** What there is to say of an entry that cannot be quite trusted. */
interface Doubts {
  neverChecked: string;
  askFirst: string;
  stale: string;
  unlisted: string;
}

/** The one of `words` that warns of its state on `today`; none, an empty text, while it is fresh. */
export function doubtOf(checked: Pick<Checked, 'on'> | undefined, today: PlainDate, words: Doubts): string {
  if (!checked) return words.neverChecked;
  const { askFirst, stale, unlisted } = words;
  return { fresh: '', 'ask-first': askFirst, stale, unlisted }[freshness(checked, today).state];
}

/** Whether it comes after everything that is not stale, however soon it is said to start. */
export function sinks(state: FreshnessState): boolean {
  return state === 'stale' || state === 'unlisted';
}

/** Whether it stands on the map that nobody has searched or filtered. */
export function onDefaultMap(state: FreshnessState): boolean {
  return !sinks(state);
}

/** Whether it stands in lists and results at all; its own page stays either way. */
export function listed(state: FreshnessState): boolean {
  return state !== 'unlisted';
}

/** What is still known of free places: a word older than 14 days is no longer worth anything. */
export function placesLeft(places: Places | undefined, today: PlainDate): Places['left'] | 'unknown' {
  if (!places) return 'unknown';
  const days = toDay(today) - toDay(places.said);
  return days > thresholds.places || days < -1 ? 'unknown' : places.left;
}
