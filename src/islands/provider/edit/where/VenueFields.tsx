/** The questions about one place. Whoever asks them keeps the draft and decides when it is saved. */
import type { EntryVenue } from '../../../../domain/activity/entry.ts';
import { fullPostcode } from '../../../../domain/activity/venue-form.ts';
import { findPlace } from '../../../../domain/place/find-place.ts';
import { rules } from '../../../../i18n/areas/rules.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { InputField } from '../../parts.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { Text } from '../Text.tsx';
import { AccessFields } from './AccessFields.tsx';
import { Pin } from './Pin.tsx';
import { useCity } from './use-city.ts';
import { VisibilityFields } from './VisibilityFields.tsx';
import { atPostcode, type VenueDraft, type VenueFault } from './venue-draft.ts';

/** The control that a fault is about. */
const places: Partial<Record<VenueFault, string>> = {
  venues_name_form: 'name',
  venues_address_form: 'address',
  venues_postcode_form: 'postcode',
  publish_venue: 'postcode',
  venues_position_near: 'pin',
  rough: 'pin',
  venues_ask_form: 'ask',
  venues_nearest_stops_form: 'stops',
};
const sayFault = (fault: VenueFault) => (fault === 'rough' ? words.rough : rules[fault]);

export interface FieldsProps {
  draft: VenueDraft;
  /** Begins the ids of the controls. */
  name: string;
  onChange(draft: VenueDraft): void;
  faults: readonly VenueFault[];
}

export function VenueFields({ draft, name, onChange, faults }: FieldsProps) {
  const city = useCity();
  const { venue } = draft;
  const change = (part: Partial<EntryVenue>) => onChange({ ...draft, venue: { ...venue, ...part } });
  const faultAt = (place: string) => {
    const fault = faults.find(one => places[one] === place);
    return fault && sayFault(fault);
  };

  function changePostcode(typed: string) {
    const next = { ...draft, venue: { ...venue, postcode: typed } };
    const whole = fullPostcode(typed);
    const placed = venue.position && !draft.rough;
    const found = whole && !placed && city ? findPlace(whole, city.places) : null;
    if (found) return onChange(atPostcode(next, found));
    // A pin that another postcode put there says nothing of this one.
    const { position: _, ...unplaced } = next.venue;
    onChange(whole && draft.rough ? { venue: unplaced } : next);
  }

  const line = (part: 'name' | 'address', label: string, hint: string) => (
    <Text
      id={`${name}-${part}`}
      label={label}
      hint={hint}
      fault={faultAt(part)}
      value={venue[part]}
      onChange={text => change({ [part]: text })}
    />
  );

  return (
    <div className="flow">
      {line('name', words.name, words.nameHint)}
      <VisibilityFields
        venue={venue}
        name={name}
        ward={venue.position && city?.wardOf(venue.position)}
        change={change}
        fault={faultAt('ask')}
      />
      {line('address', words.address, words.addressHint)}
      <InputField
        id={`${name}-postcode`}
        label={words.postcode}
        hint={words.postcodeHint}
        fault={faultAt('postcode')}
        className="venue-postcode"
        type="text"
        autoComplete="off"
        autoCapitalize="characters"
        value={venue.postcode}
        onChange={changePostcode}
        onBlur={() => {
          const whole = fullPostcode(venue.postcode ?? '');
          if (whole && whole !== venue.postcode) change({ postcode: whole });
        }}
      />
      <Pin draft={draft} name={name} city={city} onChange={onChange} fault={faultAt('pin')} />
      <AccessFields venue={venue} name={name} change={change} fault={faultAt('stops')} />
    </div>
  );
}

/** What is still needed, with the way to each field. `tries` counts the tries: each takes the focus there. */
export function VenueFaults({
  faults,
  name,
  tries,
}: {
  faults: readonly VenueFault[];
  name: string;
  tries: number;
}) {
  const at = (fault: VenueFault) => ({ id: `${name}-${places[fault] ?? 'name'}`, text: sayFault(fault) });
  return <ErrorSummary faults={faults.map(at)} tries={tries} />;
}
