/** Mouse and touch on the map: which marker is meant, in step with the list. */
import { useEffect, useRef, useState } from 'react';
import type { Engine } from './engine/engine.ts';
import type { Marker } from './logic/markers.ts';

/** The marker under the mouse, and where it is in the container, in CSS pixels. */
export interface Pointed {
  marker: Marker;
  x: number;
  y: number;
}

interface Handlers {
  onHover(slug: string | null): void;
  onOpen(marker: Marker): void;
  onNothing(): void;
}

export function usePointer(engine: Engine | null, handlers: Handlers): Pointed | null {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(() => {
    if (!engine) return;
    const { map } = engine;
    let over: string | null = null;

    const point = (marker: Marker | null) => {
      if ((marker?.id ?? null) === over) return;
      over = marker?.id ?? null;
      map.getCanvas().style.cursor = marker ? 'pointer' : '';
      latest.current.onHover(marker?.slugs[0] ?? null);
      setPointed(marker && { marker, ...map.project([...marker.position]) });
    };
    const clear = () => point(null);
    const onPointer = (event: PointerEvent) => {
      // A tap is no hover, though browsers make up mouse moves after it.
      if (event.pointerType === 'mouse' && event.buttons === 0)
        point(engine.markerAt(event.offsetX, event.offsetY));
    };
    const surface = map.getCanvasContainer();
    surface.addEventListener('pointermove', onPointer);
    surface.addEventListener('pointerleave', clear);
    map.on('movestart', clear);
    map.on('click', event => {
      const marker = engine.markerAt(event.point.x, event.point.y);
      if (marker) latest.current.onOpen(marker);
      else latest.current.onNothing();
    });
    // The engine takes its listeners with it when it goes.
    return () => setPointed(null);
  }, [engine]);

  return pointed;
}
