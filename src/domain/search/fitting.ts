/** Who passes every filter and every constraint that was understood. */
import { listed } from '../freshness/freshness.ts';
import type { PlainDate } from '../schedule/day.ts';
import type { Facet, Test } from './filters.ts';
import type { Directory } from './listing.ts';
import type { Match } from './match.ts';

/** A question, ready to be put to each entry. */
export interface Asked {
  directory: Directory;
  today: PlainDate;
  words: Match;
  filters: ReadonlyMap<Facet, Test>;
  /** By the constraint's key. */
  constraints: ReadonlyMap<string, Test>;
}

/** Numbers of the entries that the words find, or of all, and that lists may show. */
export function* candidates({ directory, today, words }: Asked): Generator<number> {
  const { activities } = directory;
  for (const doc of words.scores?.keys() ?? activities.keys()) {
    const until = activities[doc]?.listedUntil;
    if (until && until < today) continue;
    if (listed(directory.freshness(doc, today).state)) yield doc;
  }
}

/** Numbers of the entries that pass; what a typed title names passes every constraint. */
export function whoFits(asked: Asked): number[] {
  const { directory, words } = asked;
  const filters = [...asked.filters.values()];
  const constraints = [...asked.constraints.values()];
  const fitting: number[] = [];
  for (const doc of candidates(asked)) {
    const activity = directory.activities[doc];
    if (!activity || !filters.every(test => test(activity, doc))) continue;
    if (words.named.has(doc) || constraints.every(test => test(activity, doc))) fitting.push(doc);
  }
  return fitting;
}

/** How many of the things asked for it holds. An entry whose name was typed comes before all others. */
export function heldBy(doc: number, { held, named }: Match): number {
  return (held.get(doc) ?? 0) + (named.has(doc) ? 100 : 0);
}
