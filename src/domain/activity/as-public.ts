/**
 * An entry as the public will read it, hidden places masked, before it is saved: for a preview drawn by the
 * public page's own parts. What the public may see is decided in `supabase/migrations`; this follows it.
 */
import type { PublicActivity, PublicVenue } from './document.ts';
import type { Entry, EntryVenue, OpenOrganisation } from './entry.ts';
import type { Checked, Places } from './schema.ts';
import { venuesUsed } from './venues-used.ts';

export interface PublicFrame {
  slug: string;
  organisation: Pick<OpenOrganisation, 'slug' | 'name' | 'kind' | 'contact'>;
  /** Those that its sessions may name. */
  venues: readonly (EntryVenue & { ward?: string; hidden?: true })[];
  /** What the public knows of it beside the entry. */
  checked?: Checked | undefined;
  places?: Places | undefined;
  /** An instant, ISO 8601. */
  updated: string;
}

/** Undefined while it lacks what a public page cannot be drawn without: a kind, ages, a way to join. */
export function asPublic(entry: Entry, frame: PublicFrame): PublicActivity | undefined {
  const { kind, ages, joining, sessions, state: _state, paused: _paused, listing: _listing, ...said } = entry;
  if (!kind || !joining || ages.from === undefined || ages.to === undefined) return undefined;
  const { slug, organisation, checked, places, updated } = frame;
  const inOrder = sessions.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const masks = new Map(
    venuesUsed(inOrder).map((name, n) => [
      name,
      masked(
        frame.venues.find(v => v.slug === name),
        n,
      ),
    ]),
  );
  const mask = (name: string) => masks.get(name)?.slug ?? name;
  return {
    type: 'activity',
    slug,
    ...said,
    title: said.title.trim(),
    summary: said.summary?.trim() ?? '',
    kind,
    ages: { from: ages.from, to: ages.to },
    joining,
    ...(checked && { checked }),
    ...(places && { places }),
    organisation,
    venues: [...masks.values()],
    sessions: inOrder.map(session => ({
      ...session,
      venue: mask(session.venue),
      exceptions: session.exceptions.map(one =>
        one.to?.venue ? { ...one, to: { ...one.to, venue: mask(one.to.venue) } } : one,
      ),
    })),
    example: false,
    updated,
  };
}

const nameOf = ({ firstDate, start, key }: { firstDate: string; start: string; key: string }) =>
  `${firstDate} ${start} ${key}`;

/** A place as the public may know it: of a hidden one its ward, and how to ask. */
function masked(venue: PublicFrame['venues'][number] | undefined, n: number): PublicVenue {
  if (!venue || venue.hidden)
    return { slug: `on-request-${n}`, visibility: 'on-request', access: {}, nearestStops: [] };
  const { slug, visibility, name, address, postcode, position, ward, access, nearestStops, ask } = venue;
  const shown = ward && { ward };
  if (visibility === 'public')
    return {
      slug,
      visibility,
      name,
      ...(address && { address }),
      ...(postcode && { postcode }),
      ...(position && { position }),
      ...shown,
      access,
      nearestStops,
    };
  const hidden = visibility === 'area' ? `area-${ward?.toLowerCase() ?? ''}-${n}` : `on-request-${n}`;
  return { slug: hidden, visibility, ...shown, access, nearestStops: [], ...(ask && { ask }) };
}
