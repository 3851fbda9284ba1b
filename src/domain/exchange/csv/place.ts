/** Which place a row means: the one that its session has now, another that is known, or a new one. */
import type { EntryVenue, OpenVenue } from '../../activity/entry.ts';
import { fullPostcode } from '../../activity/venue-form.ts';
import { exactPlace } from '../../place/find-place.ts';
import type { PostcodeSector } from '../../place/places.ts';
import { wordKey } from './cell.ts';
import type { Problem } from './read.ts';
import type { SpreadsheetRow } from './row.ts';

export type Meant = { key: string; now?: OpenVenue } | { bad: Problem; column: string };

const code = (text = '') => fullPostcode(text) ?? text.replace(/\s/g, '').toUpperCase();

/** Knows the places that a group may name, by name and postcode. */
export class PlaceBook {
  readonly #bySlug: Map<string, OpenVenue>;
  readonly #byName = new Map<string, OpenVenue[]>();

  constructor(venues: readonly OpenVenue[]) {
    this.#bySlug = new Map(venues.map(venue => [venue.slug, venue]));
    for (const venue of venues.filter(({ hidden }) => !hidden)) {
      const key = wordKey(venue.name);
      // The group's own come first where another keeps the same place.
      const list = [...(this.#byName.get(key) ?? []), venue].sort((a, b) => +b.own - +a.own);
      this.#byName.set(key, list);
    }
  }

  /** `current`: the slug of the place that the row's session has now. */
  meant(row: SpreadsheetRow, current: string | undefined): Meant {
    const now = current === undefined ? undefined : this.#bySlug.get(current);
    const name = wordKey(row.cells.get('place') ?? now?.name ?? '');
    const said = row.cells.get('postcode');
    const postcode = code(said);
    const at = (venue: OpenVenue) => ({ key: venue.slug, now: venue });
    const fits = (venue: OpenVenue) => said === undefined || code(venue.postcode) === postcode;
    if (now && wordKey(now.name) === name && fits(now)) return at(now);
    if (!name) return { bad: 'missing', column: 'place' };
    const named = this.#byName.get(name) ?? [];
    const same = named.filter(fits);
    if (postcode || (said === '' && same.length === 1)) {
      if (same[0]) return at(same[0]);
    } else if (named.length === 1 && named[0]) return at(named[0]);
    else if (named.length > 1) return { bad: 'which-place', column: 'postcode' };
    // The same name with another postcode: it is put right, or it has moved.
    if (now?.own && wordKey(now.name) === name) return at(now);
    return { key: `+${name}|${postcode}` };
  }
}

/** Where a postcode is, as exactly as its sector tells; undefined outside Derby and around. */
export function positionOf(postcode: string, sectors: PostcodeSector[]): EntryVenue['position'] | undefined {
  const found = exactPlace(postcode, placesOf(sectors));
  return found?.kind === 'sector' ? found.position : undefined;
}

// One object for one list: the gazetteer is made once for each.
const made = new WeakMap<PostcodeSector[], Parameters<typeof exactPlace>[1]>();

function placesOf(sectors: PostcodeSector[]) {
  const places = made.get(sectors) ?? { wards: [], neighbourhoods: [], sectors };
  made.set(sectors, places);
  return places;
}
