/** The pin of a place: put by the postcode, moved by hand on a map, by keys and buttons, or by typing. */
import { lazy, Suspense, useState } from 'react';
import type { Position } from '../../../../domain/activity/schema.ts';
import { fullPostcode } from '../../../../domain/activity/venue-form.ts';
import { distance } from '../../../../domain/place/distance.ts';
import { findPlace } from '../../../../domain/place/find-place.ts';
import { inReach, readPosition, rounded, writePosition } from '../../../../domain/place/typed-position.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { loadPinMap } from '../../../map/pin/load.ts';
import { InputField } from '../../parts.tsx';
import { PinSteps } from './PinSteps.tsx';
import type { City } from './use-city.ts';
import { atPostcode, type VenueDraft } from './venue-draft.ts';

const PinMap = lazy(loadPinMap);
/** Metres from the middle of a postcode's sector that its addresses may be. */
const near = 2000;

interface Props {
  draft: VenueDraft;
  name: string;
  city: City | undefined;
  onChange(draft: VenueDraft): void;
  fault?: string | undefined;
}

export function Pin({ draft, name, city, onChange, fault }: Props) {
  const { venue, rough } = draft;
  const { position } = venue;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const [said, setSaid] = useState('');

  /** Somebody put it there: that is where the door is. */
  function put(next: Position, how = '') {
    const at = rounded(next);
    const ward = city && (city.wardOf(at) ?? '');
    onChange({ venue: { ...venue, position: at } });
    const where = ward === undefined ? '' : ward ? words.ward(ward) : words.noWard;
    setSaid([how, where].filter(Boolean).join(' '));
    setTyped('');
    setWrong('');
  }
  function putTyped() {
    const found = readPosition(typed);
    if (!found) return setWrong(words.typedFault);
    if (!inReach(found)) return setWrong(words.typedFar);
    put(found);
  }

  const postcode = fullPostcode(venue.postcode ?? '');
  const known = postcode && city ? findPlace(postcode, city.places) : null;
  const state = !position
    ? postcode && city && !known
      ? words.pinUnknown
      : words.pinNone
    : rough === 'sector' && postcode
      ? words.pinSector(postcode.slice(0, -2))
      : rough && postcode
        ? words.pinDistrict(postcode.split(' ')[0] ?? '')
        : words.pinExact;
  const far = known && position && !rough && distance(known.position, position) > near;
  const ward = position && city && (city.wardOf(position) ?? '');

  return (
    <section
      className="venue-pin flow"
      id={`${name}-pin`}
      tabIndex={-1}
      aria-labelledby={`${name}-pin-heading`}
    >
      <h3 className="desk-small" id={`${name}-pin-heading`}>
        {words.pin}
      </h3>
      {fault && <p className="stop">{fault}</p>}
      <p>
        {state}{' '}
        {ward !== undefined && <b className="venue-ward">{ward ? words.ward(ward) : words.noWard}.</b>}
      </p>
      {far && postcode && (
        <div className="notice">
          <p>{words.pinFar(postcode)}</p>
          <button
            className="button button-plain"
            type="button"
            onClick={() => onChange(atPostcode(draft, known))}
          >
            {words.toPostcode}
          </button>
        </div>
      )}
      {rough && (
        <button className="button button-plain" type="button" onClick={() => position && put(position)}>
          {words.pinNear}
        </button>
      )}
      {open ? (
        <Suspense fallback={<p role="status">{words.mapLoading}</p>}>
          <PinMap
            position={position}
            onMove={([east, north], by) => put([east, north], by && words.moved(by.way, by.metres))}
          />
        </Suspense>
      ) : (
        <button className="button button-plain" type="button" onClick={() => setOpen(true)}>
          {position ? words.openMap : words.putMap}
        </button>
      )}
      {position && (
        <PinSteps
          position={position}
          name={name}
          onStep={(way, metres, next) => put(next, words.moved(way, metres))}
        />
      )}
      <div className="when-one">
        <InputField
          id={`${name}-typed`}
          label={words.typed}
          hint={words.typedHint}
          fault={wrong || undefined}
          type="text"
          inputMode="text"
          autoComplete="off"
          placeholder={position && writePosition(position)}
          value={typed}
          onChange={setTyped}
          onKeyDown={event => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            putTyped();
          }}
        />
        <button className="button button-plain" type="button" onClick={putTyped}>
          {words.set}
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
