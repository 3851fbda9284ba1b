/**
 * The map as one view of the list: same items, same order, selection and hover in step. In the tab order:
 * the map itself, the activities in view, what is selected, the buttons, out. See README.md for the keys.
 */
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { itemsInView, type View } from './logic/in-view.ts';
import { actionOf } from './logic/keys.ts';
import type { Marker } from './logic/markers.ts';
import { inTurn, inViewSentence, moveSentence } from './logic/sentences.ts';
import { Attribution } from './parts/Attribution.tsx';
import { Controls } from './parts/Controls.tsx';
import { Features } from './parts/Features.tsx';
import { Help } from './parts/Help.tsx';
import { Icon } from './parts/Icon.tsx';
import { Panel } from './parts/Panel.tsx';
import { PointerTip } from './parts/PointerTip.tsx';
import { useAnnouncer } from './parts/use-announcer.ts';
import type { MapViewProps } from './types.ts';
import { useFirstView } from './use-first-view.ts';
import { useMap } from './use-map.ts';
import { usePointer } from './use-pointer.ts';
import { say } from './words.ts';

export default function MapView(props: MapViewProps) {
  const { items, place = null, selected = null, hovered = null, onSelect, onHover, onOpen, onClose } = props;
  const order = props.order ?? (place ? 'nearest' : 'soonest');
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [group, setGroup] = useState<readonly string[] | null>(null);
  const [ringed, setRinged] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  // Escape hides the tooltip of a button that is pointed at or focused.
  const [quiet, setQuiet] = useState(false);
  const [said, announce] = useAnnouncer();
  const latest = useRef({ items, order });
  latest.current = { items, order };

  const onMoved = useCallback(
    (before: View | null, after: View, by: 'person' | 'program') => {
      if (by === 'program') return;
      const { items, order } = latest.current;
      announce(inTurn(moveSentence(before, after), inViewSentence(itemsInView(items, after), order)));
    },
    [announce],
  );
  const { state, engine, base, view } = useMap(canvas, props.inline ?? false, attempt, onMoved);
  const visible = useMemo(() => (view ? itemsInView(items, view) : []), [items, view]);

  useFirstView(engine, items, place);
  useEffect(() => engine?.setItems(items), [engine, items]);
  useEffect(() => engine?.setPlace(place), [engine, place]);
  useEffect(
    () => engine?.setActive({ selected, hovered, ringed }),
    [engine, selected, hovered, ringed, items],
  );
  useEffect(() => {
    if (engine && props.takeFocus) stage.current?.focus();
  }, [engine, props.takeFocus]);
  useEffect(() => {
    if (!selected) return;
    setGroup(null);
    const at = latest.current.items.find(({ slug }) => slug === selected)?.position;
    if (at) engine?.reveal(at);
  }, [engine, selected]);

  const ring = useCallback(
    (slug: string | null) => {
      setRinged(slug);
      onHover(slug);
    },
    [onHover],
  );
  const select = useCallback(
    (slug: string) => {
      const item = latest.current.items.find(one => one.slug === slug);
      onSelect(slug);
      if (item) announce(say.selected(item.title, item.line));
    },
    [onSelect, announce],
  );

  /** One: selected. Several at one place: listed. Several apart: zoomed in on. */
  function open(marker: Marker, byKeyboard: boolean): void {
    const [first] = marker.slugs;
    if (!engine || !first) return;
    if (marker.slugs.length === 1) return select(first);
    const atLimit = engine.map.getZoom() >= engine.map.getMaxZoom() - 0.01;
    if (!marker.together && !atLimit) {
      const members = items.filter(({ slug }) => marker.slugs.includes(slug));
      announce(say.parted(members.length));
      return engine.show(
        members.map(({ position }) => position),
        engine.map.getMaxZoom(),
        'program',
      );
    }
    onSelect(null);
    setGroup(marker.slugs);
    if (byKeyboard) requestAnimationFrame(() => heading.current?.focus());
    else announce(say.panel.several(marker.slugs.length));
  }

  function chooseMiddle(): void {
    if (!engine || !canvas.current) return;
    const { clientWidth, clientHeight } = canvas.current;
    const marker = engine.markerAt(clientWidth / 2, clientHeight / 2);
    if (marker) open(marker, true);
    else announce(say.nothingHere);
  }

  function move(x: number, y: number, zoom: number): void {
    if (!engine) return;
    const limit = zoom > 0 ? engine.map.getMaxZoom() : engine.map.getMinZoom();
    if (zoom !== 0 && Math.abs(engine.map.getZoom() - limit) < 0.01) return sayLimit(zoom > 0 ? 'in' : 'out');
    engine.glide(x, y, zoom);
  }

  const sayLimit = (way: 'in' | 'out') => announce(way === 'in' ? say.nearestZoom : say.farthestZoom);
  const showAll = () => engine?.show(items.map(({ position }) => position));

  function closePanel(): void {
    setGroup(null);
    if (selected) onSelect(null);
    stage.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = actionOf(event);
    if (!action) return;
    if (action.do === 'pan') move(action.x * action.by, action.y * action.by, 0);
    else if (action.do === 'zoom') move(0, 0, action.by);
    else if (action.do === 'choose') chooseMiddle();
    else if (action.do === 'help') setHelp(true);
    else if (action.do === 'everything') showAll();
    else if (group || selected) closePanel();
    else if (onClose) onClose();
    else return;
    event.preventDefault();
  }

  const pointed = usePointer(engine, {
    onHover,
    onOpen: marker => open(marker, false),
    onNothing: () => {
      setGroup(null);
      if (selected) onSelect(null);
    },
  });
  const slugs = group ?? (selected ? [selected] : []);
  const shown = items.filter(({ slug }) => slugs.includes(slug));

  return (
    <section
      className="map"
      aria-label={say.name}
      data-state={state}
      data-quiet={quiet || undefined}
      onKeyDown={event => event.key === 'Escape' && setQuiet(true)}
      onMouseOver={() => setQuiet(false)}
      onFocus={() => setQuiet(false)}
    >
      {(state === 'no-webgl' || state === 'failed') && (
        <div className="map-plain">
          <p role="status">{state === 'failed' ? say.failed : say.noWebGL}</p>
          {state === 'failed' && (
            <button type="button" className="map-panel-open" onClick={() => setAttempt(attempt + 1)}>
              {say.again}
            </button>
          )}
        </div>
      )}
      <p className="map-hidden" id="map-hint">
        {say.hint}
      </p>
      <div
        ref={stage}
        className="map-stage"
        role="group"
        tabIndex={state === 'ready' ? 0 : -1}
        aria-label={say.name}
        aria-describedby="map-hint"
        onKeyDown={onKeyDown}
      >
        <div ref={canvas} className="map-canvas" aria-hidden="true" />
        <span className="map-crosshair" aria-hidden="true" />
        <span className="map-keys-hint" aria-hidden="true">
          {say.keysHint}
        </span>
        <PointerTip pointed={pointed} items={items} />
      </div>
      {state === 'loading' && <p className="map-loading">{say.loading}</p>}
      {state === 'ready' && (
        <>
          <p className="map-in-view">{inViewSentence(visible, order)}</p>
          <Features
            items={visible}
            selected={selected}
            onActive={ring}
            onSelect={select}
            onOpen={onOpen}
            onLeave={() => stage.current?.focus()}
          />
          {shown.length > 0 && (
            <Panel items={shown} heading={heading} onHover={onHover} onOpen={onOpen} onClose={closePanel} />
          )}
          <Controls
            canZoomIn={!view || !engine || view.zoom < engine.map.getMaxZoom() - 0.01}
            canZoomOut={!view || !engine || view.zoom > engine.map.getMinZoom() + 0.01}
            onMove={move}
            onLimit={sayLimit}
            onAll={showAll}
            onChoose={chooseMiddle}
            onHelp={() => setHelp(true)}
          />
          <Attribution streets={base?.streets ?? false} />
        </>
      )}
      {onClose && (
        <button type="button" className="map-back" onClick={onClose}>
          <Icon name="left" />
          <span>{say.close}</span>
        </button>
      )}
      {help && <Help onClose={() => setHelp(false)} />}
      <p className="map-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
