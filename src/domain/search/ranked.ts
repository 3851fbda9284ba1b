/**
 * What was found, in order, made into results as far as somebody looks: a screen shows a few of
 * thousands, and sorting and making them all is what a keystroke would cost most.
 */

/** By what entries are ordered: lists side by side, one place for each. The smallest number comes first. */
export interface Keys {
  docs: number[];
  /** Whole numbers that come before everything else: how much of the question it holds, and the like. */
  classes: number[];
  ranks: number[];
  /** Minutes of the start, `Infinity` if none is known. */
  starts: number[];
  /** Place in the order of slugs: no two are the same. */
  places: number[];
}

export class Ranked<T> {
  private readonly keys: Keys;
  private readonly make: (doc: number, at: number) => T;
  private readonly made: (T | undefined)[] = [];
  /** Positions in `keys`, best first; as many as somebody has looked at. */
  private best: number[] = [];

  /** @param make makes the result of the entry `doc`, which stands at `at` in the keys. */
  constructor(keys: Keys, make: (doc: number, at: number) => T) {
    this.keys = keys;
    this.make = make;
  }

  get count(): number {
    return this.keys.docs.length;
  }

  /** The first `most` in order. */
  first(most: number): T[] {
    const wanted = Math.min(most, this.count);
    if (this.best.length < wanted) this.best = wanted < this.count / 4 ? this.select(wanted) : this.sorted();
    return this.best.slice(0, wanted).map(at => this.result(at));
  }

  /** All results for which `test` is true of the entry's number, in no order. */
  those(test: (doc: number) => boolean): T[] {
    const found: T[] = [];
    this.keys.docs.forEach((doc, at) => {
      if (test(doc)) found.push(this.result(at));
    });
    return found;
  }

  private result(at: number): T {
    let made = this.made[at];
    if (made === undefined) {
      made = this.make(this.keys.docs[at] as number, at);
      this.made[at] = made;
    }
    return made;
  }

  private sorted(): number[] {
    return this.keys.docs.map((_, at) => at).sort((a, b) => (this.isBefore(a, b) ? -1 : 1));
  }

  /** The best few, kept in order while all are looked at once. */
  private select(wanted: number): number[] {
    const best: number[] = [];
    for (let at = 0; at < this.count; at++) {
      if (best.length === wanted && !this.isBefore(at, best[wanted - 1] as number)) continue;
      let place = best.length;
      while (place > 0 && this.isBefore(at, best[place - 1] as number)) place--;
      best.splice(place, 0, at);
      if (best.length > wanted) best.pop();
    }
    return best;
  }

  private isBefore(a: number, b: number): boolean {
    const { classes, ranks, starts, places } = this.keys;
    for (const list of [classes, ranks, starts]) {
      const [first, second] = [list[a] as number, list[b] as number];
      if (first !== second) return first < second;
    }
    return (places[a] as number) < (places[b] as number);
  }
}
