/**
 * An invented city of any size for benches and tests: a valid directory file with providers, venues and
 * activities spread over Derby's real neighbourhoods. The same count and seed give the same file.
 */

import neighbourhoodsFile from '../../../data/places/neighbourhoods.json' with { type: 'json' };
import kindsFile from '../../../data/taxonomy/kinds.json' with { type: 'json' };
import {
  DirectoryFile,
  type FileOrganisation,
  type FileVenue,
} from '../../../src/domain/exchange/directory-file.ts';
import { activity } from './generate-activity.ts';
import { random } from './random.ts';

const PER_PROVIDER = 8;
const PER_VENUE = 4;
const names = ['Collective', 'Project', 'Trust', 'Community Club', 'Youth Works', 'Studio', 'Academy', 'Hub'];
const buildings = ['Community Centre', 'Hall', 'Leisure Centre', 'Library', 'Park Pavilion', 'Youth Centre'];

/** `slug('St Luke’s Hall')` is `st-lukes-hall`. */
const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * A directory of `count` activities, with one provider for every 8 and one venue for every 4.
 * All entries are published, public and marked as examples.
 */
export function generateDirectory(count: number, seed = 1): DirectoryFile {
  const r = random(seed);
  const places = neighbourhoodsFile.neighbourhoods;

  const organisations: FileOrganisation[] = Array.from(
    { length: Math.ceil(count / PER_PROVIDER) },
    (_, n) => {
      const name = `${r.pick(places).name} ${r.pick(names)}`;
      return {
        slug: `${slug(name)}-${n + 1}`,
        name,
        kind: 'approved-provider',
        summary: `${name} runs things to do for young people nearby.`,
        contact: {
          name: 'Youth team',
          phone: `01632 960${String(n % 1000).padStart(3, '0')}`,
          email: `hello@provider-${n + 1}.example.org`,
        },
        approval: { state: 'approved', until: '2030-12-31' },
        example: true,
      };
    },
  );

  const venues: FileVenue[] = Array.from({ length: Math.ceil(count / PER_VENUE) }, (_, n) => {
    const place = r.pick(places);
    const name = `${place.name} ${r.pick(buildings)}`;
    const [longitude = 0, latitude = 0] = place.position;
    return {
      slug: `${slug(name)}-${n + 1}`,
      organisation: (organisations[n % organisations.length] as FileOrganisation).slug,
      name,
      address: `${r.int(1, 180)} Example Street, Derby`,
      position: [
        Number((longitude + (r.next() - 0.5) / 120).toFixed(5)),
        Number((latitude + (r.next() - 0.5) / 160).toFixed(5)),
      ],
      visibility: r.chance(0.95) ? 'public' : 'area',
      access: { stepFree: r.chance(0.7), accessibleToilet: r.chance(0.6) },
      nearestStops: [`${place.name} shops`],
    };
  });

  return DirectoryFile.parse({
    format: 'derby-youth-directory/1',
    about: `An invented directory of ${count} activities for tests (seed ${seed}).`,
    organisations,
    venues,
    activities: Array.from({ length: count }, (_, n) => {
      const venue = venues[n % venues.length] as FileVenue;
      return activity(r, n, venue, r.pick(kindsFile.kinds));
    }),
  });
}
