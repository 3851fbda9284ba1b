/** The generated city as a browser holds it: `generateDirectory` without a database in between. */
import wardsFile from '../../../data/places/wards.json' with { type: 'json' };
import type { ListedActivity, ListedVenue } from '../../../src/domain/activity/listed.ts';
import type { Position } from '../../../src/domain/activity/schema.ts';
import type { ListedDirectory } from '../../../src/domain/exchange/snapshot.ts';
import { distance } from '../../../src/domain/place/distance.ts';
import { generateDirectory } from './generate-directory.ts';

/** The ward whose centre is nearest: close enough for an invented city. */
function nearestWard(position: Position): string | undefined {
  const away = (ward: { centre: number[] }) => distance(position, ward.centre as Position);
  return wardsFile.wards.toSorted((a, b) => away(a) - away(b))[0]?.code;
}

/** `count` activities at cursor 1. The same count and seed give the same directory. */
export function listedDirectory(count: number, seed = 1): ListedDirectory {
  const file = generateDirectory(count, seed);
  const names = new Map(file.organisations.map(({ slug, name }) => [slug, name]));
  const venues = new Map<string, ListedVenue>(
    file.venues.map(({ slug, visibility, name, postcode, position, access }) => {
      const shown = visibility === 'public' ? { name, postcode } : {};
      const ward = position && nearestWard(position);
      return [slug, JSON.parse(JSON.stringify({ slug, visibility, ...shown, position, ward, access }))];
    }),
  );
  const activities = file.activities.map(
    ({
      organisation,
      listing,
      state,
      strand,
      stages,
      contact,
      firstVisit,
      paused,
      ...entry
    }): ListedActivity => ({
      ...entry,
      listedUntil: '2030-12-31',
      example: true,
      organisation: { slug: organisation, name: names.get(organisation) ?? '' },
      venues: [...new Set(entry.sessions.map(session => session.venue))].map(
        slug => venues.get(slug) as ListedVenue,
      ),
    }),
  );
  return { cursor: 1, activities };
}
