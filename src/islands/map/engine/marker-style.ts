/** The layers over the map: soft areas, the ring round what is active, pins and discs, the person's place. */
import type { Feature } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Marker } from '../logic/markers.ts';
import type { Palette } from '../style/palette.ts';
import { heavy } from '../style/type.ts';
import type { LngLat, MapPlace } from '../types.ts';

/** How wide an area is drawn when only the ward is public, in metres. */
const areaRadius = 550;

export function markerLayers(c: Palette): LayerSpecification[] {
  const halo = { 'text-halo-color': c.halo, 'text-halo-width': 1.8 } as const;
  const symbol = {
    'icon-image': ['get', 'icon'],
    'icon-anchor': ['get', 'anchor'],
    'icon-allow-overlap': true,
    'text-field': ['get', 'count'],
    'text-font': heavy,
    // "12+10" is to fit on a disc as well.
    'text-size': ['case', ['>', ['length', ['get', 'count']], 3], 11, 15],
    'text-allow-overlap': true,
    'symbol-sort-key': ['get', 'order'],
  } as const;
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': c.pin, 'fill-opacity': 0.13, 'fill-antialias': false },
    },
    {
      id: 'area-edge',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': c.pin, 'line-width': 1.5, 'line-dasharray': [3, 2.5], 'line-opacity': 0.7 },
    },
    {
      id: 'ring',
      type: 'symbol',
      source: 'active',
      filter: ['get', 'ring'],
      layout: {
        'icon-image': 'ring',
        'icon-allow-overlap': true,
        // A pin stands on its tip: the ring goes round its head.
        'icon-offset': ['case', ['==', ['get', 'kind'], 'pin'], ['literal', [0, -21]], ['literal', [0, 0]]],
      },
    },
    {
      id: 'pale-markers',
      type: 'symbol',
      source: 'markers',
      filter: ['get', 'pale'],
      layout: symbol as never,
      paint: { 'text-color': c.text },
    },
    {
      id: 'markers',
      type: 'symbol',
      source: 'markers',
      filter: ['!', ['get', 'pale']],
      layout: symbol as never,
      paint: { 'text-color': c['on-pin'] },
    },
    {
      id: 'active',
      type: 'symbol',
      source: 'active',
      layout: symbol as never,
      paint: { 'text-color': c['on-active'] },
    },
    {
      id: 'titles',
      type: 'symbol',
      source: 'markers',
      minzoom: 13.5,
      filter: ['==', ['get', 'kind'], 'pin'],
      layout: {
        'text-field': ['get', 'title'],
        'text-font': heavy,
        'text-size': 13,
        'text-max-width': 9,
        'text-variable-anchor': ['left', 'right', 'top'],
        'text-radial-offset': 1.3,
        'text-justify': 'auto',
      },
      paint: { 'text-color': c.text, ...halo },
    },
    {
      id: 'place',
      type: 'symbol',
      source: 'place',
      layout: {
        'icon-image': 'place',
        'icon-allow-overlap': true,
        'text-field': ['get', 'label'],
        'text-font': heavy,
        'text-size': 14,
        'text-anchor': 'top',
        'text-offset': [0, 1.25],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': c.text, ...halo, 'text-halo-width': 2.4 },
    },
  ];
}

/** A marker as a point for the `markers` and `active` sources. */
export function markerFeature(
  marker: Marker,
  title: string,
  order: number,
  active = false,
  ringed = false,
): Feature {
  const { kind, lesser } = marker;
  const several = marker.slugs.length > 1;
  const fits = marker.slugs.length - lesser;
  const pale = kind === 'area' || fits === 0;
  // An area's ring is pale in any case: one that fits has a dot in it.
  const dot = kind === 'area' && !several && (active || fits > 0) ? '-one' : '';
  const look = active ? '-active' : kind !== 'area' && pale ? '-lesser' : '';
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...marker.position] },
    properties: {
      kind,
      pale,
      icon: kind + dot + look,
      anchor: kind === 'pin' ? 'bottom' : 'center',
      // "5", of which none fit less well; "3+2"; "+5".
      count: several ? `${fits || ''}${lesser ? `+${lesser}` : ''}` : '',
      title,
      // First in the list lies on top.
      order: -order,
      ring: ringed,
    },
  };
}

/** The soft disc of an area, a ring of 48 points. */
export function areaFeature(centre: LngLat): Feature {
  const [lng, lat] = centre;
  const ring = Array.from({ length: 49 }, (_, i) => {
    const angle = (i / 48) * 2 * Math.PI;
    const north = (Math.cos(angle) * areaRadius) / 111_195;
    const east = (Math.sin(angle) * areaRadius) / (111_195 * Math.cos((lat * Math.PI) / 180));
    return [lng + east, lat + north];
  });
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: {} };
}

export function placeFeature({ label, position }: MapPlace): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...position] }, properties: { label } };
}
