/** From words to the activities that hold them, in flat arrays: 20,000 activities are searched per keystroke. */

/** Where a word stands, as bits; and what that is worth. */
export const fields = {
  title: { bit: 1, weight: 10 },
  provider: { bit: 2, weight: 5 },
  venue: { bit: 4, weight: 4 },
  summary: { bit: 8, weight: 3 },
  description: { bit: 16, weight: 1.2 },
} as const;
export type Field = keyof typeof fields;

/** The activities of one word: parallel lists by number of activity, ascending. */
export interface Postings {
  docs: number[];
  /** The best field's weight and a part of the others'. */
  weights: number[];
  /** Bits of `fields`. */
  places: number[];
}

/** What a word in further fields adds to the best one. */
const further = 0.2;

/** Adds a word of the activity `doc`. Activities must come in ascending order. */
export function addWord(all: Map<string, Postings>, word: string, doc: number, field: Field): void {
  let postings = all.get(word);
  if (!postings) {
    postings = { docs: [], weights: [], places: [] };
    all.set(word, postings);
  }
  const { bit, weight } = fields[field];
  const last = postings.docs.length - 1;
  if (postings.docs[last] !== doc) {
    postings.docs.push(doc);
    postings.weights.push(weight);
    postings.places.push(bit);
  } else if (!((postings.places[last] as number) & bit)) {
    const before = postings.weights[last] as number;
    postings.weights[last] = Math.max(before, weight) + further * Math.min(before, weight);
    postings.places[last] = (postings.places[last] as number) | bit;
  }
}

/** Activities that hold all of the words, in one and the same field at least; weighted by the weakest. */
export function together(lists: readonly (Postings | undefined)[]): Postings {
  const found: Postings = { docs: [], weights: [], places: [] };
  const [first, ...others] = [...lists].sort((a, b) => (a?.docs.length ?? 0) - (b?.docs.length ?? 0));
  if (!first || others.some(other => !other)) return found;
  const at = others.map(() => 0);
  outer: for (let i = 0; i < first.docs.length; i++) {
    const doc = first.docs[i] as number;
    let weight = first.weights[i] as number;
    let places = first.places[i] as number;
    for (let o = 0; o < others.length; o++) {
      const other = others[o] as Postings;
      let j = at[o] as number;
      while (j < other.docs.length && (other.docs[j] as number) < doc) j++;
      at[o] = j;
      if (other.docs[j] !== doc) continue outer;
      weight = Math.min(weight, other.weights[j] as number);
      places &= other.places[j] as number;
    }
    if (!places) continue;
    found.docs.push(doc);
    found.weights.push(weight);
    found.places.push(places);
  }
  return found;
}
