/** How many entries each value of each filter would leave, as if it were chosen alone in its filter. */
import type { ListedActivity } from '../activity/listed.ts';
import { type AccessFact, type Audience, accessFacts, type Joining } from '../activity/words.ts';
import type { Surroundings } from './filters.ts';
import { costsAtMost, type Facet, venueHas } from './filters.ts';
import { type NamedWhen, whens } from './question.ts';

export interface Counts {
  when: Partial<Record<NamedWhen, number>>;
  /** By single year of age. */
  ages: Record<number, number>;
  /** By id of kind and by id of group. */
  kinds: Record<string, number>;
  cost: { free: number };
  joining: Partial<Record<Joining, number>>;
  audience: Partial<Record<Audience, number>>;
  madeFor: Record<string, number>;
  needs: Record<string, number>;
  access: Partial<Record<AccessFact, number>>;
  languages: Record<string, number>;
  /** By GSS code. */
  wards: Record<string, number>;
}

export class Counter {
  readonly counts: Counts = {
    when: {},
    ages: {},
    kinds: {},
    cost: { free: 0 },
    joining: {},
    audience: {},
    madeFor: {},
    needs: {},
    access: {},
    languages: {},
    wards: {},
  };
  private readonly around: Surroundings;
  private readonly groupOf: ReadonlyMap<string, string>;
  private readonly times: readonly NamedWhen[];

  /** @param times the named times to count: each costs a look at every entry's agenda */
  constructor(
    around: Surroundings,
    groupOf: ReadonlyMap<string, string>,
    times: readonly NamedWhen[] = whens,
  ) {
    this.around = around;
    this.groupOf = groupOf;
    this.times = times;
  }

  /** Counts an entry that fits all filters, or all but the one given. */
  add(entry: ListedActivity, doc: number, missed: Facet | null): void {
    const counting = (facet: Facet) => missed === null || missed === facet;
    const { counts } = this;
    if (counting('when'))
      for (const when of this.times) if (this.around.agenda.happens(doc, [when])) bump(counts.when, when);
    if (counting('ages')) for (let age = entry.ages.from; age <= entry.ages.to; age++) bump(counts.ages, age);
    if (counting('kinds')) {
      bump(counts.kinds, entry.kind);
      const group = this.groupOf.get(entry.kind);
      if (group && group !== entry.kind) bump(counts.kinds, group);
    }
    if (counting('cost') && costsAtMost(entry, 0)) counts.cost.free++;
    if (counting('joining')) bump(counts.joining, entry.joining);
    if (counting('audience')) bump(counts.audience, entry.audience);
    if (counting('madeFor')) for (const id of entry.madeFor) bump(counts.madeFor, id);
    if (counting('needs')) for (const id of entry.needs ?? []) bump(counts.needs, id);
    if (counting('access'))
      for (const fact of accessFacts)
        if (entry.venues.some(venue => venueHas(venue, [fact]))) bump(counts.access, fact);
    if (counting('languages')) for (const id of entry.languages ?? []) bump(counts.languages, id);
    if (counting('wards'))
      for (const code of new Set(entry.venues.map(venue => venue.ward))) if (code) bump(counts.wards, code);
  }
}

function bump<K extends string | number>(counts: Partial<Record<K, number>>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
