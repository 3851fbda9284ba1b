/**
 * A directory file as the public documents that the database would make of it: for tools and tests that
 * look at a directory without a database. `supabase/migrations` decides what the public may see; this
 * follows it.
 */
import type { PublicActivity, PublicOrganisation, PublicVenue } from '../activity/document.ts';
import type { Position } from '../activity/schema.ts';
import { venuesUsed } from '../activity/venues-used.ts';
import type { Listing } from '../activity/words.ts';
import type { PlainDate } from '../schedule/day.ts';
import type { DirectoryFile, FileOrganisation, FileVenue } from './directory-file.ts';

export interface PublicOptions {
  /** Approvals hold or not on this day. */
  today: PlainDate;
  /** GSS code of the ward around a position, or null outside the city. */
  wardAt(position: Position): string | null;
  /** The centre of a ward, by GSS code. */
  centreOf(ward: string): Position | undefined;
  /** Also what is listed for professionals, marked as such. */
  professionals?: boolean;
}

export interface PublicDocuments {
  activities: (PublicActivity & { listing?: Listing })[];
  organisations: PublicOrganisation[];
}

/** What would be public: published activities of organisations in good standing, hidden venues masked. */
export function publicDocuments(file: DirectoryFile, options: PublicOptions): PublicDocuments {
  const { today, professionals } = options;
  const standing = new Map(file.organisations.filter(o => isInGoodStanding(o, today)).map(o => [o.slug, o]));
  const venues = new Map(file.venues.map((venue, n) => [venue.slug, publicVenue(venue, n, options)]));
  const updated = `${today}T00:00:00Z`;

  const activities = file.activities.flatMap(({ listing, state, paused, organisation: slug, ...facts }) => {
    const keeper = standing.get(slug);
    if (!keeper || state !== 'published' || (listing === 'professionals' && !professionals)) return [];
    const sessions = inOrder(facts.sessions, s => `${s.firstDate} ${s.start} ${s.key}`).map(session => ({
      ...session,
      exceptions: inOrder(session.exceptions, e => e.date),
    }));
    const masked = (venue: string) => venues.get(venue)?.slug ?? venue;
    const document: PublicActivity & { listing?: Listing } = {
      type: 'activity',
      ...facts,
      organisation: { slug, name: keeper.name, kind: keeper.kind, contact: keeper.contact },
      venues: venuesUsed(sessions).flatMap(venue => venues.get(venue) ?? []),
      sessions: sessions.map(session => ({
        ...session,
        venue: masked(session.venue),
        exceptions: session.exceptions.map(e =>
          e.to?.venue ? { ...e, to: { ...e.to, venue: masked(e.to.venue) } } : e,
        ),
      })),
      ...(keeper.approval.until && { listedUntil: keeper.approval.until }),
      example: keeper.example,
      updated,
    };
    return [listing === 'professionals' ? { ...document, listing } : document];
  });
  const organisations = [...standing.values()].map(
    ({ privateContact, approval, ...facts }): PublicOrganisation => ({
      type: 'organisation',
      ...facts,
      ...(approval.until && { listedUntil: approval.until }),
      updated,
    }),
  );
  return { activities, organisations };
}

/** In the database's order: by code points. */
const inOrder = <Item>(items: readonly Item[], name: (item: Item) => string) =>
  [...items].sort((a, b) => (name(a) < name(b) ? -1 : 1));

const isInGoodStanding = ({ approval }: FileOrganisation, today: PlainDate) =>
  approval.state === 'approved' && (approval.until ?? today) >= today;

/** A venue as the public may know it: of a hidden one its ward and that ward's centre. */
function publicVenue(venue: FileVenue, n: number, { wardAt, centreOf }: PublicOptions): PublicVenue {
  const { slug, visibility, name, address, postcode, position, access, nearestStops, ask } = venue;
  const ward = position ? (wardAt(position) ?? undefined) : undefined;
  if (visibility === 'public')
    return { slug, visibility, name, address, postcode, position, ward, access, nearestStops };
  const centre = ward && centreOf(ward);
  return {
    slug:
      visibility === 'area'
        ? ['area', ward?.toLowerCase(), n].filter(part => part !== undefined).join('-')
        : `on-request-${n}`,
    visibility,
    ...(centre && { position: centre }),
    ...(ward && { ward }),
    access,
    nearestStops: [],
    ...(ask && { ask }),
  };
}
