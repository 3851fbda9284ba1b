/** Changes one place: warns of what changes with it, and shows both where somebody changed it meanwhile. */
import { useEffect, useRef, useState } from 'react';
import { saveEntries } from '../../../../backend/entries.ts';
import type { EntryVenue, OpenVenue } from '../../../../domain/activity/entry.ts';
import { tidyVenue } from '../../../../domain/activity/venue-form.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { Fault, SayOrClose } from '../../parts.tsx';
import type { Work } from '../../Room.tsx';
import { Both } from '../Both.tsx';
import { useAction, useSaved } from '../saving.ts';
import { VenueFaults, VenueFields } from './VenueFields.tsx';
import { draftFaults, useKeptDraft } from './venue-draft.ts';
import { fieldsOf, withFields } from './venue-fields.ts';

interface Props {
  group: string;
  venue: OpenVenue;
  /** Titles of the activities that use it. */
  uses: string[];
  work: Work;
  /** Reads how it stands now. */
  read(): Promise<OpenVenue | undefined>;
  onSaved(): void;
  onCancel(): void;
}

/** What an editor writes of an opened place. */
function written({ version: _v, own: _o, ward: _w, hidden: _h, ...venue }: OpenVenue): EntryVenue {
  return venue;
}

export function VenueEditor({ group, venue, uses, work, read, onSaved, onCancel }: Props) {
  // As it stood when somebody began to write: what they change is seen against this.
  const [base, setBase] = useState(venue);
  const name = `venue-${venue.slug}`;
  const [draft, setDraft, forget] = useKeptDraft(`${venue.slug}/${base.version}`, { venue: written(base) });
  const action = useAction();
  const { saving, tries, refused, trouble, theirs, save, ...saved } = useSaved({
    async send(chosen: EntryVenue, version) {
      const answer = await saveEntries(action.of([chosen, version]), group, [{ ...chosen, version }], []);
      if (!('trouble' in answer)) action.answered();
      return answer;
    },
    read,
    signedOut: work.signedOut,
    onSaved() {
      forget();
      onSaved();
    },
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const faults = tries ? [...new Set([...draftFaults(draft), ...refused])] : [];
  const wasHidden = base.visibility !== 'public';
  const isHidden = draft.venue.visibility !== 'public';

  if (theirs)
    return (
      <Both
        base={fieldsOf(written(base))}
        yours={fieldsOf(tidyVenue(draft.venue))}
        theirs={fieldsOf(written(theirs))}
        saving={saving}
        onSave={chosen => save(withFields(written(theirs), chosen), theirs.version)}
        onBack={chosen => {
          // Back to writing, on top of what stands there now.
          forget();
          setDraft({ ...draft, venue: withFields(written(theirs), chosen) });
          setBase(theirs);
          saved.taken();
        }}
      />
    );
  return (
    <section className="flow" aria-labelledby={`${name}-heading`}>
      <h2 className="desk-small" id={`${name}-heading`} tabIndex={-1} ref={heading}>
        {words.changing(base.name)}
      </h2>
      {uses.length > 0 && <p className="notice">{words.warns(uses)}</p>}
      <VenueFaults faults={faults} name={name} tries={tries} />
      <VenueFields
        draft={draft}
        name={name}
        faults={faults}
        onChange={next => {
          saved.written();
          setDraft(next);
        }}
      />
      {uses.length > 0 && wasHidden !== isHidden && (
        <p className="notice" role="status">
          {isHidden ? words.warnsHidden(uses) : words.warnsShown(uses)}
        </p>
      )}
      {trouble && <Fault key={trouble}>{trouble}</Fault>}
      <SayOrClose
        say={saving ? words.saving : words.save}
        close={words.cancel}
        busy={saving}
        onSay={() => {
          if (draftFaults(draft).length) return saved.lacks();
          save(tidyVenue(draft.venue), base.version);
        }}
        onClose={() => {
          forget();
          onCancel();
        }}
      />
    </section>
  );
}
