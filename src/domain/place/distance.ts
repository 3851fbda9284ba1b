/** Distances over the ground, and what they are on foot. Positions are [longitude, latitude], WGS 84. */
import type { Position } from '../activity/schema.ts';

/** Mean earth radius (IUGG), in metres. */
const earthRadius = 6_371_008.8;
export const metresInAMile = 1609.344;
/** An unhurried walk, in metres a minute (4.8 km/h). */
const walkingSpeed = 80;
/** Streets are longer than the straight line: measured in British towns, 1.2 to 1.4 times. */
const detour = 1.25;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres along the great circle (haversine, mean earth radius). */
export function distance(a: Readonly<Position>, b: Readonly<Position>): number {
  const [lng1, lat1, lng2, lat2] = [radians(a[0]), radians(a[1]), radians(b[0]), radians(b[1])];
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lng2 - lng1) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(h));
}

/** Whole minutes on foot for a straight-line distance in metres, at least 1. */
export function walkingMinutes(metres: number): number {
  return Math.max(1, Math.round((metres * detour) / walkingSpeed));
}

/** Miles of a distance in metres: to a tenth below ten miles, whole above. */
export function miles(metres: number): number {
  const exact = metres / metresInAMile;
  return exact < 10 ? Math.round(exact * 10) / 10 : Math.round(exact);
}
