/**
 * What counts for how much when what fits is put in order. Points; a route's score is the sum of its
 * reasons' points less its penalties. These tables are the only place where a weight stands: change a
 * number here, and nowhere else.
 */
export const weights = {
  /** What they are into; what they might try; something near to what they are into. */
  into: 40,
  might: 22,
  near: 14,
  /** Staff who know; a need that is catered for; a language spoken; a session made for them: each. */
  expertise: 12,
  need: 10,
  language: 10,
  madeFor: 10,
  /** Girls only or boys only, where that was asked for. */
  audience: 8,
  /** A fact about the building that was asked for: each. */
  access: 4,
  /** At their own door; falls evenly to nothing at the edge of what they would travel. */
  close: 16,
  /** The next step of the ladder in the direction asked; a step beyond it; the step where they stand. */
  nextStage: 14,
  laterStage: 9,
  sameStage: 7,
  /** No end in sight; every week or oftener; every two weeks. */
  openEnded: 6,
  weekly: 6,
  fortnightly: 3,
  /** Nothing to pay; not free, and within what they can pay. */
  free: 6,
  affordable: 2,
  /** Somebody has checked it in the last three months. */
  checked: 6,
  /** Room for new people. */
  plenty: 5,
  few: 2,
  /** A person meets them; a quiet room for someone whom noise troubles; no booking. */
  meets: 4,
  quiet: 5,
  turnUp: 3,
  /** When they are free: always so for what is shown, and worth saying. */
  time: 1,
} as const;

/** What takes points away. Never shown as a reason: said under what to check. */
export const penalties = {
  /** Not checked for more than half a year. */
  stale: 18,
  /** They will be too old for it soon. */
  ageingOut: 12,
  /** Support around abuse, sexual health …, where nothing asked for it. */
  unasked: 40,
  /** Each thing that must be asked about first: an order among those. */
  unsaid: 6,
} as const;

/** Bounds that are not weights. */
export const limits = {
  /** An entry that does not run in these weeks is not an answer, unless the question looks further. */
  weeksAhead: 6,
  /** The furthest that a question may look, in weeks: from before the summer holidays to after them. */
  furthestWeeks: 16,
  /** Without a stated reach, closeness counts up to this many metres. */
  usualReach: 5000,
  /** From the centre of a ward that is not known to its edge, at most, in metres: Derby's largest. */
  wardReach: 2900,
  /** Turning points are named this many days ahead. */
  turningPointDays: 90,
  /** A rung of the ladder overlaps the next by this many weeks, so that nobody falls between two. */
  overlapWeeks: 3,
  rungWeeks: 9,
  /** How many are shown on a rung. */
  rungRoutes: 3,
} as const;

/** The steps in which a must is relaxed: what a person would say. */
export const steps = {
  /** About five minutes' walk. */
  distance: 320,
  /** 50 pence. */
  cost: 50,
  /** Minutes of free time. */
  time: 15,
  /** Days to wait. */
  running: 7,
} as const;
