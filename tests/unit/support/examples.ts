/** The example directory, read once, and where and when the public would find it. */
import file from '#data/examples/directory.json' with { type: 'json' };
import sketch from '#data/places/sketch.json' with { type: 'json' };
import type { Position } from '../../../src/domain/activity/schema.ts';
import { DirectoryFile, type FileActivity } from '../../../src/domain/exchange/directory-file.ts';
import { decodeSketch } from '../../../src/domain/place/sketch.ts';
import { wardAt } from '../../../src/domain/place/ward-at.ts';
import { type Occurrence, occurrences } from '../../../src/domain/schedule/occurrences.ts';
import { calendar } from './calendar.ts';

/** The day on which the examples were written: their `checked` dates count back from it. */
export const writtenOn = '2026-11-21';

export const examples = DirectoryFile.parse(file);

const outlines = decodeSketch(sketch).wards.features.map(({ properties, geometry }) => ({
  code: properties.code,
  ring: geometry.coordinates[0] ?? [],
}));
/** GSS code of the ward around a position, or null outside the city. */
export const wardOf = (position: Position) => wardAt(position, outlines);

export const venueOf = new Map(examples.venues.map(venue => [venue.slug, venue]));

const holds = new Map(
  examples.organisations.map(({ slug, approval }) => [
    slug,
    approval.state === 'approved' ? (approval.until ?? '9999-12-31') : '',
  ]),
);
/** What anybody may read on a day, were nothing changed after the writing. */
export const listedOn = (date: string) =>
  examples.activities.filter(
    ({ state, listing, organisation }) =>
      state === 'published' && listing === 'public' && (holds.get(organisation) ?? '') >= date,
  );
export const listed = listedOn(writtenOn);

export type Dated = Occurrence & { activity: FileActivity; ward: string | null };

/** What takes place publicly from `from` to `to`, cancelled dates included. */
export function takingPlace(from: string, to: string): Dated[] {
  return listedOn(to).flatMap(activity =>
    occurrences(activity.sessions, calendar, { from, to }).map(occurrence => {
      const position = venueOf.get(occurrence.venue)?.position;
      return { ...occurrence, activity, ward: position ? wardOf(position) : null };
    }),
  );
}
