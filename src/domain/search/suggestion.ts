/** What to try when nothing was found: data, for the finder to word. */
import type { SearchIndex } from './build.ts';
import type { Match } from './match.ts';

export type Suggestion =
  /** A place outside the city was asked for; without it so many are found `here`. */
  | { type: 'elsewhere'; names: string[]; here?: { text: string; count: number } }
  /** Take one of these away and so many are found: keys of constraints, or names of filters. */
  | { type: 'drop'; drop: { key: string; count: number }[] }
  /** Nothing of what was asked is here; these kinds are near it and have entries. */
  | { type: 'kinds'; kinds: string[] }
  /** These words exist and look like what was typed. */
  | { type: 'words'; words: string[] }
  | { type: 'nothing' };

const most = 4;

/** The nearest thing to try when the words find nothing. */
export function suggestForWords(match: Match, index: SearchIndex): Suggestion {
  const kinds = nearKinds(match.absentKinds, index);
  if (kinds.length) return { type: 'kinds', kinds };
  const words = [...new Set(match.rest.flatMap(word => index.lexicon.like(word)))];
  return words.length ? { type: 'words', words: words.slice(0, most) } : { type: 'nothing' };
}

/** Kinds with entries: those meant, those said to be near, those of the same group. */
function nearKinds(ids: readonly string[], { taxonomy, facts }: SearchIndex): string[] {
  const meant = taxonomy.kinds.filter(kind => ids.includes(kind.id));
  const near = meant.flatMap(kind => kind.near);
  const beside = taxonomy.kinds
    .filter(kind => meant.some(each => each.group === kind.group))
    .map(kind => kind.id);
  const all = [...ids, ...near, ...beside].filter(id => facts.has(`kind:${id}`));
  return [...new Set(all)].slice(0, most);
}
