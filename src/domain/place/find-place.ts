/** From what somebody types to a position, on the device: nothing typed leaves it. */
import type { Position } from '../activity/schema.ts';
import { edits, slips } from '../search/edits.ts';
import { type FoundPlace, gazetteer, placeKey } from './gazetteer.ts';
import type { Places } from './places.ts';
import { readPostcode } from './postcode.ts';

export type { FoundPlace };

/** Positions of whole postcodes, `DE23 6AB`. */
export type Postcodes = ReadonlyMap<string, Position>;

/**
 * The place meant by a postcode (whole, sector or district), a neighbourhood or a ward in any usual
 * spelling, with a slip of the finger or two; null if it is none of these. A whole postcode is its sector,
 * about half a kilometre wide.
 */
export function findPlace(text: string, places: Places): FoundPlace | null {
  return exactPlace(text, places) ?? nearlyPlace(text, places);
}

/** The same without any slip of the finger; a whole postcode that is in `postcodes` is there. */
export function exactPlace(text: string, places: Places, postcodes?: Postcodes): FoundPlace | null {
  const { names, sectors, districts } = gazetteer(places);
  const postcode = readPostcode(text, district => districts.has(district));
  if (postcode) {
    const { district, sector, unit } = postcode;
    const whole = unit ? `${district} ${sector}${unit}` : '';
    const position = whole ? postcodes?.get(whole) : undefined;
    if (position) return { kind: 'postcode', label: whole, position, wards: [] };
    const found = sector ? sectors.get(`${district} ${sector}`) : districts.get(district);
    if (found) return whole ? { ...found, label: `${district} ${sector}` } : found;
  }
  return names.get(placeKey(text)) ?? null;
}

/** The closest name within the slips that its length allows, with the first letter right. */
function nearlyPlace(text: string, places: Places): FoundPlace | null {
  const key = placeKey(text);
  let [best, least] = [null as FoundPlace | null, slips(key.length) + 1];
  if (/\d/.test(key)) return null;
  for (const [name, place] of gazetteer(places).names) {
    if (name[0] !== key[0]) continue;
    const distance = edits(key, name, least - 1);
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

/** Up to `most` places whose name or postcode starts with what is typed so far, in order of name. */
export function suggestPlaces(text: string, places: Places, most = 6): FoundPlace[] {
  const key = placeKey(text);
  if (!key) return [];
  const { names, sectors, districts } = gazetteer(places);
  const found = new Set<FoundPlace>();
  for (const [label, place] of [...districts, ...sectors])
    if (placeKey(label).startsWith(key)) found.add(place);
  for (const [name, place] of names) if (name.startsWith(key)) found.add(place);
  if (!found.size) {
    const place = findPlace(text, places);
    if (place) found.add(place);
  }
  const byLabel = (a: FoundPlace, b: FoundPlace) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
  return [...found].sort(byLabel).slice(0, most);
}
