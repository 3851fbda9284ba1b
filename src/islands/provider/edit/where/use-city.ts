/** What the form of a place knows of the city: fetched when somebody writes one, kept for the page. */
import { useEffect, useState } from 'react';
import type { Position } from '../../../../domain/activity/schema.ts';
import type { Places } from '../../../../domain/place/places.ts';
import { placesOf } from '../../../../domain/place/places-of.ts';
import { decodeSketch, type Sketch } from '../../../../domain/place/sketch.ts';
import type { Outline } from '../../../../domain/place/ward-at.ts';
import { wardNear } from '../../../../domain/place/ward-near.ts';

export interface City {
  places: Places;
  sketch: Sketch;
  /** The name of the ward that a position counts to, or undefined outside the city. */
  wardOf(position: Position): string | undefined;
}

let city: Promise<City> | undefined;

async function load(): Promise<City> {
  const [wards, sectors, neighbourhoods, sketch] = await Promise.all([
    import('#data/places/wards.json'),
    import('#data/places/sectors.json'),
    import('#data/places/neighbourhoods.json'),
    import('#data/places/sketch.json'),
  ]);
  const places = placesOf({
    wards: wards.default,
    sectors: sectors.default,
    neighbourhoods: neighbourhoods.default,
  });
  const outlines: Outline[] = decodeSketch(sketch.default).wards.features.map(ward => ({
    code: ward.properties.code,
    ring: ward.geometry.coordinates[0] ?? [],
  }));
  const names = new Map(places.wards.map(({ code, name }) => [code, name]));
  return {
    places,
    sketch: sketch.default,
    wardOf: position => names.get(wardNear(position, outlines) ?? ''),
  };
}

/** Undefined until it has come. What does not come is asked for again by the next form. */
export function useCity(): City | undefined {
  const [known, setKnown] = useState<City>();
  useEffect(() => {
    let gone = false;
    city ??= load();
    city
      .then(found => gone || setKnown(found))
      .catch(() => {
        city = undefined;
      });
    return () => {
      gone = true;
    };
  }, []);
  return known;
}
