/** How many slips of the finger apart two words are. */

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two words (restricted
 * Damerau-Levenshtein), or `most + 1` as soon as it is more than `most`.
 */
export function edits(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] as number;
}

/** How many slips a word of this length may hold: short words none, four to seven letters one, then two. */
export function slips(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}
