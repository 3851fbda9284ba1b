/** The places of the city, for finding where somebody starts from: on the device. */
import neighbourhoods from '#data/places/neighbourhoods.json' with { type: 'json' };
import sectors from '#data/places/sectors.json' with { type: 'json' };
import wards from '#data/places/wards.json' with { type: 'json' };
import type { Places } from '../../domain/place/places.ts';

export const places = {
  wards: wards.wards,
  sectors: sectors.sectors,
  neighbourhoods: neighbourhoods.neighbourhoods,
} as unknown as Places;
