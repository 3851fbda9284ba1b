/** Puts the files of `data/places` together: start, build and tests validate them, the phone does not. */
import type { Position } from '../activity/schema.ts';
import type { Neighbourhood, Places, PostcodeSector, Ward } from './places.ts';

/** A file's entry: to the compiler its positions are lists of numbers, and not pairs. */
type Loose<T> = { [Key in keyof T]: T[Key] extends Position ? number[] : T[Key] };

export interface PlacesFiles {
  wards: { wards: Loose<Ward>[] };
  sectors: { sectors: Loose<PostcodeSector>[] };
  neighbourhoods: { neighbourhoods: Loose<Neighbourhood>[] };
}

/** The places of `{ wards, sectors, neighbourhoods }`, each the content of the JSON file of that name. */
export function placesOf({ wards, sectors, neighbourhoods }: PlacesFiles): Places {
  return {
    wards: wards.wards,
    sectors: sectors.sectors,
    neighbourhoods: neighbourhoods.neighbourhoods,
  } as Places;
}
