/** The browser's own location, asked for by a button press only. It is handed over and not kept here. */
import type { Position } from '../../domain/activity/schema.ts';

export type LocateFault = 'denied' | 'unavailable';

/** Resolves to `[longitude, latitude]`, or to why there is none. Asks the person at most once per call. */
export function locate(geolocation: Geolocation | undefined): Promise<Position | LocateFault> {
  if (!geolocation) return Promise.resolve('unavailable');
  return new Promise(resolve => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve([coords.longitude, coords.latitude]),
      fault => resolve(fault.code === fault.PERMISSION_DENIED ? 'denied' : 'unavailable'),
      // A street's accuracy is enough, and quick; a fix from the last minute will do.
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 60_000 },
    );
  });
}
