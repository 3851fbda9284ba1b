/** How many of what was found the map has a place for: `rows.ts` makes its points by the same rule. */
import { onDefaultMap } from '../../domain/freshness/freshness.ts';
import { placeNamed, type Result } from '../../domain/search/order.ts';

export const countOnMap = (found: readonly Result[], asked: boolean): number =>
  found.filter(
    ({ activity, next, freshness }) =>
      placeNamed(activity, next?.venue)?.position && (asked || onDefaultMap(freshness.state)),
  ).length;
