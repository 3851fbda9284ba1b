/** Type-ahead in the list of activities, as the ARIA Authoring Practices describe it. Pure. */

/** Letters typed within this many milliseconds of each other are one word. */
export const typingPause = 700;

/**
 * The index of the next title that starts with what was typed, searching on from `active` and round again;
 * -1 when none does. The same letter over and over walks through the titles with that letter.
 */
export function findByTyping(titles: readonly string[], typed: string, active: number): number {
  const word = fold(typed);
  const repeated = word.length > 1 && [...word].every(letter => letter === word[0]);
  const start = repeated ? (word[0] ?? '') : word;
  // A longer word may still mean the title that is active; a single letter means the next one.
  const from = active + (start.length === 1 ? 1 : 0);
  for (let i = 0; i < titles.length; i += 1) {
    const at = (Math.max(from, 0) + i) % titles.length;
    if (fold(titles[at] ?? '').startsWith(start)) return at;
  }
  return -1;
}

const fold = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
