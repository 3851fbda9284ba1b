/**
 * What somebody asks of the finder: the words they typed and every filter. The address of the finder
 * page holds exactly this (see `address.ts`), so a shared link asks the same.
 */
import type { AccessFact, Audience, Joining } from '../activity/words.ts';
import { weekdaySlugs } from '../schedule/day.ts';

/** Times that can be asked for by name. Days, then parts of a day, then parts of the year. */
export const days = [
  'now',
  'today',
  'tonight',
  'tomorrow',
  'weekend',
  'weekends',
  'week',
  'next-week',
  ...weekdaySlugs,
] as const;
export const dayParts = ['morning', 'afternoon', 'evening', 'after-school'] as const;
export const yearParts = ['holidays', 'half-term'] as const;
export const whens = [...days, ...dayParts, ...yearParts] as const;

/**
 * - `now` is on at this moment; `tonight` starts today from 17:00.
 * - `weekend` is this one, what is left of it; `weekends` any Saturday or Sunday in the next four weeks,
 *   as `monday` to `sunday` mean any such day in the next four weeks.
 * - `week` runs to the end of Sunday, `next-week` is the Monday to Sunday after.
 * - `morning` starts before 12:00, `afternoon` before 17:00, `evening` from 17:00; `after-school` starts
 *   from 15:00 to 18:00 on a school day.
 * - `holidays` and `half-term` are the next ones of the school year, or the present ones.
 */
export type NamedWhen = (typeof whens)[number];
/** A named time, or a date `2026-11-28`. */
export type When = NamedWhen | `${number}-${number}-${number}`;

export interface Question {
  /** What was typed, as it was typed. */
  text: string;
  /** Keys of constraints that were understood from the text and then removed: see `Constraint.key`. */
  ignored: string[];
  /** Any of the named days and dates, in any of the parts of a day, in any of the parts of the year. */
  when: When[];
  /** An entry is found when its ages overlap these; whole years, both included. */
  ages: { from: number; to: number } | null;
  /** Ids of kinds, or of groups of kinds. */
  kinds: string[];
  /** At most this; 0 is free. An entry whose cost is unknown is not found. */
  maxPence: number | null;
  joining: Joining[];
  /** Exactly these: `girls` finds sessions for girls. */
  audience: Audience[];
  madeFor: string[];
  needs: string[];
  /** All of these, at one venue of the activity. */
  access: AccessFact[];
  languages: string[];
  /** Slugs of wards. */
  wards: string[];
  /** A place as typed: "DE23 6", "pear tree". */
  near: string;
}

/** Asks for everything. */
export const everything: Readonly<Question> = {
  text: '',
  ignored: [],
  when: [],
  ages: null,
  kinds: [],
  maxPence: null,
  joining: [],
  audience: [],
  madeFor: [],
  needs: [],
  access: [],
  languages: [],
  wards: [],
  near: '',
};
