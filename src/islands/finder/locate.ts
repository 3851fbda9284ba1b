/**
 * The browser's own location, asked for by a button press only. It is handed over and not kept here. Brought
 * when somebody asks for it.
 */
import type { Position } from '../../domain/activity/schema.ts';
import { distance } from '../../domain/place/distance.ts';
import { locate as words } from '../../i18n/areas/locate.ts';

/** Derby's Market Place, and how many metres from it still count as Derby: the city and its edge. */
const middle: Position = [-1.4767, 52.9225];
const reach = 20_000;

/** Resolves to `[longitude, latitude]`, or to why there is none, in words. Asks the person at most once per call. */
export function locate(geolocation: Geolocation | undefined): Promise<Position | string> {
  if (!geolocation) return Promise.resolve(words.unavailable);
  return new Promise(resolve => {
    geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        const position: Position = [longitude, latitude];
        resolve(distance(position, middle) > reach ? words.away : position);
      },
      fault => resolve(fault.code === fault.PERMISSION_DENIED ? words.denied : words.unavailable),
      // A street's accuracy is enough, and quick; a fix from the last minute will do.
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 60_000 },
    );
  });
}
