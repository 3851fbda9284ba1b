/** Puts the files of `data/taxonomy` together: start, build and tests validate them, the phone does not. */
import type { Concept, Kind, PlainWords, Taxonomy, Term } from './taxonomy.ts';

/** A file's entries may leave out what has a default. */
type Loose<T extends { id: string; name: string }> = Pick<T, 'id' | 'name'> & Partial<T>;
interface Terms {
  terms: readonly Loose<Term>[];
}

export interface TaxonomyFiles {
  kinds: { groups: readonly Loose<Term>[]; kinds: readonly (Loose<Kind> & { group: string })[] };
  needs: Terms;
  expertise: Terms;
  languages: Terms;
  groups: Terms;
  concepts: { concepts: readonly (Partial<Concept> & { words: string[] })[] };
  plainWords: PlainWords;
  /** `data/words/common-english.json` */
  common?: { bits: string };
}

/** The taxonomy of `{ kinds, needs, … }`, each the content of the JSON file of that name. */
export function taxonomyOf(files: TaxonomyFiles): Taxonomy {
  const term = (each: Loose<Term>): Term => ({ ...each, words: each.words ?? [] });
  const { empty, general, ordinary, mild, elsewhere, dialect = {}, emoji = {} } = files.plainWords;
  return {
    kindGroups: files.kinds.groups.map(term),
    kinds: files.kinds.kinds.map(kind => ({
      ...kind,
      words: kind.words ?? [],
      near: kind.near ?? [],
      insteadOf: kind.insteadOf ?? [],
      sensitive: kind.sensitive ?? false,
    })),
    needs: files.needs.terms.map(term),
    expertise: files.expertise.terms.map(term),
    languages: files.languages.terms.map(term),
    groups: files.groups.terms.map(term),
    concepts: files.concepts.concepts.map(concept => ({
      words: concept.words,
      kinds: concept.kinds ?? [],
      needs: concept.needs ?? [],
      expertise: concept.expertise ?? [],
      groups: concept.groups ?? [],
    })),
    plain: { empty, general, ordinary, mild, elsewhere, dialect, emoji },
    common: files.common?.bits,
  };
}
