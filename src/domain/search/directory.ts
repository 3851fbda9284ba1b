/** A directory that can be asked anything: lists, filters and words. */
import type { ListedActivity } from '../activity/listed.ts';
import type { Taxonomy } from '../activity/taxonomy.ts';
import type { Places } from '../place/places.ts';
import { type Directory, makeListing } from './listing.ts';
import { makeWordSearch } from './words.ts';

export type { Directory };

/** Made anew whenever the activities change; costs nothing until it is asked. */
export function makeDirectory(
  activities: readonly ListedActivity[],
  taxonomy: Taxonomy,
  places: Places,
): Directory {
  return makeListing(activities, taxonomy, places, makeWordSearch(activities, taxonomy, places));
}
