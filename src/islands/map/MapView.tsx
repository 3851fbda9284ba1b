/**
 * The map as one view of the list: same items, same order, selection and hover in step. In the tab order:
 * the map itself, the activities in view, what is selected, the buttons, out. See README.md for the keys.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { itemsInView, type View } from './logic/in-view.ts';
import { actionOf } from './logic/keys.ts';
import { inTurn, inViewCount, inViewFirst, inViewSentence, moveSentence } from './logic/sentences.ts';
import { Attribution } from './parts/Attribution.tsx';
import { Controls } from './parts/Controls.tsx';
import { Features } from './parts/Features.tsx';
import { Help } from './parts/Help.tsx';
import { Icon } from './parts/Icon.tsx';
import { Panel } from './parts/Panel.tsx';
import { PointerTip } from './parts/PointerTip.tsx';
import { useAnnouncer } from './parts/use-announcer.ts';
import type { MapItem, MapViewProps } from './types.ts';
import { useChoice } from './use-choice.ts';
import { usePlaceInView } from './use-first-view.ts';
import { useMap } from './use-map.ts';
import { useMoves } from './use-moves.ts';
import { usePointer } from './use-pointer.ts';
import { say } from './words.ts';

const none: readonly MapItem[] = [];

export default function MapView(props: MapViewProps) {
  const {
    items,
    place = null,
    selected = null,
    hovered = null,
    missing = 0,
    words,
    asked,
    onHover,
    onOpen,
    onClose,
  } = props;
  const order = props.order ?? (place ? 'near' : 'soon');
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [ringed, setRinged] = useState<string | null>(null);
  const [help, setHelp] = useState<'keys' | 'touch' | null>(null);
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
  const { state, engine, base, view } = useMap(canvas, props, attempt, onMoved);
  // While somebody goes through the list it stays as it is, though the map moves to show each of them.
  const [listing, setListing] = useState(false);
  const listed = useRef(view);
  if (!listing) listed.current = view;
  const inView = listed.current;
  const visible = useMemo(() => (inView ? itemsInView(items, inView) : none), [items, inView]);
  useEffect(() => {
    // A map that is made anew takes its list with it, and no blur tells.
    if (state !== 'ready') setListing(false);
  }, [state]);

  // Said to whoever comes to the map.
  function onCome({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.closest('.map')?.contains(relatedTarget))
      announce(inViewSentence(visible, order), 'hint');
  }

  usePlaceInView(engine, items, place);
  useEffect(() => engine?.setItems(items), [engine, items]);
  useEffect(() => engine?.setPlace(place), [engine, place]);
  useEffect(() => engine?.setActive({ selected, hovered, ringed }), [engine, selected, hovered, ringed]);
  // Before the next key can come: focus must not jump away from where somebody went on to.
  useLayoutEffect(() => {
    if (state === 'ready' && props.takeFocus) stage.current?.focus();
  }, [state, props.takeFocus]);
  const ring = useCallback(
    (slug: string | null) => {
      setRinged(slug);
      onHover(slug);
      if (slug) engine?.revealActivity(slug);
    },
    [onHover, engine],
  );
  const choice = useChoice(engine, props, announce);
  const { canZoomIn, canZoomOut, ...moves } = useMoves(engine, canvas, items, choice.open, announce);
  const toMap = () => stage.current?.focus();

  function closePanel(): void {
    choice.letGo();
    toMap();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = actionOf(event);
    if (!action) return;
    if (action.do === 'pan') moves.move(action.x * action.by, action.y * action.by, 0);
    else if (action.do === 'zoom') moves.move(0, 0, action.by);
    else if (action.do === 'choose') moves.chooseMiddle();
    else if (action.do === 'help') setHelp('keys');
    else if (action.do === 'everything') moves.showAll();
    else if (choice.shown.length > 0) closePanel();
    else if (onClose) onClose();
    else return;
    event.preventDefault();
  }

  const pointed = usePointer(engine, {
    onHover,
    onOpen: marker => choice.open(marker, false),
    onNothing: choice.letGo,
  });

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
        onFocus={onCome}
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
          <p className="map-in-view">
            {inViewCount(visible)}
            <span>{inViewFirst(visible, order)}</span>
            {missing > 0 && <span className="map-missing"> {say.missing(missing)}</span>}
          </p>
          <Features
            items={visible}
            focused={listing}
            onFocused={setListing}
            selected={selected}
            onActive={ring}
            onSelect={choice.select}
            onOpen={onOpen}
            onLeave={toMap}
          />
          {choice.shown.length > 0 && (
            <Panel
              items={choice.shown}
              heading={choice.heading}
              onHover={onHover}
              onOpen={onOpen}
              onClose={closePanel}
            />
          )}
          <Controls
            canZoomIn={canZoomIn}
            canZoomOut={canZoomOut}
            onMove={moves.move}
            onLimit={moves.sayLimit}
            onAll={moves.showAll}
            onChoose={moves.chooseMiddle}
            onHelp={byKeyboard => setHelp(byKeyboard ? 'keys' : 'touch')}
          />
          <Attribution streets={base?.streets ?? false} />
        </>
      )}
      {onClose && (
        <>
          <div className="map-asked">
            {words && <p>{say.asked(words)}</p>}
            {asked?.(toMap)}
          </div>
          <button type="button" className="map-back" onClick={onClose}>
            <Icon name="left" />
            <span>{say.close}</span>
          </button>
        </>
      )}
      {help && <Help keys={help === 'keys'} onClose={() => setHelp(null)} />}
      <p className="map-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
