/**
 * Starts everything that the map needs in one go, so that nothing waits for anything else. The finder
 * calls it when the person asks for the map: `const MapView = lazy(loadMap)`.
 */
import type { ComponentType } from 'react';
import type { MapViewProps } from './types.ts';

/** Fetches the map's module (once, however often it is called). */
export function loadMap(): Promise<{ default: ComponentType<MapViewProps> }> {
  return import('./MapView.tsx');
}
