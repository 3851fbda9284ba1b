/** The one place that a printed sheet shows of an activity: where it is next. */
import type { PublicActivity, PublicVenue } from '../activity/document.ts';
import type { Occurrence } from '../schedule/occurrence.ts';

export function markedVenue(
  { venues, sessions }: Pick<PublicActivity, 'venues' | 'sessions'>,
  next: Pick<Occurrence, 'venue'> | null,
): PublicVenue | undefined {
  const slug = next?.venue ?? sessions[0]?.venue;
  return venues.find(venue => venue.slug === slug) ?? venues[0];
}
