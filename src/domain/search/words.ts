/** The search of words over one directory. */
import type { ListedActivity } from '../activity/listed.ts';
import type { Taxonomy } from '../activity/taxonomy.ts';
import { findPlace } from '../place/find-place.ts';
import type { Places } from '../place/places.ts';
import { buildSearchIndex, type SearchIndex } from './build.ts';
import { constraintTests } from './constraint-tests.ts';
import { favourOf } from './favour.ts';
import type { WordSearch } from './listing.ts';
import { match } from './match.ts';
import { suggestForWords } from './suggestion.ts';

/** Its index is built on first use: a visitor who types nothing does not wait for it. */
export function makeWordSearch(
  activities: readonly ListedActivity[],
  taxonomy: Taxonomy,
  places: Places,
): WordSearch {
  let built: SearchIndex | undefined;
  const index = () => {
    built ??= buildSearchIndex(activities, taxonomy, places);
    return built;
  };
  return {
    match: (text, context) => match(index(), text, context),
    tests: ({ understood, saying }, around) => constraintTests(understood, saying, around),
    favour: favourOf,
    place: text => findPlace(text, places),
    suggest: found => suggestForWords(found, index()),
  };
}
