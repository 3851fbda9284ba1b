/** How a venue is called where it may be public, known by its area only, or told when you ask. */
import type { ListedActivity, ListedVenue } from '../../../domain/activity/listed.ts';
import type { Occurrence } from '../../../domain/schedule/occurrence.ts';
import { card as cardWords } from '../../../i18n/areas/card.ts';
import type { Names } from '../names.ts';
import type { Slot } from '../slots.ts';

/** "Pear Tree Library", or "Arboretum area" where the place itself is not public. */
export function venueName(venue: ListedVenue, names: Pick<Names, 'wards'>): string {
  const ward = venue.ward && names.wards[venue.ward]?.name;
  if (venue.name) return venue.name;
  return ward ? cardWords.area(ward) : cardWords.askWhere;
}

/** One line for a card: "Pear Tree Library, Arboretum". */
export function venueLine(venue: ListedVenue | undefined, names: Pick<Names, 'wards'>): string {
  if (!venue) return cardWords.askWhere;
  const ward = venue.ward && names.wards[venue.ward]?.name;
  if (!venue.name || !ward) return venueName(venue, names);
  // "Derby Arboretum, Arboretum" says one thing twice; so does a part of "Chellaston & Shelton Lock".
  return ward.split(' & ').some(part => venue.name?.includes(part)) ? venue.name : `${venue.name}, ${ward}`;
}

type Placed = Pick<ListedActivity, 'venues'>;

/** The place of a card, by the slug of the venue; the entry's first where that is not known. */
export const placeOf = ({ venues }: Placed, slug: string | undefined, names: Pick<Names, 'wards'>): string =>
  venueLine(venues.find(venue => venue.slug === slug) ?? venues[0], names);

/** A date as cards and tickets say it. */
export const slotOf = (
  { start, end, status, venue }: Occurrence,
  activity: Placed,
  names: Pick<Names, 'wards'>,
): Slot => ({ start, end, off: status === 'cancelled', place: placeOf(activity, venue, names) });
