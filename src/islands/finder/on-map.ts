/** What of the results is on the map: everything that has a place; stale ones only when somebody asked. */
import { onDefaultMap } from '../../domain/freshness/freshness.ts';
import { placeNamed, type Result } from '../../domain/search/order.ts';

/** The venue under which it stands on the map, where it does. */
export function venueOnMap({ activity, next, freshness }: Result, asked: boolean) {
  const venue = placeNamed(activity, next?.venue);
  return venue?.position && (asked || onDefaultMap(freshness.state)) ? venue : undefined;
}

export const countOnMap = (found: readonly Result[], asked: boolean): number =>
  found.filter(one => venueOnMap(one, asked)).length;
