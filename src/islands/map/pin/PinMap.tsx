/**
 * A map with one pin to move: drag it, tap the map, or use the arrow keys. Everything that it does can be done
 * without it, so a device that draws no maps gets a picture of the sketch in its place.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import sketch from '#data/places/sketch.json';
import { stepped } from '../../../domain/place/typed-position.ts';
import { whereForm as words } from '../../../i18n/areas/where-form.ts';
import { actionOf } from '../logic/keys.ts';
import { Attribution } from '../parts/Attribution.tsx';
import { Icon } from '../parts/Icon.tsx';
import { smallMap } from '../small-map.ts';
import { useMap } from '../use-map.ts';
import { say } from '../words.ts';
import type { PinMapProps, Way } from './load.ts';
import { usePin } from './use-pin.ts';

/** Metres that one press of an arrow moves the pin; with Shift. */
const metres = { whole: 10, small: 1 };
const nothing = () => {};

export default function PinMap({ position, onMove }: PinMapProps) {
  const canvas = useRef<HTMLDivElement>(null);
  const start = useRef(position ? { label: '', position } : null);
  const map = { items: [], place: start.current, inline: true };
  const { state, engine, base } = useMap(
    canvas,
    { ...map, onSelect: nothing, onHover: nothing, onOpen: nothing },
    0,
    nothing,
  );
  usePin(engine, base?.streets ?? false, position, onMove);
  // What marks a place that was searched for is not our pin.
  useEffect(() => engine?.setPlace(null), [engine]);

  function onKeyDown(event: KeyboardEvent) {
    const action = actionOf(event);
    if (action?.do === 'zoom') engine?.glide(0, 0, action.by);
    else if (action?.do === 'pan' && position) {
      const by = event.shiftKey ? metres.small : metres.whole;
      const way: Way = action.x ? (action.x > 0 ? 'east' : 'west') : action.y > 0 ? 'south' : 'north';
      onMove(stepped([...position], action.x * by, -action.y * by), { way, metres: by });
    } else return;
    event.preventDefault();
  }

  if (state === 'no-webgl' || state === 'failed')
    return (
      <div>
        <p>{words.mapNone}</p>
        {position && (
          <div
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, of numbers and escaped names.
            dangerouslySetInnerHTML={{ __html: smallMap(sketch, { position, label: words.pin }) }}
          />
        )}
      </div>
    );
  return (
    <div>
      <p className="quiet" id="pin-map-hint">
        {words.mapTap} {position && words.mapHint} {base?.streets === false && words.mapSketch}
      </p>
      <section className="map pin-map" aria-label={words.mapName} data-state={state}>
        <div
          className="map-stage"
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the pin from here.
          tabIndex={0}
          aria-label={words.mapName}
          aria-describedby="pin-map-hint"
          onKeyDown={onKeyDown}
        >
          <div ref={canvas} className="map-canvas" aria-hidden="true" />
        </div>
        {state === 'loading' && <p className="map-loading">{words.mapLoading}</p>}
        {state === 'ready' && (
          <>
            <div className="map-controls">
              {([1, -1] as const).map(by => (
                <button
                  key={by}
                  className="map-button"
                  type="button"
                  aria-label={by > 0 ? say.controls.zoomIn : say.controls.zoomOut}
                  onClick={() => engine?.glide(0, 0, by)}
                >
                  <Icon name={by > 0 ? 'plus' : 'minus'} />
                </button>
              ))}
            </div>
            <Attribution streets={base?.streets ?? false} />
          </>
        )}
      </section>
    </div>
  );
}
