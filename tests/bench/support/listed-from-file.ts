/**
 * A directory file as a browser would hold it, without a database in between: for benches, tests and
 * `npm run search`. Follows the rules of the public document: what is not public is left out, and
 * venues that are not public keep only their ward.
 */
import wardsFile from '../../../data/places/wards.json' with { type: 'json' };
import type { ListedActivity, ListedVenue } from '../../../src/domain/activity/listed.ts';
import type { Position } from '../../../src/domain/activity/schema.ts';
import type { DirectoryFile, FileVenue } from '../../../src/domain/exchange/directory-file.ts';
import { wardAt } from '../../../src/domain/place/ward-at.ts';
import { outlines } from './city.ts';

/** Published, public activities of approved organisations. */
export function listedFromFile(file: DirectoryFile): ListedActivity[] {
  const organisations = new Map(file.organisations.map(each => [each.slug, each]));
  const venues = new Map(file.venues.map(venue => [venue.slug, listedVenue(venue)]));
  return file.activities.flatMap((activity): ListedActivity[] => {
    const organisation = organisations.get(activity.organisation);
    if (organisation?.approval.state !== 'approved') return [];
    if (activity.listing !== 'public' || activity.state !== 'published') return [];
    const { listing: _, state: __, paused: ___, organisation: slug, ...entry } = activity;
    const used = [...new Set(entry.sessions.map(session => session.venue))];
    return [
      {
        ...entry,
        ...(organisation.approval.until && { listedUntil: organisation.approval.until }),
        organisation: { slug, name: organisation.name },
        venues: used.flatMap(venue => venues.get(venue) ?? []),
      },
    ];
  });
}

function listedVenue(venue: FileVenue): ListedVenue {
  const { slug, visibility, name, address, postcode, position, access } = venue;
  const ward = position && wardAt(position, outlines);
  const shared = { slug, visibility, access, ...(ward && { ward }) };
  if (visibility === 'public')
    return {
      ...shared,
      name,
      ...(address && { address }),
      ...(postcode && { postcode }),
      ...(position && { position }),
    };
  const centre = wardsFile.wards.find(each => each.code === ward)?.centre as Position | undefined;
  return { ...shared, ...(centre && { position: centre }) };
}
