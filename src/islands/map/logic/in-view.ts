/** What a listener needs to know of the view: which activities it holds, how big it is, where it went. Pure. */
import { distance, metresInAMile } from '../../../domain/place/distance.ts';
import type { LngLat, MapItem } from '../types.ts';

/** What the map shows now, in degrees. */
export interface View {
  west: number;
  south: number;
  east: number;
  north: number;
  zoom: number;
}

const radians = Math.PI / 180;

/** The items inside the view, in the list's order. */
export function itemsInView(items: readonly MapItem[], view: View): MapItem[] {
  return items.filter(
    ({ position: [lng, lat] }) =>
      lng >= view.west && lng <= view.east && lat >= view.south && lat <= view.north,
  );
}

/** Width and height of the view in miles. */
export function sizeInMiles(view: View): { across: number; down: number } {
  const middle = (view.south + view.north) / 2;
  return {
    across: milesBetween([view.west, middle], [view.east, middle]),
    down: milesBetween([view.west, view.south], [view.west, view.north]),
  };
}

/** Miles along the great circle, not rounded: a view may be a street wide. */
export const milesBetween = (from: LngLat, to: LngLat): number => distance(from, to) / metresInAMile;

export type Compass =
  | 'north'
  | 'north-east'
  | 'east'
  | 'south-east'
  | 'south'
  | 'south-west'
  | 'west'
  | 'north-west';
const compass: Compass[] = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
];

/** How the middle of the map moved, or null if by less than a person would call a move (a thousandth of the view). */
export function movement(before: View, after: View): { miles: number; to: Compass } | null {
  const [from, to] = [middleOf(before), middleOf(after)];
  const miles = milesBetween(from, to);
  if (miles < sizeInMiles(after).across * 0.001) return null;
  const east = (to[0] - from[0]) * Math.cos(from[1] * radians);
  const eighth = Math.round(Math.atan2(east, to[1] - from[1]) / (Math.PI / 4));
  return { miles, to: compass[(eighth + 8) % 8] ?? 'north' };
}

function middleOf(view: View): LngLat {
  return [(view.west + view.east) / 2, (view.south + view.north) / 2];
}
