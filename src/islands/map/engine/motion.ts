/** How the map moves: by steps that add up, to show several positions, to bring one into view. */
import type { Map as MapLibre } from 'maplibre-gl';
import { boundsOf, project, unproject } from '../logic/markers.ts';
import type { LngLat } from '../types.ts';
import { type Room, roomIn } from './room.ts';

/** The City of Derby: [west, south, east, north] in degrees. */
export const city: [number, number, number, number] = [-1.557, 52.861, -1.383, 52.968];
/** How long a glide takes, in milliseconds; a jump under reduced motion. */
const glideTime = 220;
/** What is kept free round one place, as a share of the map's width or height. */
const leastFree = 0.1;

/** `still` is asked each time: no flying for those who asked for less motion. */
export function createMotion(map: MapLibre, container: HTMLElement, still: () => boolean) {
  /** Where an unfinished glide ends, so that quick presses add up; x and y on a world 1 wide. */
  let goal: { x: number; y: number; zoom: number } | null = null;
  map.on('moveend', () => {
    goal = null;
  });
  const pace = () => ({ duration: still() ? 0 : glideTime });

  /** Moves by pixels and zoom levels, from where the last glide was going. */
  function glide(dx: number, dy: number, dzoom: number): void {
    const { lng, lat } = map.getCenter();
    const [x, y] = goal ? [goal.x, goal.y] : project([lng, lat], 1);
    const from = goal?.zoom ?? map.getZoom();
    const zoom = Math.min(Math.max(from + dzoom, map.getMinZoom()), map.getMaxZoom());
    const scale = 512 * 2 ** from;
    const next = { x: x + dx / scale, y: y + dy / scale, zoom };
    goal = next;
    map.easeTo({ center: [...unproject(next.x, next.y)], zoom, ...pace() }, { person: true });
  }

  /** Shows all of `positions` at once, or the city when there are none. */
  function show(positions: readonly LngLat[], maxZoom = 14, by: 'person' | 'program' = 'person'): void {
    if (container.clientWidth === 0) {
      // Behind the list on a phone: it has no size now, and looks where it should when it has.
      map.once('resize', () => show(positions, maxZoom, by));
      return;
    }
    const bounds = boundsOf(positions);
    const options = { padding: paddingFor(bounds, container), maxZoom, linear: true, ...pace() };
    map.fitBounds(bounds ?? city, options, { person: by === 'person' });
  }

  /** Brings a position into view when it is outside, or too near the edge to be seen well. */
  function reveal(position: LngLat): void {
    const { x, y } = map.project([...position]);
    const { clientWidth: width, clientHeight: height } = container;
    if (width === 0) return;
    const { top, right, bottom, left } = roomIn(container, leastFree);
    const free = (x: number, y: number) =>
      x >= left && y >= top && x <= width - right && y <= height - bottom;
    if (free(x, y)) return;
    // In the middle of the map, under the crosshair; where something covers that, in the middle of what is free.
    const offset: [number, number] = free(width / 2, height / 2)
      ? [0, 0]
      : [(left - right) / 2, (top - bottom) / 2];
    map.easeTo({ center: [...position], offset, ...pace() }, { person: false });
  }

  return { glide, show, reveal };
}

/** Room round what is shown. One place needs none: it stands in the middle, where Enter chooses it. */
export function paddingFor(bounds: ReturnType<typeof boundsOf>, container: HTMLElement): Room | number {
  if (!bounds) return 8;
  const [west, south, east, north] = bounds;
  return west === east && south === north ? 0 : roomIn(container);
}
