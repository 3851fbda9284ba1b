/**
 * How an imported street map looks: the OpenMapTiles schema in the sketch's own colours, with the sketch's
 * ward edges and names over it. No sprite and no glyph server: its letters are the page's own.
 */
import {
  addProtocol,
  type FilterSpecification,
  type LayerSpecification,
  type StyleSpecification,
} from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import type { SketchLayers } from '../../../domain/place/sketch.ts';
import type { Palette } from './palette.ts';
import { sketchStyle } from './sketch-style.ts';
import { streetNames } from './streets-names.ts';
import { widths } from './type.ts';

const source = 'streets';
const fromSketch = ['ward-edges', 'city-edge', 'ward-names'];
let ready = false;

/** `url` is the address of the `.pmtiles` file; MapLibre asks for byte ranges of it. */
export function streetsStyle(c: Palette, city: SketchLayers, url: string): StyleSpecification {
  if (!ready) addProtocol('pmtiles', new Protocol().tile);
  ready = true;
  const sketch = sketchStyle(c, city);
  const over = sketch.layers.filter(({ id }) => fromSketch.includes(id));
  const names = over.filter(({ type }) => type === 'symbol').map(layer => ({ ...layer, maxzoom: 13.2 }));
  const edges = over.filter(({ type }) => type === 'line').map(layer => ({ ...layer, maxzoom: 15 }));
  return {
    version: 8,
    sources: { ...sketch.sources, [source]: { type: 'vector', url: `pmtiles://${url}` } },
    layers: [...ground(c), ...roads(c), ...edges, ...streetNames(c, source), ...names],
  };
}

const oneOf = (property: string, ...values: string[]) =>
  ['in', ['get', property], ['literal', values]] as unknown as FilterSpecification;

function ground(c: Palette): LayerSpecification[] {
  const fill = (
    id: string,
    layer: string,
    colour: string,
    filter?: FilterSpecification,
  ): LayerSpecification => ({
    id,
    type: 'fill',
    source,
    'source-layer': layer,
    ...(filter && { filter }),
    paint: { 'fill-color': colour },
  });
  return [
    { id: 'beyond', type: 'background', paint: { 'background-color': c.land } },
    fill('built', 'landuse', c.beyond, oneOf('class', 'industrial', 'commercial', 'retail', 'railway')),
    fill('green', 'landcover', c.park, oneOf('class', 'grass', 'wood')),
    fill('pitches', 'landuse', c.park, oneOf('class', 'pitch', 'playground', 'cemetery', 'stadium')),
    fill('parks', 'park', c.park),
    fill('water', 'water', c.water),
    {
      id: 'streams',
      type: 'line',
      source,
      'source-layer': 'waterway',
      paint: { 'line-color': c.water, 'line-width': widths(0.5, 1.5, 6) },
    },
    { ...fill('buildings', 'building', c.building), minzoom: 14 } as LayerSpecification,
  ];
}

function roads(c: Palette): LayerSpecification[] {
  const road = (
    id: string,
    classes: string[],
    wide: number[],
    colour: string,
    from = 0,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source,
    'source-layer': 'transportation',
    minzoom: from,
    filter: oneOf('class', ...classes),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': widths(...wide) },
  });
  const kinds: { id: string; classes: string[]; wide: number[]; from: number }[] = [
    { id: 'lanes', classes: ['service', 'track'], wide: [0, 0.6, 7], from: 14 },
    { id: 'streets', classes: ['minor', 'tertiary'], wide: [0.2, 1.4, 12], from: 11.5 },
    { id: 'secondary', classes: ['secondary', 'primary'], wide: [1, 3.2, 15], from: 0 },
    { id: 'trunk', classes: ['trunk', 'motorway'], wide: [1.8, 4.6, 17], from: 0 },
  ];
  return [
    {
      ...road('paths', ['path'], [0, 0.6, 2], c['road-edge'], 14),
      paint: { 'line-color': c['road-edge'], 'line-width': widths(0, 0.8, 2), 'line-dasharray': [2, 2] },
    } as LayerSpecification,
    ...kinds.map(k =>
      road(
        `${k.id}-edge`,
        k.classes,
        k.wide.map(w => w + 1.4),
        c['road-edge'],
        k.from,
      ),
    ),
    ...kinds.map(k => road(k.id, k.classes, k.wide, k.id === 'trunk' ? c['main-road'] : c.road, k.from)),
    road('rail', ['rail'], [1, 1.8, 4], c.rail),
  ];
}
