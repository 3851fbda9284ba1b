/** A way of saying a constraint, over folded text. */
import type { Asked } from '../constraint.ts';

export interface Pattern {
  /** Global; matches whole words. */
  find: RegExp;
  /** What a match asks for; null if it is something else after all, `nothing` if it asks for nothing. */
  read(match: RegExpMatchArray, context: Context): Asked | 'nothing' | null;
}

export interface Context {
  /** For dates: the day on which the question is asked, `2026-11-24`. */
  today: string;
  /** The whole folded text. */
  text: string;
  /** Whether a title or a provider bears the words. */
  isName(words: readonly string[]): boolean;
}

/** Whole words: nothing of a word or a price beside them. Folded text has no accents to look out for. */
export function pattern(source: string, read: Pattern['read']): Pattern {
  return { find: new RegExp(`(?<![a-z0-9£.])(?:${source})(?![a-z0-9])`, 'g'), read };
}

const numbers =
  'four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** A number under 26 in figures or words, as the source of a pattern with one group. */
export const number = `(\\d{1,2}|${numbers.join('|')})`;

/** The number that was matched by `number`. */
export function toNumber(text = ''): number {
  const word = numbers.indexOf(text);
  return word < 0 ? Number(text) : word + 4;
}
