/** Names of the open lists (kinds, needs, languages…) in a cell: by name, by id, or by a word that people use. */
import type { TaxonomyFiles } from '../../activity/taxonomy-of.ts';
import { edits, slips } from '../../search/edits.ts';
import { entriesOf, wordKey } from './cell.ts';
import { type Form, type Read, readAll } from './read.ts';

/** One open list, ready to be read by name. */
export interface TermList {
  name: ReadonlyMap<string, string>;
  /** Ids by `wordKey` of a name or an id: these hold. */
  exact: ReadonlyMap<string, string>;
  /** Ids by everyday words, which several may share. */
  words: ReadonlyMap<string, readonly string[]>;
}

/** The open lists that a spreadsheet's cells name. */
export type TermLists = Record<'kinds' | 'needs' | 'expertise' | 'languages' | 'groups', TermList>;

/** What must be known to read and write cells. */
export interface Known {
  terms: TermLists;
}

/** `files`: each the content of the file of `data/taxonomy` of that name. */
export function termLists(files: Pick<TaxonomyFiles, keyof TermLists>): TermLists {
  const { kinds, needs, expertise, languages, groups } = files;
  return {
    kinds: listOf(kinds.kinds),
    needs: listOf(needs.terms),
    expertise: listOf(expertise.terms),
    languages: listOf(languages.terms),
    groups: listOf(groups.terms),
  };
}

function listOf(terms: TaxonomyFiles['needs']['terms']): TermList {
  const words = new Map<string, string[]>();
  for (const { id, words: spellings = [] } of terms)
    for (const word of spellings.flatMap(entry => entry.split(' / '))) {
      const ids = words.get(wordKey(word)) ?? [];
      if (!ids.includes(id)) words.set(wordKey(word), [...ids, id]);
    }
  return {
    name: new Map(terms.map(({ id, name }) => [id, name])),
    exact: new Map(terms.flatMap(({ id, name }) => [id, name].map(word => [wordKey(word), id]))),
    words,
  };
}

function readTerm(text: string, list: TermList): Read<string> {
  const key = wordKey(text);
  const named = (ids: readonly string[]) => ids.map(id => list.name.get(id) ?? id);
  const exact = list.exact.get(key) ?? list.exact.get(key.replace(/s$/, ''));
  if (exact) return { value: exact };
  const ids = list.words.get(key) ?? list.words.get(key.replace(/s$/, '')) ?? [];
  if (ids.length === 1) return { value: ids[0] };
  if (ids.length > 1) return { bad: 'ambiguous-term', wanted: named(ids) };
  return { bad: 'term', wanted: named(near(key, list)) };
}

/** Names within a slip or two of what was typed, for "Do you mean …?". */
function near(key: string, list: TermList): string[] {
  const most = slips(key.length);
  if (most === 0 || key.length > 40) return [];
  return [...new Set([...list.exact].filter(([word]) => edits(key, word, most) <= most).map(([, id]) => id))];
}

/** One entry of an open list. */
export const termForm = (of: keyof TermLists): Form<string, Known> => ({
  write: (id, { terms }) => terms[of].name.get(id) ?? id,
  read: (cell, { terms }) => readTerm(cell, terms[of]),
});

/** Said instead of an empty cell. English is spoken everywhere: the list is of the others. */
const nobody = ['none', 'no', 'n a', 'na', 'everyone', 'everybody', 'all', 'anyone', 'english', ''];

/** Several entries, parted by `;` or a comma. Their order says nothing. */
export const termsForm = (of: keyof TermLists): Form<string[], Known> => ({
  write: (ids, { terms }) => ids.map(id => terms[of].name.get(id) ?? id).join('; '),
  read(cell, { terms }) {
    const said = entriesOf(cell).filter(one => !nobody.includes(wordKey(one)));
    return readAll(said, entry => readTerm(entry, terms[of]));
  },
  key: ids => [...ids].sort().join(),
});
