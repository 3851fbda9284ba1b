/** How far somebody would go, from what they say to metres as the crow flies. */

/** Metres that a walk of so many minutes reaches: the inverse of `walkingMinutes`, 4.8 km/h and a quarter of detour. */
export const reachOfWalk = (minutes: number): number => minutes * 64;

/** Metres of so many miles. */
export const reachOfMiles = (miles: number): number => Math.round(miles * 1609.344);
