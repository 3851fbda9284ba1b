/** The places of the city, for finding where somebody starts from: on the device. */
import neighbourhoods from '#data/places/neighbourhoods.json' with { type: 'json' };
import sectors from '#data/places/sectors.json' with { type: 'json' };
import wards from '#data/places/wards.json' with { type: 'json' };
import { placesOf } from '../../domain/place/places-of.ts';

export const places = placesOf({ wards, sectors, neighbourhoods });
