/** What keys and buttons do to the map. At its limits it says so. */
import type { RefObject } from 'react';
import type { Engine } from './engine/engine.ts';
import type { MapItem } from './types.ts';
import type { Choice } from './use-choice.ts';
import { say } from './words.ts';

export interface Moves {
  canZoomIn: boolean;
  canZoomOut: boolean;
  /** Pixels to the right and down, zoom levels in. */
  move(x: number, y: number, zoom: number): void;
  sayLimit(way: 'in' | 'out'): void;
  showAll(): void;
  /** Opens what is under the crosshair. */
  chooseMiddle(): void;
}

/** Nearer than this to a limit is at it, in zoom levels. */
const atLimit = 0.01;

export function useMoves(
  engine: Engine | null,
  canvas: RefObject<HTMLElement | null>,
  items: readonly MapItem[],
  open: Choice['open'],
  announce: (words: string) => void,
): Moves {
  const map = engine?.map;
  const canZoomIn = !map || map.getZoom() < map.getMaxZoom() - atLimit;
  const canZoomOut = !map || map.getZoom() > map.getMinZoom() + atLimit;
  const sayLimit = (way: 'in' | 'out') => announce(way === 'in' ? say.nearestZoom : say.farthestZoom);

  return {
    canZoomIn,
    canZoomOut,
    sayLimit,
    move(x, y, zoom) {
      if (!map) return;
      const gap = (zoom > 0 ? map.getMaxZoom() : map.getMinZoom()) - map.getZoom();
      if (zoom !== 0 && Math.abs(gap) < atLimit) sayLimit(zoom > 0 ? 'in' : 'out');
      else engine.glide(x, y, zoom);
    },
    showAll: () => engine?.show(items.map(({ position }) => position)),
    chooseMiddle() {
      if (!engine || !canvas.current) return;
      const { clientWidth, clientHeight } = canvas.current;
      const marker = engine.markerAt(clientWidth / 2, clientHeight / 2);
      if (marker) open(marker, true);
      else announce(say.nothingHere);
    },
  };
}
