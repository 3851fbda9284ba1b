/** Which ward a position lies in, from outlines in GeoJSON order. */
import type { Position } from '../activity/schema.ts';

export interface Outline {
  /** GSS code. */
  code: string;
  /** A closed ring of [longitude, latitude]. */
  ring: readonly (readonly number[])[];
}

/** The code of the ward around `position`, or null outside all of them (even-odd rule). */
export function wardAt(position: Position, outlines: readonly Outline[]): string | null {
  return outlines.find(outline => inside(position, outline.ring))?.code ?? null;
}

function inside([x, y]: Position, ring: Outline['ring']): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}
