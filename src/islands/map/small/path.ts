/** SVG paths for the small map: positions to whole pixels, cut to the frame, as relative steps. Pure. */
import type { LngLat } from '../types.ts';

export interface Frame {
  width: number;
  height: number;
  /** The position in the middle of the frame. */
  centre: LngLat;
  /** Metres to a pixel. */
  metres: number;
}

export type Pixel = [number, number];

/** Metres in a degree of latitude. */
const degree = 111_195;
/** Lines are cut this far outside the frame, so that no cut shows. */
const margin = 12;

/** Equirectangular about the frame's centre: good to a pixel over a few kilometres. */
export function toPixel([lng, lat]: LngLat, { width, height, centre, metres }: Frame): Pixel {
  const east = (lng - centre[0]) * degree * Math.cos((centre[1] * Math.PI) / 180);
  const north = (lat - centre[1]) * degree;
  return [Math.round(width / 2 + east / metres), Math.round(height / 2 - north / metres)];
}

/** The parts of a line that touch the frame. */
export function linePath(points: readonly LngLat[], frame: Frame): string {
  const pixels = points.map(point => toPixel(point, frame));
  const runs: Pixel[][] = [];
  let run: Pixel[] = [];
  for (let i = 1; i < pixels.length; i += 1) {
    const [a, b] = [pixels[i - 1] as Pixel, pixels[i] as Pixel];
    if (!touches(a, b, frame)) {
      run = [];
      continue;
    }
    if (run.length === 0) {
      run = [a];
      runs.push(run);
    }
    run.push(b);
  }
  return runs.map(steps).join('');
}

/** A ring cut to the frame (Sutherland–Hodgman), or nothing when it lies outside. */
export function ringPath(points: readonly LngLat[], frame: Frame): string {
  const edges: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, -margin, 1],
    [0, frame.width + margin, -1],
    [1, -margin, 1],
    [1, frame.height + margin, -1],
  ];
  let ring = points.map(point => toPixel(point, frame));
  for (const [axis, limit, sign] of edges) {
    const inside = (p: Pixel) => (p[axis] - limit) * sign >= 0;
    ring = ring.flatMap((b, i) => {
      const a = ring.at(i - 1) as Pixel;
      const crossing = inside(a) === inside(b) ? [] : [cross(a, b, axis, limit)];
      return inside(b) ? [...crossing, b] : crossing;
    });
  }
  return ring.length > 2 ? `${steps(ring)}z` : '';
}

/** Some middle of a ring: the mean of its corners. */
export function insideRing(ring: readonly LngLat[]): LngLat {
  const sum = ring.reduce(([x, y], [lng, lat]) => [x + lng, y + lat], [0, 0] as [number, number]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}

function cross(a: Pixel, b: Pixel, axis: 0 | 1, limit: number): Pixel {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  return [Math.round(a[0] + share * (b[0] - a[0])), Math.round(a[1] + share * (b[1] - a[1]))];
}

function touches(a: Pixel, b: Pixel, { width, height }: Frame): boolean {
  return !(
    Math.max(a[0], b[0]) < -margin ||
    Math.min(a[0], b[0]) > width + margin ||
    Math.max(a[1], b[1]) < -margin ||
    Math.min(a[1], b[1]) > height + margin
  );
}

/** `M10 20l5-3 8 2`: the first point, then steps; a step of nothing is left out. */
function steps(points: readonly Pixel[]): string {
  let [x, y] = points[0] ?? [0, 0];
  const parts = points.slice(1).flatMap(([nx, ny]) => {
    const step = nx === x && ny === y ? [] : [`${nx - x} ${ny - y}`];
    [x, y] = [nx, ny];
    return step;
  });
  return parts.length > 0 ? `M${points[0]?.join(' ')}l${parts.join(' ')}` : '';
}
