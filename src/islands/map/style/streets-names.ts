/** The names on an imported street map: streets, water, parks, places. */
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';
import { heavy, text } from './type.ts';

const name = ['coalesce', ['get', 'name'], ['get', 'name:latin']] as unknown as string;

export function streetNames(c: Palette, source: string): LayerSpecification[] {
  const paint = { 'text-color': c.text, 'text-halo-color': c.halo, 'text-halo-width': 1.6 };
  const soft = { ...paint, 'text-color': c['text-soft'] };
  const alongLine = { 'symbol-placement': 'line', 'text-field': name, 'text-font': text } as const;
  const is = (property: string, ...values: string[]) =>
    ['in', ['get', property], ['literal', values]] as unknown as FilterSpecification;
  return [
    {
      id: 'street-names',
      type: 'symbol',
      source,
      'source-layer': 'transportation_name',
      minzoom: 13.5,
      layout: { ...alongLine, 'text-size': ['interpolate', ['linear'], ['zoom'], 14, 11.5, 17, 15] },
      paint: soft,
    },
    {
      id: 'water-names',
      type: 'symbol',
      source,
      'source-layer': 'waterway',
      minzoom: 11,
      filter: is('class', 'river', 'canal'),
      layout: { ...alongLine, 'text-size': 12, 'symbol-spacing': 420, 'text-letter-spacing': 0.08 },
      paint,
    },
    {
      id: 'park-names',
      type: 'symbol',
      source,
      'source-layer': 'poi',
      minzoom: 13,
      filter: is('class', 'park', 'library', 'stadium', 'bus', 'railway'),
      layout: { 'text-field': name, 'text-font': text, 'text-size': 12, 'text-max-width': 7 },
      paint: soft,
    },
    {
      id: 'place-names',
      type: 'symbol',
      source,
      'source-layer': 'place',
      minzoom: 12.3,
      filter: is('class', 'suburb', 'neighbourhood', 'village', 'town'),
      layout: { 'text-field': name, 'text-font': heavy, 'text-size': 14, 'text-max-width': 7 },
      paint,
    },
  ];
}
