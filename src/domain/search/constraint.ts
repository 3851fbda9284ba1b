/** Constraints understood from what was typed, each shown as a chip that can be removed: never silent. */
import type { AccessFact, Joining } from '../activity/words.ts';
import type { FoundPlace } from '../place/find-place.ts';
import type { NamedWhen, When } from './question.ts';

/** What a constraint asks; the finder words it, the domain does not. */
export type Asked =
  | { type: 'age'; from: number; to: number }
  /** Anyone whom `girls` (or `boys`) may join; with `only`, sessions for them alone. */
  | { type: 'audience'; value: 'girls' | 'boys'; only: boolean }
  /** Anything but sessions for them alone. */
  | { type: 'not-audience'; value: 'girls' | 'boys' }
  /** `isWish`: "cheap" is no sum. */
  | { type: 'cost'; maxPence: number; isWish?: true }
  | { type: 'when'; value: When }
  /** Minutes of the day: is on for an hour of them; with `at`, is on at `from` or starts before `to`. */
  | { type: 'time'; from: number; to: number; at: boolean }
  /** At any time of the day, but not then. */
  | { type: 'not-when'; value: NamedWhen; from: 0; to: 1440; at: false }
  /** Anything but a kind, or a group of kinds. */
  | { type: 'not-kind'; value: string }
  | { type: 'joining'; value: Joining }
  /** Without a professional who arranges it. */
  | { type: 'by-yourself' }
  | { type: 'near'; place: FoundPlace }
  /** Anywhere but in that neighbourhood or ward, or at that venue. */
  | { type: 'not-near'; place: FoundPlace }
  /** "near me": the finder asks for a place; nothing is filtered. */
  | { type: 'near-me' }
  | { type: 'access'; value: AccessFact }
  | { type: 'quiet' }
  /** Ids of `data/taxonomy`. */
  | { type: 'need' | 'language' | 'group'; value: string };

export type Constraint = Asked & {
  /** Names it in `Question.ignored`: `when:saturday`, `age:13-13`. */
  key: string;
  /** The words that said it, as understood. */
  text: string;
};

/** The key of what is asked: the same for "sat" and "Saturday". */
export function constraintKey(asked: Asked): string {
  switch (asked.type) {
    case 'age':
      return `age:${asked.from}-${asked.to}`;
    case 'time':
      return `time:${asked.at ? 'at-' : ''}${asked.from}-${asked.to}`;
    case 'cost':
      return `cost:${asked.maxPence}`;
    case 'near':
    case 'not-near':
      return `${asked.type}:${asked.place.kind}-${asked.place.label}`
        .toLowerCase()
        .replaceAll(/[^a-z0-9:]+/g, '-');
    case 'near-me':
    case 'by-yourself':
    case 'quiet':
      return asked.type;
    default:
      return `${asked.type}:${asked.value}`;
  }
}
