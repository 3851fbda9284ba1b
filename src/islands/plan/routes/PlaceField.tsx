/** Where from: a postcode area or a part of Derby, found on the device. */
import { useId, useState } from 'react';
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import { findPlace, suggestPlaces } from '../../../domain/place/find-place.ts';
import { routes as w } from '../../../i18n/areas/routes.ts';
import { places } from '../places.ts';

type From = NonNullable<RouteQuestion['from']>;

export function PlaceField({
  label,
  from,
  onChange,
}: {
  label: string;
  from?: From;
  onChange(from?: From): void;
}) {
  const id = useId();
  const [text, setText] = useState(from?.label ?? '');
  const [unknown, setUnknown] = useState('');
  // A place that came from elsewhere (a link, "start again") shows in the box.
  const [shown, setShown] = useState(from?.label);
  if (shown !== from?.label) {
    setShown(from?.label);
    if (from?.label || !unknown) setText(from?.label ?? '');
  }

  function settle(typed: string) {
    const found = typed.trim() ? findPlace(typed, places) : null;
    setUnknown(typed.trim() && !found ? typed.trim() : '');
    onChange(found ? { label: found.label, position: found.position } : undefined);
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="input"
        id={id}
        list={`${id}-list`}
        value={text}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        aria-describedby={`${id}-hint`}
        aria-invalid={unknown ? true : undefined}
        onChange={e => {
          setText(e.target.value);
          if (suggestPlaces(e.target.value, places).some(place => place.label === e.target.value))
            settle(e.target.value);
        }}
        onBlur={() => settle(text)}
        onKeyDown={e => e.key === 'Enter' && settle(text)}
      />
      <datalist id={`${id}-list`}>
        {suggestPlaces(text, places).map(place => (
          <option key={place.label} value={place.label} />
        ))}
      </datalist>
      <span className={unknown ? 'notice notice-stop' : 'quiet'} id={`${id}-hint`}>
        {unknown ? w.ask.unknownPlace(unknown) : w.ask.fromHint}
      </span>
    </div>
  );
}
