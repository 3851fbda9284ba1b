/**
 * An activity as the finder holds it in memory: the part of a public document that lists, filters and
 * search need. A `PublicActivity` is one; so is an entry of the compact snapshot, whose `description`,
 * `needs`, `expertise` and `organisation.name` may arrive later.
 */
import type { PublicActivity, PublicVenue } from './document.ts';

/** A venue, as much of it as the public may know. A masked one has only its ward and that ward's centre. */
export type ListedVenue = Pick<PublicVenue, 'slug'> &
  Partial<Pick<PublicVenue, 'visibility' | 'name' | 'address' | 'postcode' | 'position' | 'ward' | 'access'>>;

type Facts = Pick<
  PublicActivity,
  'slug' | 'title' | 'summary' | 'kind' | 'sessions' | 'ages' | 'audience' | 'madeFor' | 'cost' | 'joining'
>;
type MaybeLater = Pick<PublicActivity, 'checked' | 'places' | 'listedUntil'> &
  Partial<
    Pick<PublicActivity, 'needs' | 'expertise' | 'languages' | 'description' | 'firstVisit' | 'example'>
  >;

export interface ListedActivity extends Facts, MaybeLater {
  organisation: { slug: string; name: string };
  venues: ListedVenue[];
}
