/** Who would fit but for one filter or one constraint: what to leave out when nothing fits. */
import type { ListedActivity } from '../activity/listed.ts';
import type { Test } from './filters.ts';
import { type Asked, candidates } from './fitting.ts';

/**
 * Each filter or constraint that could go, by name or key, and how many would be found; the most first.
 * @param isLesser who fits the words so badly that it counts for nothing
 */
export function withoutOne(
  asked: Asked,
  isLesser: (doc: number) => boolean,
): { key: string; count: number }[] {
  const { directory, words, filters, constraints } = asked;
  const counts = new Map<string, number>();
  for (const doc of candidates(asked)) {
    if (isLesser(doc)) continue;
    const activity = directory.activities[doc] as ListedActivity;
    const filter = failing(filters, activity, doc);
    const constraint = words.named.has(doc) ? null : failing(constraints, activity, doc);
    const only = filter === null ? constraint : constraint === null ? filter : 'several';
    if (only !== null && only !== 'several') counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}

/** The one test that an entry does not pass; null if it passes all. */
export function failing<K extends string>(
  tests: ReadonlyMap<K, Test>,
  ...[entry, doc]: Parameters<Test>
): K | 'several' | null {
  let failed: K | null = null;
  for (const [key, test] of tests) {
    if (test(entry, doc)) continue;
    if (failed !== null) return 'several';
    failed = key;
  }
  return failed;
}
