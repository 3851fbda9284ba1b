/**
 * What a caseworker and a young person ask together. Nothing in it names anybody; it lives in the page
 * and, when shared, in the address's fragment, and is never sent.
 */
import type { Position } from '../activity/schema.ts';
import type { AccessFact, Audience, Joining, Stage } from '../activity/words.ts';

/** Hours of the week when they are free. Monday is day 0. A session fits when all of it lies inside. */
export interface FreeTime {
  days: number[];
  /** `15:00` */
  from: string;
  /** `21:00`; later than `from`, `24:00` at the most. */
  to: string;
}

/** Ids that an entry must have, and ids that would be good to have. */
export interface Wanted {
  must: string[];
  like: string[];
}

export interface RouteQuestion {
  /** In whole years, today. The one thing that is always asked. */
  age: number;
  /** The month of the next birthday, 1 to 12: so that an offer that ends with it can be seen coming. */
  birthdayMonth?: number;
  /** Where from. Without it distance plays no part. */
  from?: { label: string; position: Position };
  /** The furthest that they would go, in metres as the crow flies. */
  reach?: number;
  /** Absent or empty: any time. */
  free?: FreeTime[];
  /** How many weeks ahead it must have begun. Absent: `limits.weeksAhead`. */
  within?: number;
  /** Kinds that they are into, and kinds that they might try: ids. Neither is a must. */
  into?: string[];
  might?: string[];
  /** Whom it may be for. Absent or empty: anything that is open to all. */
  audiences?: Audience[];
  needs?: Wanted;
  expertise?: Wanted;
  languages?: Wanted;
  /** Communities that they belong to: ids. `must`: only what is made for these. */
  groups?: Wanted;
  /** Facts about the building that must be so. */
  access?: AccessFact[];
  /** The most that one session may cost, in pence. */
  maxPence?: number;
  /** Ways of joining that would do. Absent or empty: any. */
  joinings?: Joining[];
  /** Where they stand now, and which way it should go. */
  stage?: Stage;
  direction?: 'down' | 'up';
  /** Areas (GSS codes of wards) and days of the week (Monday is 0) that are not safe or not possible. */
  avoid?: { wards?: string[]; days?: number[] };
}

/** What an answer knows besides the directory and the question. */
export interface RouteContext {
  /** Kinds that somebody who likes this one may like too: ids. */
  near(kind: string): readonly string[];
  /** Kinds that nobody should be shown unasked: support around abuse. */
  sensitive?(kind: string): boolean;
  /** Metres from the ward's centre to the furthest point of its edge, by GSS code. */
  wardReach?(code: string): number | undefined;
}
