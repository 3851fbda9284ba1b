/** Where the map looks at first, and when another place is given: at the place and what is near it. */
import { useEffect, useRef } from 'react';
import type { Engine } from './engine/engine.ts';
import type { LngLat, MapItem, MapPlace } from './types.ts';

/** A place is shown with this many of the activities that stand first in the list. */
const around = 8;
/** Not so near that a person loses the city. */
const closest = 13.5;

/** The positions that the map shows at first; none means the whole city. */
export function firstView(items: readonly MapItem[], place: MapPlace | null): LngLat[] {
  return place ? [place.position, ...items.slice(0, around).map(({ position }) => position)] : [];
}

/** Moves the map when another place is given. Other items alone never move it. */
export function usePlaceInView(
  engine: Engine | null,
  items: readonly MapItem[],
  place: MapPlace | null,
): void {
  const latest = useRef(items);
  latest.current = items;
  const shown = useRef({ engine, key: '' });
  const key = place?.position.join() ?? '';

  useEffect(() => {
    const before = shown.current;
    shown.current = { engine, key };
    // A map that has just been made looks there already.
    if (!engine || !place || before.engine !== engine || before.key === key) return;
    engine.show(firstView(latest.current, place), closest, 'program');
  }, [engine, key, place]);
}
