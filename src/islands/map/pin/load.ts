/** Fetches the map on which a provider moves the pin of a place, when it is asked for: `lazy(loadPinMap)`. */
import type { ComponentType } from 'react';
import { addMapStyles } from '../styles.ts';
import type { LngLat } from '../types.ts';
import href from './pin.css?url';

export interface PinMapProps {
  /** Where the pin stands; undefined: there is none yet, and the whole city is shown. */
  position: LngLat | undefined;
  /** Somebody put it there: by a tap, a drag, or the arrow keys, which say by how much. */
  onMove(position: LngLat, by?: { way: Way; metres: number }): void;
}

export type Way = 'north' | 'south' | 'east' | 'west';

/** The module with MapLibre and the sketch, and both stylesheets, side by side. */
export async function loadPinMap(): Promise<{ default: ComponentType<PinMapProps> }> {
  const [module] = await Promise.all([import('./PinMap.tsx'), addMapStyles(), addPinStyles()]);
  return module;
}

let added: Promise<void> | undefined;

/** Resolves when the stylesheet holds, or failed to come: the pin can then still be moved. */
function addPinStyles(): Promise<void> {
  added ??= new Promise(resolve => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
  return added;
}
