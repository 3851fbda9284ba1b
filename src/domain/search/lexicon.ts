/**
 * All words that exist: in the entries, in the taxonomy, in place names and in ways of saying when, how
 * old and how much. What is typed is looked up here first, then by its beginning, then (by Fuse) for
 * what was meant. A word that exists is never taken for a slip of the finger.
 */
import { Fuzzy, type Meant } from './fuzzy.ts';
import { wideBases } from './inflections.ts';
import { stem } from './stem.ts';

export class Lexicon {
  /** Words to be found, in order: entries, taxonomy, places, constraints. */
  private readonly sorted: string[];
  private readonly targets: Set<string>;
  private readonly ordinary: Set<string>;
  private readonly empty: ReadonlySet<string>;
  private readonly byStem = new Map<string, string[]>();
  private readonly fuzzy: Fuzzy;
  private readonly fillers: Fuzzy;

  /**
   * @param targets words that can be meant, with how often they stand in the entries
   * @param ordinary words that exist but find nothing by themselves
   * @param empty those of them that say nothing
   */
  constructor(
    targets: ReadonlyMap<string, number>,
    ordinary: ReadonlySet<string>,
    empty: ReadonlySet<string>,
  ) {
    this.targets = new Set(targets.keys());
    this.ordinary = new Set(ordinary);
    this.empty = empty;
    this.sorted = [...targets.keys()].sort();
    for (const word of this.sorted) {
      const key = stem(word);
      const list = this.byStem.get(key);
      if (list) list.push(word);
      else this.byStem.set(key, [word]);
    }
    this.fuzzy = new Fuzzy(targets);
    this.fillers = new Fuzzy(new Map([...empty].map(word => [word, 0])));
  }

  /** Whether it is a word, or a regular form of one: "carrers" has the stem of "car" and is none. */
  has(word: string): boolean {
    if (this.targets.has(word) || this.ordinary.has(word)) return true;
    const own = new Set(wideBases(word));
    for (const base of own) if (this.targets.has(base) || this.ordinary.has(base)) return true;
    const family = this.byStem.get(stem(word)) ?? [];
    return family.some(other => wideBases(other).some(base => own.has(base)));
  }

  isTarget(word: string): boolean {
    return this.targets.has(word);
  }

  /** Words of the same stem, itself among them if it exists. */
  family(word: string): readonly string[] {
    return this.byStem.get(stem(word)) ?? [];
  }

  /** Up to `most` longer words that start with it, in order. */
  startingWith(beginning: string, most: number): string[] {
    const { sorted } = this;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) < beginning) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let i = low; i < sorted.length && found.length < most; i++) {
      const word = sorted[i] as string;
      if (!word.startsWith(beginning)) break;
      if (word !== beginning) found.push(word);
    }
    return found;
  }

  /** Whether a word that says nothing starts with it: "somewh". */
  startsFiller(beginning: string): boolean {
    for (const word of this.empty) if (word.startsWith(beginning)) return true;
    return false;
  }

  /** "skatepark" is two words that exist: `['skate', 'park']`; null if it cannot be parted so. */
  parted(word: string): [string, string] | null {
    for (let at = 3; at <= word.length - 3; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (this.isPart(left) && this.isPart(right)) return [left, right];
    }
    return null;
  }

  /** Words that look like one that found nothing, more loosely: to be offered, never searched for. */
  like(word: string): string[] {
    return this.fuzzy.like(word);
  }

  private isPart(word: string): boolean {
    return !this.ordinary.has(word) && this.has(word);
  }

  /** What was meant by a word that does not exist, best first: see `Fuzzy.meant`. */
  meant(word: string, isLast: boolean) {
    return this.fuzzy.meant(word, isLast);
  }

  /** Words of the same sound, or of the same letters in another order. */
  heard(word: string) {
    return this.fuzzy.heard(word);
  }

  /** The word that says nothing of which this is a slip: "peeople", "drby"; null if it is of none. */
  filler(word: string): Meant | null {
    return this.fillers.meant(word, false)[0] ?? null;
  }
}
