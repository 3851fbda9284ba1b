/** How far each ward reaches from its centre: how wrong a venue may be of which only the area is known. */
import type { Position } from '../activity/schema.ts';
import { distance } from './distance.ts';
import type { Outline } from './ward-at.ts';

/** Metres from a ward's centre to the furthest point of its outline, by GSS code. */
export function wardReaches(
  outlines: readonly Outline[],
  centres: ReadonlyMap<string, Position>,
): Record<string, number> {
  const reaches: Record<string, number> = {};
  for (const { code, ring } of outlines) {
    const centre = centres.get(code);
    if (!centre) continue;
    reaches[code] = Math.ceil(Math.max(...ring.map(([lng = 0, lat = 0]) => distance(centre, [lng, lat]))));
  }
  return reaches;
}
