/** What the filters need to know of the city before anybody searches: made from names, without words. */
import type { Taxonomy } from '../../domain/activity/taxonomy.ts';
import type { suggestPlaces } from '../../domain/place/find-place.ts';
import type { Places } from '../../domain/place/places.ts';
import type { makeWordSearch } from '../../domain/search/words.ts';
import type { Names } from '../live/names.ts';
import type { rehearse } from './rehearse.ts';

/** Taxonomy and places, whole (`search-data.ts`) or as far as the filters need them. */
export interface Known {
  taxonomy: Taxonomy;
  places: Places;
  /** The search of words; absent before anybody searches. */
  makeWordSearch?: typeof makeWordSearch;
  /** Names that what is typed may become; absent as long. */
  suggestPlaces?: typeof suggestPlaces;
  /** Makes the search quick before the first key; absent as long. */
  rehearse?: typeof rehearse;
}

export function knownFrom(names: Names): Known {
  const terms = (list: Record<string, string>) =>
    Object.entries(list).map(([id, name]) => ({ id, name, words: [] }));
  const kinds = Object.entries(names.kinds).map(([id, { name, group, sensitive = false }]) => ({
    id,
    name,
    group,
    sensitive,
    words: [],
    near: [],
    insteadOf: [],
  }));
  const groupIds = [...new Set(kinds.map(kind => kind.group))];
  const wards = Object.entries(names.wards).map(([code, { name, slug }]) => ({ code, name, slug }));
  return {
    taxonomy: {
      kindGroups: groupIds.map(id => ({ id, name: id, words: [] })),
      kinds,
      needs: terms(names.needs),
      expertise: terms(names.expertise),
      languages: terms(names.languages),
      groups: terms(names.groups),
      concepts: [],
      plain: { empty: [], general: [], ordinary: [], mild: [], elsewhere: [] },
    },
    places: { wards: wards as Places['wards'], sectors: [], neighbourhoods: [] },
  };
}
