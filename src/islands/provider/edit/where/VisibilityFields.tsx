/** Who may know where a place is, what that means, and what people will then read. */
import type { EntryVenue } from '../../../../domain/activity/entry.ts';
import { visibilities } from '../../../../domain/activity/words.ts';
import { activity } from '../../../../i18n/areas/activity.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { Text } from '../Text.tsx';
import { Ticks } from '../Ticks.tsx';

interface Props {
  venue: EntryVenue;
  name: string;
  /** The name of its ward. */
  ward: string | undefined;
  change(part: Partial<EntryVenue>): void;
  fault?: string | undefined;
}

/** The line of the activity's page, as the public document gives it. */
function publicLine({ visibility, name, address, postcode, ask }: EntryVenue, ward: string): string {
  if (visibility === 'public') return [name, address, postcode].filter(Boolean).join(', ');
  return [visibility === 'area' ? activity.areaOnly(ward) : activity.onRequest(ward), ask]
    .filter(Boolean)
    .join(' ');
}

export function VisibilityFields({ venue, name, ward = 'Derby', change, fault }: Props) {
  const { visibility } = venue;
  return (
    <>
      <Ticks
        legend={words.visibility}
        name={`${name}-visibility`}
        type="radio"
        choices={visibilities.map(id => [id, words.visibilities[id]])}
        chosen={[visibility]}
        onChoose={id => change({ visibility: id })}
      />
      <div className="venue-will" aria-live="polite">
        <p>{words.explain[visibility]}</p>
        <p>
          <span className="label">{words.will}:</span> <q>{publicLine(venue, ward)}</q>
        </p>
      </div>
      {visibility !== 'public' && (
        <Text
          id={`${name}-ask`}
          label={words.ask}
          hint={words.askHint}
          fault={fault}
          value={venue.ask}
          onChange={ask => change({ ask })}
        />
      )}
    </>
  );
}
