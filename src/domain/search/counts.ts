/**
 * How many entries each value of each filter would leave, as if it were chosen alone in its filter. Nobody
 * needs it but whoever looks at the filters: it is worked out then, not at each key.
 */
import type { ListedActivity } from '../activity/listed.ts';
import type { AccessFact, Audience, Joining } from '../activity/words.ts';
import type { Agenda } from './agenda.ts';
import { FacetValues } from './facet-values.ts';
import { type Facet, type OwnFacet, ownFacets } from './filters.ts';
import { type Asked, candidates, heldBy } from './fitting.ts';
import type { Directory } from './listing.ts';
import { failing } from './near-misses.ts';
import { type NamedWhen, whens } from './question.ts';

/** A question that was answered, as it is counted. */
export interface Counting {
  asked: Asked;
  /** How many of the things asked for an entry must hold. */
  enough: number;
  agenda: Agenda;
}

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

export function countsOf({ asked, enough, agenda }: Counting): Counts {
  const { directory, words, filters, constraints } = asked;
  const counter = new Counter(valuesOf(directory));
  for (const doc of candidates(asked)) {
    const activity = directory.activities[doc] as ListedActivity;
    const failed = failing(filters, activity, doc);
    if (failed === 'several' || heldBy(doc, words) < enough) continue;
    if (words.named.has(doc) || failing(constraints, activity, doc) === null)
      counter.add(doc, agenda.times(doc), failed);
  }
  return counter.counts();
}

const known = new WeakMap<Directory, FacetValues>();

function valuesOf(directory: Directory): FacetValues {
  const { activities, taxonomy } = directory;
  const values =
    known.get(directory) ??
    new FacetValues(activities, new Map(taxonomy.kinds.map(kind => [kind.id, kind.group])));
  known.set(directory, values);
  return values;
}

class Counter {
  private readonly values: FacetValues;
  private readonly own: number[] = [];
  private readonly times: number[] = whens.map(() => 0);

  constructor(values: FacetValues) {
    this.values = values;
  }

  /**
   * Counts an entry that fits all filters, or all but the one given.
   * @param times the named times at which it happens, as bits in the order of `whens`
   */
  add(doc: number, times: number, missed: Facet | null): void {
    if (missed === null || missed === 'when')
      for (let n = 0, rest = times; rest; n++, rest >>>= 1)
        if (rest & 1) this.times[n] = (this.times[n] ?? 0) + 1;
    if (missed === 'when') return;
    const lists = this.values.of(doc);
    if (missed === null) for (const list of lists) this.addAll(list);
    else this.addAll(lists[ownFacets.indexOf(missed)] ?? []);
  }

  counts(): Counts {
    const all = Object.fromEntries(ownFacets.map(facet => [facet, {}])) as Record<
      OwnFacet,
      Record<string, number>
    >;
    this.own.forEach((count, number) => {
      const { facet, value } = this.values.values[number] as { facet: OwnFacet; value: string };
      all[facet][value] = count;
    });
    const when: Counts['when'] = {};
    whens.forEach((name, n) => {
      if (this.times[n]) when[name] = this.times[n];
    });
    return { ...all, cost: { free: all.cost.free ?? 0 }, when };
  }

  private addAll(numbers: readonly number[]): void {
    for (const number of numbers) this.own[number] = (this.own[number] ?? 0) + 1;
  }
}
