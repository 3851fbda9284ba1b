/**
 * What counts for how much when what fits is put in order. Points; a result's score is the sum of its
 * reasons' points. This table is the only place where a weight stands: change a number here.
 */
export const weights = {
  /** What they are into; what they might try; something near to what they are into. */
  into: 40,
  might: 22,
  near: 14,
  /** A need that is catered for, staff who know, a language spoken, a session made for them: each. */
  need: 10,
  expertise: 12,
  language: 10,
  madeFor: 10,
  /** At their own door; falls evenly to nothing at the edge of what they would travel. */
  close: 16,
  /** On the next step of the ladder in the direction asked; on the step where they stand. */
  nextStage: 14,
  sameStage: 7,
  /** No end in sight; every week; every two weeks. */
  openEnded: 6,
  weekly: 6,
  fortnightly: 3,
  /** Nothing to pay. */
  free: 6,
  /** Somebody has checked it lately; it has not been checked for half a year. */
  checked: 6,
  stale: -18,
  /** Room for new people. */
  plenty: 5,
  few: 2,
  /** A person meets them; a quiet room for someone whom noise troubles; no booking. */
  meets: 4,
  quiet: 5,
  turnUp: 3,
} as const;

/** Bounds that are not weights. */
export const limits = {
  /** An entry that does not run in these weeks is not an answer. */
  weeksAhead: 6,
  /** Without a stated reach, closeness counts up to this many metres. */
  usualReach: 5000,
  /** Turning points are named this many days ahead. */
  turningPointDays: 90,
  /** A rung of the ladder overlaps the next by this many weeks, so that nobody falls between two. */
  overlapWeeks: 3,
  rungWeeks: 9,
} as const;
