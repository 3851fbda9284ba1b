/** How the city sketch looks: one GeoJSON source, land before water before roads before names. */
import type { Feature } from 'geojson';
import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { SketchLayers } from '../../../domain/place/sketch.ts';
import type { Palette } from './palette.ts';
import { isLayer as is, sketchNames, sketchSource as source } from './sketch-names.ts';
import { widths } from './type.ts';

/** Roads that lead across the city; the ring road among them. */
const main = ['A38', 'A52', 'A6', 'A50', 'A5111', 'A601', 'A61'];

/** The style of the map on the sketch; needs no further file, so nothing is fetched. */
export function sketchStyle(palette: Palette, city: SketchLayers): StyleSpecification {
  return {
    version: 8,
    sources: {
      [source]: {
        type: 'geojson',
        data: { type: 'FeatureCollection', features: merge(city) },
        // Three metres to a unit, finer than the sketch: no more tiles are cut when people zoom in.
        maxzoom: 10,
      },
    },
    layers: [...ground(palette), ...lines(palette), ...sketchNames(palette)],
  };
}

/** One source is one trip to the worker: each feature carries the name of its layer. */
function merge(city: SketchLayers): Feature[] {
  const wards = new Set(city.wards.features.map(ward => ward.properties.name));
  return Object.entries(city).flatMap(([layer, { features }]) =>
    (features as Feature[]).map(f => ({
      ...f,
      properties: { ...f.properties, layer, isWard: layer === 'places' && wards.has(f.properties?.name) },
    })),
  );
}

/**
 * What lies beyond the city is the page's own ground (map.css). Soft edges of areas are lines of their colour:
 * MapLibre's would be one more shader to compile before the first picture, and there are lines in any case.
 */
function ground(c: Palette): LayerSpecification[] {
  const area = (id: string, kind: 'wards' | 'parks' | 'lakes', colour: string): LayerSpecification => ({
    id,
    type: 'fill',
    source,
    filter: is(kind),
    paint: { 'fill-color': colour, 'fill-antialias': false },
  });
  const edge = (id: string, kind: 'parks' | 'lakes', colour: string): LayerSpecification => ({
    id: `${id}-edges`,
    type: 'line',
    source,
    filter: is(kind),
    paint: { 'line-color': colour, 'line-width': 1 },
  });
  return [
    area('land', 'wards', c.land),
    area('parks', 'parks', c.park),
    edge('parks', 'parks', c.park),
    area('lakes', 'lakes', c.water),
    edge('lakes', 'lakes', c.water),
  ];
}

function lines(c: Palette): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const river = (kinds: string[], wide: number[]): LayerSpecification => ({
    id: `water-${kinds[0]}`,
    type: 'line',
    source,
    filter: is('water', ['in', ['get', 'kind'], ['literal', kinds]]),
    layout: round,
    paint: { 'line-color': c.water, 'line-width': widths(...wide) },
  });
  const road = (
    id: string,
    filter: FilterSpecification,
    wide: number[],
    colour: string,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source,
    filter,
    layout: round,
    paint: { 'line-color': colour, 'line-width': widths(...wide) },
  });
  const isMain = ['in', ['get', 'ref'], ['literal', main]];
  return [
    river(['stream', 'canal'], [0.8, 2, 5]),
    river(['river'], [3.4, 8, 24]),
    {
      id: 'ward-edges',
      type: 'line',
      source,
      filter: is('wardEdges', ['!', ['get', 'city']]),
      layout: round,
      paint: { 'line-color': c.ward, 'line-width': widths(1, 1.6, 2.5), 'line-dasharray': [0.2, 2.4] },
    },
    road('rail', is('rail'), [1.6, 2.6, 5], c.rail),
    {
      id: 'rail-ties',
      type: 'line',
      source,
      filter: is('rail'),
      paint: { 'line-color': c.land, 'line-width': widths(0.8, 1.4, 3), 'line-dasharray': [4, 4] },
    },
    road('minor-edge', is('roads', ['!', isMain]), [2, 4.4, 12.5], c['road-edge']),
    road('main-edge', is('roads', isMain), [3.4, 7.4, 19], c['road-edge']),
    road('minor', is('roads', ['!', isMain]), [0.9, 2.8, 10], c.road),
    road('main', is('roads', isMain), [2, 5.2, 15.5], c['main-road']),
    {
      id: 'city-edge',
      type: 'line',
      source,
      filter: is('wardEdges', ['get', 'city']),
      layout: round,
      paint: { 'line-color': c.ward, 'line-width': widths(1.6, 2.4, 4), 'line-opacity': 0.75 },
    },
  ];
}
