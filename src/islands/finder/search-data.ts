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
import plainWords from '#data/taxonomy/plain-words.json' with { type: 'json' };
import common from '#data/words/common-english.json' with { type: 'json' };
import { taxonomyOf } from '../../domain/activity/taxonomy-of.ts';
import { placesOf } from '../../domain/place/places-of.ts';

export { suggestPlaces } from '../../domain/place/find-place.ts';
export { makeWordSearch } from '../../domain/search/words.ts';
export { rehearse } from './rehearse.ts';

export const taxonomy = taxonomyOf({
  kinds,
  needs,
  expertise,
  languages,
  groups,
  concepts,
  plainWords,
  common,
});

export const places = placesOf({ wards, sectors, neighbourhoods });
