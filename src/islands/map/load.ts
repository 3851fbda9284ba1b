/**
 * Starts everything that the map needs in one go, so that nothing waits for anything else. The finder
 * calls it when the person asks for the map: `const MapView = lazy(loadMap)`.
 */
import type { ComponentType } from 'react';
import { addMapStyles } from './styles.ts';
import type { MapViewProps } from './types.ts';
import { startWorker } from './worker.ts';

/**
 * Fetches the map: its module (with MapLibre and the sketch), its stylesheet and its worker, side by side.
 * Call it as often as you like. Rejects when the module does not come; calling again tries again.
 */
export async function loadMap(): Promise<{ default: ComponentType<MapViewProps> }> {
  startWorker();
  const [module] = await Promise.all([import('./MapView.tsx'), addMapStyles()]);
  return module;
}
