/** The values that each entry has in each filter, numbered once so that counting is adding. */
import type { ListedActivity } from '../activity/listed.ts';
import { accessFacts } from '../activity/words.ts';
import { costsAtMost, type OwnFacet, ownFacets, venueHas } from './filters.ts';

export class FacetValues {
  /** What each number stands for. */
  readonly values: { facet: OwnFacet; value: string }[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly entries: readonly ListedActivity[];
  private readonly groupOf: ReadonlyMap<string, string>;
  private readonly known: number[][][] = [];

  constructor(entries: readonly ListedActivity[], groupOf: ReadonlyMap<string, string>) {
    this.entries = entries;
    this.groupOf = groupOf;
  }

  /** Numbers of the entry's values, by filter in the order of `ownFacets`. */
  of(doc: number): readonly (readonly number[])[] {
    let found = this.known[doc];
    if (!found) {
      const values = read(this.entries[doc] as ListedActivity, this.groupOf);
      found = ownFacets.map(facet => values[facet].map(value => this.number(facet, value)));
      this.known[doc] = found;
    }
    return found;
  }

  private number(facet: OwnFacet, value: string): number {
    const key = `${facet}:${value}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.values.push({ facet, value }) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}

function read(entry: ListedActivity, groupOf: ReadonlyMap<string, string>): Record<OwnFacet, string[]> {
  const { ages, venues } = entry;
  const wards = new Set(venues.flatMap(venue => venue.ward ?? []));
  return {
    ages: Array.from({ length: ages.to - ages.from + 1 }, (_, n) => `${ages.from + n}`),
    // A kind and its group may have the same id.
    kinds: [...new Set([entry.kind, groupOf.get(entry.kind) ?? entry.kind])],
    cost: costsAtMost(entry, 0) ? ['free'] : [],
    joining: [entry.joining],
    audience: [entry.audience],
    madeFor: entry.madeFor,
    needs: entry.needs ?? [],
    access: accessFacts.filter(fact => venues.some(venue => venueHas(venue, [fact]))),
    languages: entry.languages ?? [],
    wards: [...wards],
  };
}
