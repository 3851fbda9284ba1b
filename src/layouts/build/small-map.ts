/** The small map of a venue, for its page: drawn once for each place, however many activities share it. */
import sketch from '#data/places/sketch.json' with { type: 'json' };
import type { PublicVenue } from '../../domain/activity/document.ts';
import { venueName } from '../../islands/live/activity/venue.ts';
import { Markup } from '../../islands/live/html.ts';
import { smallMap as draw } from '../../islands/map/small-map.ts';
import { names } from './names.ts';

const drawn = new Map<string, Markup>();

/** Undefined for a venue whose position is not known. */
export function smallMap(venue: PublicVenue): Markup | undefined {
  if (!venue.position) return undefined;
  const key = `${venue.slug} ${venue.position}`;
  let map = drawn.get(key);
  if (!map) {
    map = new Markup(
      draw(sketch, {
        position: venue.position,
        approximate: venue.visibility !== 'public',
        label: venueName(venue, names),
      }),
    );
    drawn.set(key, map);
  }
  return map;
}
