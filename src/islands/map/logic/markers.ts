/**
 * From activities to what is drawn: a pin for one, a numbered disc for several that would touch, a soft
 * area for those whose place is not public. Pure; the same items at the same zoom give the same markers.
 */
import type { LngLat, MapItem } from '../types.ts';

/** Markers nearer than this on the screen become one, in CSS pixels: a fingertip. */
const touching = 44;
/** Activities this near to each other are at one place, in degrees: about 20 m. They never come apart. */
const samePlace = 0.0002;
/** An area's badge keeps this far from other markers, in CSS pixels: their rims do not meet. */
const apart = 33;
/** A pin stands on its tip: its head is so many pixels above. */
export const headOfPin = 20;
/** Where a badge may stand, in CSS pixels from its area's middle, nearest first. */
const spots: readonly (readonly [number, number])[] = [
  [0, 0],
  ...[9, 18, 27, 36].flatMap(far =>
    Array.from({ length: 12 }, (_, i) => {
      const angle = (i * Math.PI) / 6;
      return [far * Math.cos(angle), far * Math.sin(angle)] as const;
    }),
  ),
];
/** Width of the world at zoom 0, in pixels: MapLibre counts tiles of 512. */
const world = 512;

export interface Marker {
  /** Stable while the same activities stand together. */
  id: string;
  kind: 'pin' | 'disc' | 'area';
  position: LngLat;
  /** The middle of an area whose badge stands aside. */
  centre?: LngLat;
  /** In the list's order. */
  slugs: string[];
  /** How many of them fit less well. */
  lesser: number;
  /** All at one place: opens to a list, as zooming in would not part them. */
  together: boolean;
}

/** The markers of `items` at `zoom` (whole numbers give steady groups), first in the list first. */
export function markersFor(items: readonly MapItem[], zoom: number): Marker[] {
  const scale = world * 2 ** zoom;
  const open: { marker: Marker; x: number; y: number; items: MapItem[] }[] = [];
  for (const item of items) {
    const [x, y] = project(item.position, scale);
    const near = open.find(
      group =>
        (group.marker.kind === 'area') === Boolean(item.approximate) &&
        (isSamePlace(group.marker.position, item.position) ||
          (!item.approximate && Math.hypot(group.x - x, group.y - y) < touching)),
    );
    if (near) near.items.push(item);
    else open.push({ marker: start(item), x, y, items: [item] });
  }
  return stepAside(
    open.map(({ marker, items: members }) => finish(marker, members)),
    scale,
  );
}

/** Lets the badges of areas stand beside what else is there, and not under it. */
function stepAside(markers: Marker[], scale: number): Marker[] {
  const points = markers.map(({ kind, position }) => {
    const [x, y] = project(position, scale);
    return { x, y: kind === 'pin' ? y - headOfPin : y };
  });
  return markers.map((marker, i) => {
    const from = points[i];
    if (marker.kind !== 'area' || !from) return marker;
    const others = points.filter(p => p !== from && Math.hypot(p.x - from.x, p.y - from.y) < 3 * apart);
    let [to, widest] = [from, -1];
    for (const [dx, dy] of spots) {
      const at = { x: from.x + dx, y: from.y + dy };
      const gap = Math.min(apart, ...others.map(p => Math.hypot(p.x - at.x, p.y - at.y)));
      if (gap > widest) [to, widest] = [at, gap];
      if (widest === apart) break;
    }
    if (to.x === from.x && to.y === from.y) return marker;
    points[i] = to;
    return { ...marker, position: unproject(to.x / scale, to.y / scale), centre: marker.position };
  });
}

/** [west, south, east, north] in degrees of some positions, or null of none. */
export function boundsOf(positions: readonly LngLat[]): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Web Mercator, in pixels of a world `scale` wide. */
export function project([lng, lat]: LngLat, scale: number): [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [scale * (lng / 360 + 0.5), scale * (0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI)];
}

/** The other way, from a world 1 wide. */
export function unproject(x: number, y: number): LngLat {
  return [(x - 0.5) * 360, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * (180 / Math.PI)];
}

function start(item: MapItem): Marker {
  const kind = item.approximate ? 'area' : 'pin';
  return { id: '', kind, position: item.position, slugs: [], lesser: 0, together: true };
}

function finish(marker: Marker, members: readonly MapItem[]): Marker {
  const first = members[0]?.position ?? marker.position;
  const together = members.every(({ position }) => isSamePlace(position, first));
  const mean = (axis: 0 | 1) => members.reduce((sum, m) => sum + m.position[axis], 0) / members.length;
  return {
    id: `${marker.kind}:${members[0]?.slug}:${members.length}`,
    kind: marker.kind === 'area' ? 'area' : members.length > 1 ? 'disc' : 'pin',
    // A disc over one place stays on it; over several it stands in their middle.
    position: together ? first : [mean(0), mean(1)],
    slugs: members.map(({ slug }) => slug),
    lesser: members.filter(one => one.lesser).length,
    together,
  };
}

function isSamePlace(a: LngLat, b: LngLat): boolean {
  return Math.abs(a[0] - b[0]) < samePlace && Math.abs(a[1] - b[1]) < samePlace;
}
