/** Success in the first three and mean reciprocal rank of any search, over labelled queries. */

export interface Labelled {
  query: string;
  class: string;
  /** `held` queries were not looked at while search was tuned. */
  set: 'tuned' | 'held';
  /** Slugs that answer it; none means that nothing must be found. */
  relevant: string[];
}

export interface Score {
  queries: number;
  /** Share of queries with an answer in the first three; of those that must find nothing, that do. */
  success: number;
  /** Mean of 1/rank of the first answer; of those that must find nothing, the same as `success`. */
  mrr: number;
}

/** Scores by class, with `all` for all classes together. */
export function evaluate(
  queries: readonly Labelled[],
  search: (query: string) => readonly string[],
  onMiss?: (query: Labelled, found: readonly string[]) => void,
): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const labelled of queries) {
    const found = search(labelled.query);
    const rank = found.findIndex(slug => labelled.relevant.includes(slug)) + 1;
    const isNothing = labelled.relevant.length === 0;
    const success = isNothing ? found.length === 0 : rank > 0 && rank <= 3;
    const reciprocal = isNothing ? Number(success) : rank && 1 / rank;
    if (!success) onMiss?.(labelled, found);
    for (const key of [labelled.class, 'all']) {
      const score = scores.get(key) ?? { queries: 0, success: 0, mrr: 0 };
      scores.set(key, {
        queries: score.queries + 1,
        success: score.success + Number(success),
        mrr: score.mrr + reciprocal,
      });
    }
  }
  for (const [key, { queries, success, mrr }] of scores)
    scores.set(key, { queries, success: success / queries, mrr: mrr / queries });
  return scores;
}
