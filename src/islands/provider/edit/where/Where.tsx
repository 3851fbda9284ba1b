/** Asks where a session is: a place that is known, own ones first, or a new one. */
import { useState } from 'react';
import type { EntryVenue, SavedVenue } from '../../../../domain/activity/entry.ts';
import { placeKey } from '../../../../domain/place/gazetteer.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { InputField } from '../../parts.tsx';
import { thenFocus } from '../then-focus.ts';
import { AddVenue } from './AddVenue.tsx';

/** A place to choose from: as it was opened, or new and not saved yet. */
export type Place = EntryVenue & { own?: boolean; ward?: string; hidden?: true };

export interface WhereProps {
  venues: readonly Place[];
  /** The slug of the chosen one; '' for none. */
  value: string;
  /** The id of the control that a fault points at; begins the ids of the others. */
  name: string;
  onPick(slug: string): void;
  /** A new place, whole: to be kept with the draft and saved with it. Pick its slug, too. */
  onAdd(venue: SavedVenue): void;
  fault?: string | undefined;
}

/** More than these are searched, not looked through. */
const few = 8;

export function Where({ venues, value, name, onPick, onAdd, fault }: WhereProps) {
  const chosen = venues.find(({ slug }) => slug === value);
  const [choosing, setChoosing] = useState(false);
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');

  return (
    <div className="flow">
      {chosen && !choosing && !adding ? (
        <div className="where-chosen">
          <p>
            <span className="label">{words.chosen}: </span>
            <b>{nameOf(chosen)}</b>
            {chosen.address || chosen.postcode ? (
              <>
                <br />
                {[chosen.address, chosen.postcode].filter(Boolean).join(', ')}
              </>
            ) : null}
          </p>
          <button
            className="button button-plain"
            id={name}
            type="button"
            onClick={() => thenFocus(name, () => setChoosing(true))}
          >
            {words.choose}
          </button>
        </div>
      ) : adding ? (
        <AddVenue
          name={`${name}-new`}
          venues={venues}
          keep={words.keep}
          onAdd={venue =>
            thenFocus(name, () => {
              onAdd(venue);
              setAdding(false);
              setChoosing(false);
              setSaid(words.added(venue.name));
            })
          }
          onCancel={() => thenFocus(name, () => setAdding(false))}
        />
      ) : (
        <Choices
          venues={venues}
          value={value}
          name={name}
          fault={fault}
          onPick={slug =>
            thenFocus(name, () => {
              onPick(slug);
              setChoosing(false);
              setSaid(words.picked(nameOf(venues.find(venue => venue.slug === slug))));
            })
          }
          onNew={() => thenFocus(`${name}-new-name`, () => setAdding(true))}
        />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

const nameOf = (place: Place | undefined) => (place?.hidden ? words.hidden : (place?.name ?? ''));

interface ChoicesProps extends Pick<WhereProps, 'venues' | 'value' | 'name' | 'onPick' | 'fault'> {
  onNew(): void;
}

function Choices({ venues, value, name, onPick, onNew, fault }: ChoicesProps) {
  const [text, setText] = useState('');
  const key = placeKey(text);
  const found = venues.filter(
    one => !one.hidden && (!key || placeKey([one.name, one.address, one.postcode].join(' ')).includes(key)),
  );
  const byName = (a: Place, b: Place) => a.name.localeCompare(b.name);
  const groups = [
    { legend: words.own, places: found.filter(({ own = true }) => own).sort(byName) },
    { legend: words.others, places: found.filter(({ own = true }) => !own).sort(byName) },
  ].filter(({ places }) => places.length);

  return (
    <>
      <InputField
        id={name}
        label={words.search}
        fault={fault}
        type="search"
        autoComplete="off"
        value={text}
        onChange={setText}
        onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
      />
      <p className="visually-hidden" role="status">
        {key && words.found(found.length)}
      </p>
      {!found.length && <p>{words.found(0)}</p>}
      {groups.map(({ legend, places }) => (
        <fieldset key={legend} className="ticks-group" data-many={places.length > few || undefined}>
          <legend className="label">{legend}</legend>
          <div className="where-places">
            {places.map(({ slug, name: called, address, postcode }) => (
              <button
                key={slug}
                className="where-place"
                type="button"
                aria-pressed={slug === value}
                onClick={() => onPick(slug)}
              >
                <b>{called}</b>{' '}
                <span className="quiet">{[address, postcode].filter(Boolean).join(', ')}</span>
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      <button className="button button-plain" type="button" onClick={onNew}>
        {words.add}
      </button>
    </>
  );
}
