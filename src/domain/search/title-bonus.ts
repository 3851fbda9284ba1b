/** What the order and closeness of words adds: somebody who types a title wants that entry first. */
import type { SearchIndex } from './build.ts';
import type { Hits } from './hits.ts';
import type { Unit } from './units.ts';

const bonus = {
  /** The title is what was typed. */
  whole: 30,
  /** The title begins with what was typed. */
  start: 10,
  /** The title holds what was typed, in that order. */
  phrase: 6,
  /** Provider, venue or address hold several typed words in that order. */
  name: 8,
  /** All words of the title were typed. */
  covered: 7,
} as const;

/** What was typed in the form that titles and names are kept in: as typed, and with slips put right. */
export function forms(...texts: string[]): string[] {
  const plain = texts.map(text => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? '');
  return [...new Set(plain)].filter(Boolean);
}

export function titleBonus(
  doc: number,
  sought: readonly { unit: Unit; hits: Hits }[],
  index: SearchIndex,
  typed: readonly string[],
): number {
  const title = index.titles[doc] as string;
  const names = index.names[doc] as string;
  // A title that only happens to hold the word for a kind is not meant, unless it is all that was typed.
  const isIncidental = sought.some(({ hits }) => hits.incidental.has(doc));
  let best = 0;
  for (const form of typed) {
    const counts = !isIncidental || form.includes(' ');
    if (title === ` ${form} `) best = Math.max(best, bonus.whole);
    else if (counts && title.startsWith(` ${form}`)) best = Math.max(best, bonus.start);
    else if (counts && title.includes(` ${form}`)) best = Math.max(best, bonus.phrase);
    else if (form.includes(' ') && names.includes(` ${form}`)) best = Math.max(best, bonus.name);
  }
  if (isIncidental) return best;
  let covered = 0;
  for (const { unit, hits } of sought) covered += (hits.inTitle.get(doc) ?? 0) * unit.words.length;
  if (covered) best += bonus.covered * Math.min(1, covered / Math.max(1, countWords(title)));
  return best;
}

function countWords(padded: string): number {
  let count = -1;
  for (let i = 0; i < padded.length; i++) if (padded.charCodeAt(i) === 32) count++;
  return count;
}
