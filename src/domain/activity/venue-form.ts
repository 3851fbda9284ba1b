/** A place as somebody writes it down: a blank one, its short name, and which rules it does not keep yet. */
import { placeKey } from '../place/gazetteer.ts';
import { inReach } from '../place/typed-position.ts';
import type { EntryVenue } from './entry.ts';
import type { Rule } from './rules.ts';
import { isLine } from './text.ts';

/** Nothing said yet. */
export const blankVenue: EntryVenue = {
  slug: '',
  name: '',
  visibility: 'public',
  access: {},
  nearestStops: [],
};

const whole = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/** "de23 8fz" → "DE23 8FZ"; null for what is no whole postcode. */
export function fullPostcode(text: string): string | null {
  const match = whole.exec(text.toUpperCase().replace(/[\s.-]/g, ''));
  return match ? `${match[1]} ${match[2]}` : null;
}

/** The short name of a new place: its name and four letters drawn by lot, so that no two are the same. */
export function venueSlug(name: string, letters: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return `${words || 'place'}-${letters}`;
}

/** Whether two places are likely the same: one postcode and one name in any spelling. */
export const looksSame = (
  a: Pick<EntryVenue, 'name' | 'postcode'>,
  b: Pick<EntryVenue, 'name' | 'postcode'>,
) => a.postcode === b.postcode && placeKey(a.name) === placeKey(b.name);

/** The rules that a place breaks, in the order of the form. A postcode stands as it was typed. */
export function venueFaults(venue: EntryVenue): Rule[] {
  const { name, address, postcode, position, visibility, ask, nearestStops } = venue;
  const one = (text: string, most: number) => isLine(text) && text.length <= most;
  const faults: [Rule, boolean][] = [
    ['venues_name_form', !one(name.trim(), 120)],
    ['venues_address_form', Boolean(address?.trim()) && !one(address?.trim() ?? '', 240)],
    ['venues_postcode_form', Boolean(postcode?.trim()) && !fullPostcode(postcode ?? '')],
    ['venues_position_near', position !== undefined && !inReach(position)],
    ['publish_venue', visibility === 'public' && !postcode?.trim() && !position],
    ['venues_ask_form', Boolean(ask?.trim()) && !one(ask?.trim() ?? '', 240)],
    ['venues_nearest_stops_form', nearestStops.length > 10 || !nearestStops.every(stop => one(stop, 80))],
  ];
  return faults.filter(([, broken]) => broken).map(([rule]) => rule);
}

/** As it is saved: trimmed, and empty things left out. */
export function tidyVenue(venue: EntryVenue): EntryVenue {
  const { slug, name, visibility, position, access } = venue;
  const tidy: EntryVenue = {
    slug,
    name: name.trim(),
    visibility,
    access,
    nearestStops: venue.nearestStops.map(stop => stop.trim()).filter(Boolean),
  };
  const address = venue.address?.trim();
  const postcode = fullPostcode(venue.postcode ?? '');
  const ask = venue.ask?.trim();
  if (address) tidy.address = address;
  if (postcode) tidy.postcode = postcode;
  if (position) tidy.position = position;
  if (ask) tidy.ask = ask;
  return tidy;
}
