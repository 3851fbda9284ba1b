/** What lies under the markers: the city sketch, or the street map when the deployer imported one. */

import type { StyleSpecification } from 'maplibre-gl';
import sketch from '#data/places/sketch.json';
import { decodeSketch } from '../../domain/place/sketch.ts';
import type { Palette } from './style/palette.ts';
import { sketchStyle } from './style/sketch-style.ts';

export interface Base {
  style(palette: Palette): StyleSpecification;
  maxZoom: number;
  /** The street map's own attribution is due as well. */
  streets: boolean;
}

/** The base map of this build. The street map's code comes only where there is a street map. */
export async function loadBase(): Promise<Base> {
  const city = decodeSketch(sketch);
  if (__STREET_MAP__ === null) return { style: c => sketchStyle(c, city), maxZoom: 15.5, streets: false };
  const { streetsStyle } = await import('./style/streets-style.ts');
  const url = new URL(__STREET_MAP__, location.href).href;
  return { style: c => streetsStyle(c, city, url), maxZoom: 18, streets: true };
}
