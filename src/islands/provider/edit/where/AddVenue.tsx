/** Writes down a new place. Not a form of its own, because it stands inside one; what is typed is kept. */
import { useRef, useState } from 'react';
import type { SavedVenue } from '../../../../domain/activity/entry.ts';
import { blankVenue, looksSame, tidyVenue, venueSlug } from '../../../../domain/activity/venue-form.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { letters } from '../../letters.ts';
import { SayOrClose } from '../../parts.tsx';
import { VenueFaults, VenueFields } from './VenueFields.tsx';
import { draftFaults, useKeptDraft } from './venue-draft.ts';
import type { Place } from './Where.tsx';

interface Props {
  name: string;
  venues: readonly Place[];
  /** The words of the button that takes it. */
  keep: string;
  /** False, now or later: it could not be taken, and stays here. */
  onAdd(venue: SavedVenue): unknown;
  onCancel(): void;
}

export function AddVenue({ name, venues, keep, onAdd, onCancel }: Props) {
  const [draft, setDraft, forget] = useKeptDraft(name, { venue: blankVenue });
  const [tried, setTried] = useState(0);
  const busy = useRef(false);
  const [lot] = useState(letters);
  const faults = draftFaults(draft);
  const venue = tidyVenue(draft.venue);
  const same = venue.name && venues.find(one => !one.hidden && looksSame(one, venue));

  async function take() {
    if (faults.length) return setTried(tried + 1);
    if (busy.current) return;
    busy.current = true;
    const taken = await onAdd({ ...venue, slug: venueSlug(venue.name, lot) });
    busy.current = false;
    if (taken !== false) forget();
  }

  return (
    <section
      className="desk-panel flow"
      aria-label={words.addHeading}
      onKeyDown={event => {
        // Enter in a field would send the form that this stands in.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <h2 className="desk-small">{words.addHeading}</h2>
      <VenueFaults faults={tried ? faults : []} name={name} tries={tried} />
      <VenueFields draft={draft} name={name} onChange={setDraft} faults={tried ? faults : []} />
      {same && <p className="notice">{words.same(same.name)}</p>}
      <SayOrClose
        say={keep}
        close={words.cancel}
        onSay={take}
        onClose={() => {
          forget();
          onCancel();
        }}
      />
    </section>
  );
}
