/** Place names and postcodes in the form that finding needs, made once for each `Places` object. */
import type { Position } from '../activity/schema.ts';
import type { Places } from './places.ts';

export interface FoundPlace {
  kind: 'postcode' | 'sector' | 'district' | 'neighbourhood' | 'ward' | 'venue';
  /** As shown: `DE23 6`, `Pear Tree`. */
  label: string;
  position: Position;
  /** Codes of the wards that the place is, or that bear its name. */
  wards: string[];
}

export interface Gazetteer {
  /** By `placeKey` of every name and spelling. */
  names: Map<string, FoundPlace>;
  sectors: Map<string, FoundPlace>;
  districts: Map<string, FoundPlace>;
  /** By the last word of a landmark's names, where it is that landmark's alone: "hospital". */
  landmarks: Map<string, FoundPlace>;
  /** The most words that one name has. */
  longest: number;
}

const made = new WeakMap<Places, Gazetteer>();

/** One spelling for all: `Saint Peter’s Rd.` and `st peters road` are `stpetersroad`; `st` at the end is a street. */
export function placeKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/\bsaint\b/g, 'st')
    .replace(/\brd\b/g, 'road')
    .replace(/(?<=\S )st\.?$/, 'street')
    .replace(/\b(the|and)\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export function gazetteer(places: Places): Gazetteer {
  let found = made.get(places);
  if (!found) {
    found = make(places);
    made.set(places, found);
  }
  return found;
}

function make({ wards, sectors, neighbourhoods }: Places): Gazetteer {
  const names = new Map<string, FoundPlace>();
  let longest = 1;
  const add = (name: string, place: FoundPlace) => {
    longest = Math.max(longest, name.split(/[\s-]+/).length);
    const key = placeKey(name);
    if (key.length > 2 && !names.has(key)) names.set(key, place);
  };
  const wardsNamed = (name: string) =>
    wards
      .filter(ward => ward.name.split(/ & | and /).some(part => startsWithWord(part, name)))
      .map(ward => ward.code);

  // A neighbourhood comes before the ward of its name: that is what people mean by it.
  const hoods = neighbourhoods.map(hood => ({
    hood,
    place: {
      kind: 'neighbourhood' as const,
      label: hood.name,
      position: hood.position,
      wards: wardsNamed(hood.name),
    },
  }));
  for (const { hood, place } of hoods) add(hood.name, place);
  for (const ward of wards) {
    const place: FoundPlace = { kind: 'ward', label: ward.name, position: ward.centre, wards: [ward.code] };
    add(ward.name, place);
    add(`${ward.name} ward`, place);
  }
  for (const { hood, place } of hoods) for (const word of hood.words) add(word, place);
  for (const ward of wards)
    for (const part of ward.name.split(/ & | and /))
      add(part, { kind: 'ward', label: ward.name, position: ward.centre, wards: [ward.code] });

  const bySector = new Map<string, FoundPlace>();
  const byDistrict = new Map<string, Position[]>();
  for (const { sector, position } of sectors) {
    bySector.set(sector, { kind: 'sector', label: sector, position, wards: [] });
    const district = sector.split(' ')[0] as string;
    byDistrict.set(district, [...(byDistrict.get(district) ?? []), position]);
  }
  const districts = new Map(
    [...byDistrict].map(([label, positions]) => [
      label,
      { kind: 'district' as const, label, position: mean(positions), wards: [] },
    ]),
  );
  return { names, sectors: bySector, districts, landmarks: landmarksOf(hoods), longest };
}

function landmarksOf(hoods: readonly { hood: Places['neighbourhoods'][number]; place: FoundPlace }[]) {
  const found = new Map<string, FoundPlace>();
  const shared = new Set<string>();
  for (const { hood, place } of hoods.filter(each => each.hood.class === 'landmark'))
    for (const name of [hood.name, ...hood.words]) {
      const key = placeKey(name.split(' ').at(-1) ?? '');
      if (found.has(key) && found.get(key) !== place) shared.add(key);
      found.set(key, place);
    }
  for (const key of shared) found.delete(key);
  return found;
}

const startsWithWord = (text: string, word: string) => text === word || text.startsWith(`${word} `);

function mean(positions: Position[]): Position {
  const sum = positions.reduce<[number, number]>((s, p) => [s[0] + p[0], s[1] + p[1]], [0, 0]);
  return [sum[0] / positions.length, sum[1] / positions.length];
}
