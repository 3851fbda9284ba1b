/** The map's life inside React: made once, told of changes, taken down; reports its view and its state. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Base, loadBase } from './base.ts';
import { createEngine, type Engine, isNoWebGL } from './engine/engine.ts';
import type { View } from './logic/in-view.ts';
import { onSchemeChange, readPalette } from './style/palette.ts';
import { addMapStyles } from './styles.ts';
import type { MapViewProps } from './types.ts';
import { firstView } from './use-first-view.ts';
import { say } from './words.ts';

export type MapState = 'loading' | 'ready' | 'no-webgl' | 'failed';

export interface LiveMap {
  /** `ready`: its first picture stands, or takes so long that nothing waits for it. */
  state: MapState;
  engine: Engine | null;
  base: Base | null;
  /** Where the map is now, and who brought it there; null until it stands. */
  view: View | null;
}

const nothing: LiveMap = { state: 'loading', engine: null, base: null, view: null };
/** What comes after the first picture waits no longer than this, in milliseconds. */
const longest = 2000;

type Moved = (before: View | null, after: View, by: 'person' | 'program') => void;

/** `attempt` makes the map anew when it changes. `onMoved` hears each time that the map comes to rest. */
export function useMap(
  container: RefObject<HTMLDivElement | null>,
  { items, place = null, inline = false }: MapViewProps,
  attempt: number,
  onMoved: Moved,
): LiveMap {
  const [live, setLive] = useState<LiveMap>(nothing);
  const moved = useRef(onMoved);
  moved.current = onMoved;
  const start = useRef({ items, place });
  start.current = { items, place };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt makes the map anew.
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let over = false;
    let engine: Engine | null = null;
    let stopWatching = () => {};
    let last: View | null = null;
    let patience: ReturnType<typeof setTimeout> | undefined;
    // The picture comes first: buttons and lists beside it would hold it up.
    const ready = () => !over && setLive(now => ({ ...now, state: 'ready' }));

    const begin = async () => {
      const [base] = await Promise.all([loadBase(), addMapStyles()]);
      if (over) return;
      const made = createEngine({
        container: element,
        base: base.style,
        palette: readPalette(element),
        maxZoom: base.maxZoom,
        whole: !base.streets,
        inline,
        ...start.current,
        first: firstView(start.current.items, start.current.place),
        locale: gestures,
        still: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
        onDrawn: ready,
        onView(view, by) {
          setLive(now => ({ ...now, view }));
          moved.current(last, view, by);
          last = view;
        },
      });
      engine = made;
      stopWatching = onSchemeChange(() => made.recolour(readPalette(element)));
      last = made.view();
      setLive({ state: 'loading', engine: made, base, view: last });
      patience = setTimeout(ready, longest);
    };
    begin().catch(error => {
      console.warn(error);
      if (!over) setLive(now => ({ ...now, state: isNoWebGL(error) ? 'no-webgl' : 'failed' }));
    });
    return () => {
      over = true;
      clearTimeout(patience);
      stopWatching();
      engine?.destroy();
      setLive(nothing);
    };
  }, [container, inline, attempt]);

  return live;
}

/** MapLibre's own words about gestures, where the map stands inside a scrolling page. */
const gestures = {
  'CooperativeGesturesHandler.WindowsHelpText': say.gestures.wheel,
  'CooperativeGesturesHandler.MacHelpText': say.gestures.wheelMac,
  'CooperativeGesturesHandler.MobileHelpText': say.gestures.touch,
};
