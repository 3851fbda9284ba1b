/** The names on the city sketch: river, roads, parks, places, wards, from least to most wanted. */
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';
import { head, heavy, text } from './type.ts';

export const sketchSource = 'city';
const source = sketchSource;

/** Features of one layer of the sketch; each carries its layer's name. */
export const isLayer = (layer: string, ...more: unknown[]) =>
  ['all', ['==', ['get', 'layer'], layer], ...more] as unknown as FilterSpecification;
const is = isLayer;

export function sketchNames(c: Palette): LayerSpecification[] {
  const halo = { 'text-halo-color': c.halo, 'text-halo-width': 1.6, 'text-halo-blur': 0.4 } as const;
  return [
    {
      id: 'river-names',
      type: 'symbol',
      source,
      minzoom: 11,
      filter: is('water', ['==', ['get', 'kind'], 'river']),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 260,
        'text-field': ['get', 'name'],
        'text-font': text,
        'text-size': 12.5,
        'text-letter-spacing': 0.06,
      },
      paint: { 'text-color': c.text, ...halo },
    },
    {
      id: 'road-names',
      type: 'symbol',
      source,
      minzoom: 11.5,
      filter: is('roads', ['==', ['get', 'class'], 'A']),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': ['get', 'ref'],
        'text-font': heavy,
        'text-size': 11,
        'text-rotation-alignment': 'viewport',
      },
      paint: { 'text-color': c['text-soft'], ...halo },
    },
    {
      id: 'park-names',
      type: 'symbol',
      source,
      minzoom: 12,
      filter: is('parks', ['!=', ['get', 'name'], '']),
      layout: { 'text-field': ['get', 'name'], 'text-font': text, 'text-size': 12, 'text-max-width': 7 },
      paint: { 'text-color': c['text-soft'], ...halo },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source,
      minzoom: 12.3,
      filter: is('places', ['!', ['get', 'isWard']], ['!=', ['get', 'class'], 'city']),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': text,
        'text-size': ['match', ['get', 'class'], 'suburb', 14, 12.5],
        'text-max-width': 7,
        'text-padding': 6,
      },
      paint: { 'text-color': c.text, ...halo },
    },
    {
      id: 'ward-names',
      type: 'symbol',
      source,
      filter: is('wardNames'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': head,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 14, 12, 19, 14, 26],
        'text-max-width': 6,
        'text-line-height': 1,
        // Round the markers: a little up, down or aside before giving way.
        'text-variable-anchor-offset': [
          ...[
            'center',
            [0, 0],
            'top',
            [0, 0.9],
            'bottom',
            [0, -0.9],
            'center',
            [0, 1.8],
            'center',
            [0, -1.8],
          ],
          ...[
            'left',
            [1, 0],
            'right',
            [-1, 0],
            'left',
            [1, 1],
            'right',
            [-1, 1],
            'left',
            [1, -1],
            'right',
            [-1, -1],
          ],
        ] as never,
        'text-padding': 0,
      },
      paint: { 'text-color': c.text, ...halo, 'text-halo-width': 2 },
    },
  ];
}
