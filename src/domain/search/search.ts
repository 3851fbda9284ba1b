/** Search by words alone, without filters, schedule or distance: for tools and comparisons. */
import type { SearchIndex } from './build.ts';
import type { Constraint } from './constraint.ts';
import { match, type SearchContext } from './match.ts';

export interface SearchAnswer {
  /** Best first. Empty for a text that is constraints alone: they are in `understood`. */
  results: { slug: string; score: number }[];
  understood: Constraint[];
  corrected: { from: string; to: string }[];
  /** What was looked up beside the constraints. */
  rest: string[];
}

export function search(index: SearchIndex, text: string, context: SearchContext): SearchAnswer {
  const { scores, understood, corrected, rest } = match(index, text, context);
  const results = [...(scores ?? [])]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([doc, score]) => ({ slug: (index.entries[doc] as { slug: string }).slug, score }));
  return { results, understood, corrected, rest };
}
