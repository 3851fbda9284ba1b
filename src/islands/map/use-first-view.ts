/** Where the map looks at first, and when another place is given: at the place and what is near it. */
import { useEffect, useRef } from 'react';
import type { Engine } from './engine/engine.ts';
import type { MapItem, MapPlace } from './types.ts';

/** A place is shown with this many of the activities that stand first in the list. */
const around = 8;
/** Not so near that a person loses the city. */
const closest = 13.5;

export function useFirstView(engine: Engine | null, items: readonly MapItem[], place: MapPlace | null): void {
  const latest = useRef(items);
  latest.current = items;
  const key = place ? place.position.join() : '';
  const before = useRef('');

  useEffect(() => {
    if (!engine || key === before.current) return;
    before.current = key;
    if (!place) return;
    const near = latest.current.slice(0, around).map(({ position }) => position);
    engine.show([place.position, ...near], closest, 'program');
  }, [engine, key]);
}
