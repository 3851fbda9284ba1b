/** The small map of a venue, for its page. */
import type { PublicVenue } from '../../domain/activity/document.ts';
import type { Markup } from '../../islands/live/html.ts';

export function smallMap(_venue: PublicVenue): Markup | undefined {
  return undefined;
}
