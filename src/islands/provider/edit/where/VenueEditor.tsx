/** Changes one place: warns of what changes with it, and shows both where somebody changed it meanwhile. */
import { useEffect, useRef, useState } from 'react';
import { saveEntries } from '../../../../backend/entries.ts';
import type { EntryVenue, OpenVenue } from '../../../../domain/activity/entry.ts';
import { tidyVenue } from '../../../../domain/activity/venue-form.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { Fault } from '../../parts.tsx';
import type { Work } from '../../Room.tsx';
import { useKeptDraft } from './AddVenue.tsx';
import { Both } from './Both.tsx';
import { troubleOf, useAction } from './use-open.ts';
import { VenueFaults, VenueFields } from './VenueFields.tsx';
import { draftFaults, type VenueFault } from './venue-draft.ts';
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
  const [refused, setRefused] = useState<VenueFault[]>([]);
  const [tried, setTried] = useState(0);
  const [trouble, setTrouble] = useState('');
  const [saving, setSaving] = useState(false);
  const action = useAction();
  const [theirs, setTheirs] = useState<OpenVenue>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const faults = tried ? [...new Set([...draftFaults(draft), ...refused])] : [];
  const wasHidden = base.visibility !== 'public';
  const isHidden = draft.venue.visibility !== 'public';

  async function save(chosen: EntryVenue, version: number) {
    if (saving) return;
    setSaving(true);
    setTrouble('');
    const answer = await saveEntries(action.of([chosen, version]), group, [{ ...chosen, version }], []);
    setSaving(false);
    if (!('trouble' in answer)) action.answered();
    if ('value' in answer) {
      forget();
      return onSaved();
    }
    if ('refusal' in answer && answer.refusal.status === 409) {
      const now = await read();
      if (now) return setTheirs(now);
    }
    if ('refusal' in answer && answer.refusal.faults.length) {
      setRefused(answer.refusal.faults.map(({ rule }) => rule));
      return setTried(tried + 1);
    }
    setTrouble(troubleOf(answer, work.signedOut) ?? '');
  }

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
          setTheirs(undefined);
        }}
      />
    );
  return (
    <section className="flow" aria-labelledby={`${name}-heading`}>
      <h2 className="desk-small" id={`${name}-heading`} tabIndex={-1} ref={heading}>
        {words.changing(base.name)}
      </h2>
      {uses.length > 0 && <p className="notice">{words.warns(uses)}</p>}
      <VenueFaults faults={faults} name={name} tries={tried} />
      <VenueFields
        draft={draft}
        name={name}
        faults={faults}
        onChange={next => {
          setRefused([]);
          setDraft(next);
        }}
      />
      {uses.length > 0 && wasHidden !== isHidden && (
        <p className="notice" role="status">
          {isHidden ? words.warnsHidden(uses) : words.warnsShown(uses)}
        </p>
      )}
      {trouble && <Fault key={trouble}>{trouble}</Fault>}
      <div className="desk-acts">
        <button
          className="button button-gold"
          type="button"
          aria-disabled={saving}
          onClick={() => {
            if (draftFaults(draft).length) return setTried(tried + 1);
            save(tidyVenue(draft.venue), base.version);
          }}
        >
          {saving ? words.saving : words.save}
        </button>
        <button
          className="button button-plain"
          type="button"
          onClick={() => {
            forget();
            onCancel();
          }}
        >
          {words.cancel}
        </button>
      </div>
    </section>
  );
}
