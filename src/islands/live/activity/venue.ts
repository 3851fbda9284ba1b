/** How a venue is called where it may be public, known by its area only, or told when you ask. */
import type { ListedVenue } from '../../../domain/activity/listed.ts';
import { card as cardWords } from '../../../i18n/areas/card.ts';
import type { Names } from '../names.ts';

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
