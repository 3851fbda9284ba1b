/**
 * What only the search box and the place box need, fetched when they are first used: the search of words,
 * the words people use, the places of the city.
 */
import neighbourhoods from '#data/places/neighbourhoods.json' with { type: 'json' };
import sectors from '#data/places/sectors.json' with { type: 'json' };
import wards from '#data/places/wards.json' with { type: 'json' };
import concepts from '#data/taxonomy/concepts.json' with { type: 'json' };
import expertise from '#data/taxonomy/expertise.json' with { type: 'json' };
import groups from '#data/taxonomy/groups.json' with { type: 'json' };
import kinds from '#data/taxonomy/kinds.json' with { type: 'json' };
import languages from '#data/taxonomy/languages.json' with { type: 'json' };
import needs from '#data/taxonomy/needs.json' with { type: 'json' };
import type { Taxonomy } from '../../domain/activity/taxonomy.ts';
import type { Places } from '../../domain/place/places.ts';

export { makeWordSearch } from '../../domain/search/words.ts';

export const taxonomy = {
  kindGroups: kinds.groups,
  kinds: kinds.kinds,
  needs: needs.terms,
  expertise: expertise.terms,
  languages: languages.terms,
  groups: groups.terms,
  concepts: concepts.concepts,
} as unknown as Taxonomy;

export const places = {
  wards: wards.wards,
  sectors: sectors.sectors,
  neighbourhoods: neighbourhoods.neighbourhoods,
} as unknown as Places;
