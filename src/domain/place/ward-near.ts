/** Which ward a place counts to, as the database decides it (`private.ward_at`). */
import type { Position } from '../activity/schema.ts';
import { type Outline, wardAt } from './ward-at.ts';

/** Kilometres in a degree of latitude, and how much shorter one of longitude is at 52.92° north. */
const degree = 111.2;
const narrow = 0.60293;
/** The outlines are generalised, and a venue may stand just across the line. */
const reach = 1.5;

/** The code of the ward around a place, or of the nearest within 1.5 km; null when clearly outside the city. */
export function wardNear(position: Position, outlines: readonly Outline[]): string | null {
  const inside = wardAt(position, outlines);
  if (inside) return inside;
  let [nearest, least] = [null as string | null, reach / degree];
  for (const { code, ring } of outlines) {
    const gap = gapTo(onPlane(position), ring.map(onPlane));
    if (gap < least || (gap === least && nearest && code < nearest)) [nearest, least] = [code, gap];
  }
  return nearest;
}

type Point = [number, number];

/** Longitude shortened, so that distances are true in all directions. */
const onPlane = ([east = 0, north = 0]: readonly number[]): Point => [east * narrow, north];

function gapTo(from: Point, ring: readonly Point[]): number {
  return Math.min(...ring.map((end, i) => toSegment(from, ring[i ? i - 1 : ring.length - 1] as Point, end)));
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
