/** Positions as people copy and type them, and steps in metres. Positions are [longitude, latitude], WGS 84. */
import type { Position } from '../activity/schema.ts';

/** Metres in a degree of latitude. */
const degree = 111_195;

/** Where the directory takes places: in or near Derby, as the directory file's schema says. */
export const inReach = ([east, north]: Position): boolean =>
  east > -1.9 && east < -1.1 && north > 52.6 && north < 53.2;

/**
 * A position from "52.92277, -1.47663" (latitude first, as maps show it), in either order where only one
 * fits, with degree signs and N, S, E, W. Null for anything else. It may lie anywhere on earth.
 */
export function readPosition(text: string): Position | null {
  const plain = text.trim().replaceAll('−', '-').replaceAll('°', ' ').toUpperCase();
  const match =
    /^([NS])?\s*(-?\d{1,3}(?:\.\d+)?)\s*([NS])?\s*(?:,|;|\s)\s*([EW])?\s*(-?\d{1,3}(?:\.\d+)?)\s*([EW])?$/.exec(
      plain,
    );
  if (!match) return null;
  const [, n1, first, n2, e1, second, e2] = match;
  const north = Number(first) * (n1 === 'S' || n2 === 'S' ? -1 : 1);
  const east = Number(second) * (e1 === 'W' || e2 === 'W' ? -1 : 1);
  const position: Position = [east, north];
  const turned: Position = [north, east];
  if (!inReach(position) && inReach(turned)) return turned;
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? position : null;
}

/** "52.92277, -1.47663": latitude first, to about a metre. */
export const writePosition = ([east, north]: Position): string => `${north.toFixed(5)}, ${east.toFixed(5)}`;

/** The position so many metres to the east and north (negative: west and south), to about a metre. */
export function stepped([east, north]: Position, metresEast: number, metresNorth: number): Position {
  const narrow = Math.cos((north * Math.PI) / 180);
  return rounded([east + metresEast / (degree * narrow), north + metresNorth / degree]);
}

/** Five decimals, about a metre, without floating tails. */
export const rounded = ([east, north]: Position): Position => [
  Math.round(east * 1e5) / 1e5,
  Math.round(north * 1e5) / 1e5,
];
