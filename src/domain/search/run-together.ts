/** Words that were typed without the space between them: "selfdefence", "levelup". */
import type { Phrases } from './phrases.ts';

/** Fewer letters than this are said by too many words. */
const shortest = 6;

/**
 * What phrases of the taxonomy, titles, and any words beside each other in a title look like without their
 * spaces, with what they are.
 * @param titles folded words between spaces
 */
export function runTogether(phrases: Phrases, titles: readonly string[]): Map<string, string> {
  const all = new Map<string, string>();
  const add = (words: readonly string[]) => {
    const joined = words.join('');
    if (words.length > 1 && joined.length >= shortest) all.set(joined, words.join(' '));
  };
  for (const title of titles) {
    const words = title.trim().split(' ');
    add(words);
    for (let at = 1; at < words.length; at++) add(words.slice(at - 1, at + 1));
  }
  for (const { words, same } of [...phrases.byStem.values()].flat()) {
    for (const spelling of same.flat()) add(spelling);
    add(words);
  }
  return all;
}
