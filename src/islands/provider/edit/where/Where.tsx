/** Asks where a session is: a place that is known, own ones first, or a new one. */
import type { EntryVenue, SavedVenue } from '../../../../domain/activity/entry.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { Field } from '../../parts.tsx';

/** A place to choose from: as it was opened, or new and not saved yet. */
export type Place = EntryVenue & { own?: boolean; ward?: string; hidden?: true };

export interface WhereProps {
  venues: readonly Place[];
  /** The slug of the chosen one; '' for none. */
  value: string;
  /** The id of the control that a fault points at. */
  name: string;
  onPick(slug: string): void;
  /** A new place, whole: to be kept with the draft and saved with it. Its slug is then picked. */
  onAdd(venue: SavedVenue): void;
  fault?: string | undefined;
}

export function Where({ venues, value, name, onPick, fault }: WhereProps) {
  return (
    <Field id={name} label={words.pick} fault={fault}>
      {about => (
        <select {...about} className="input" value={value} onChange={event => onPick(event.target.value)}>
          <option value="">{words.none}</option>
          {venues.map(({ slug, name, postcode }) => (
            <option key={slug} value={slug}>
              {[name, postcode].filter(Boolean).join(', ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
