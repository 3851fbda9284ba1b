/**
 * Starts everything that the map needs in one go, so that nothing waits for anything else. The finder
 * calls it when the person asks for the map: `const MapView = lazy(loadMap)`.
 */

import worker from 'virtual:map-worker';
import type { ComponentType } from 'react';
import { addMapStyles } from './styles.ts';
import type { MapViewProps } from './types.ts';

/**
 * Fetches the map: its module (with MapLibre and the sketch), its stylesheet and its worker, side by side.
 * Call it as often as you like. Rejects when the module does not come; calling again tries again.
 */
export async function loadMap(): Promise<{ default: ComponentType<MapViewProps> }> {
  fetchBeside(worker);
  const [module] = await Promise.all([import('./MapView.tsx'), addMapStyles()]);
  return module;
}

/** A hint only: MapLibre starts the worker itself, from the browser's cache. */
function fetchBeside(url: string): void {
  if (document.querySelector(`link[href="${url}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = url;
  document.head.append(link);
}
