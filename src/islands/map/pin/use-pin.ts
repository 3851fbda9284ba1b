/** The pin on a map: stands where it is told, says where somebody drags it or taps. */
import { Marker } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Engine } from '../engine/engine.ts';
import type { LngLat } from '../types.ts';

/** How near the map starts: on a street map by the street, on the sketch by the main roads round it. */
const close = { streets: 16, sketch: 13.2 };

export function usePin(
  engine: Engine | null,
  streets: boolean,
  position: LngLat | undefined,
  onMove: (position: LngLat) => void,
): void {
  const moved = useRef(onMove);
  moved.current = onMove;
  const first = useRef(position);
  const marker = useRef<Marker>(undefined);

  useEffect(() => {
    if (!engine) return;
    const { map } = engine;
    const pin = new Marker({ element: drawPin(), anchor: 'bottom', draggable: true });
    // The map's own name and keys say all that a listener needs.
    pin.getElement().setAttribute('aria-hidden', 'true');
    pin.on('dragend', () => {
      const { lng, lat } = pin.getLngLat();
      moved.current([lng, lat]);
    });
    map.on('click', ({ lngLat }) => moved.current([lngLat.lng, lngLat.lat]));
    if (first.current)
      map.jumpTo({ center: [...first.current], zoom: streets ? close.streets : close.sketch });
    marker.current = pin;
    return () => {
      marker.current = undefined;
      pin.remove();
    };
  }, [engine, streets]);

  useEffect(() => {
    if (!engine || !position) return;
    marker.current?.setLngLat([...position]).addTo(engine.map);
    engine.reveal(position);
  }, [engine, position]);
}

/** The pin of the small map, as an element of the page: its tip is at the bottom, in the middle. */
function drawPin(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'pin-map-pin';
  box.innerHTML =
    '<svg viewBox="0 0 36 46" width="36" height="46"><path d="M18 45l-13-18a16 16 0 1 1 26 0z"/><circle cx="18" cy="18" r="6"/></svg>';
  return box;
}
