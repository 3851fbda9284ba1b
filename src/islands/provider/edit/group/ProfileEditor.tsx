/** Writes down what a group says of itself. What is typed stays on the device until it is saved. */
import { useState } from 'react';
import { type OrganisationProfile, saveOrganisation } from '../../../../backend/entries.ts';
import type { OpenOrganisation } from '../../../../domain/activity/entry.ts';
import { group as words } from '../../../../i18n/areas/group.ts';
import { rules } from '../../../../i18n/areas/rules.ts';
import { whereForm } from '../../../../i18n/areas/where-form.ts';
import { useKept } from '../../kept.ts';
import { Fault } from '../../parts.tsx';
import type { Work } from '../../Room.tsx';
import { Both } from '../Both.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { Hints } from '../Hints.tsx';
import { useSaved } from '../saving.ts';
import { Text } from '../Text.tsx';
import { ContactFields } from './ContactFields.tsx';
import { controlOf, profileFaults, profileFrom, profileLines, profileOf } from './profile.ts';

interface Props {
  organisation: OpenOrganisation;
  work: Work;
  /** Reads how it stands now. */
  read(): Promise<OpenOrganisation | undefined>;
  onWrite(): void;
  onSaved(): void;
}

export function ProfileEditor({ organisation, work, read, onWrite, onSaved }: Props) {
  // As it stood when somebody began to write: what they change is seen against this.
  const [start, setStart] = useState(organisation);
  const { slug, version } = start;
  const base = profileOf(start);
  const [text, setText, forget] = useKept(`group/${slug}/${version}`, JSON.stringify(base));
  const { saving, tries, refused, trouble, theirs, save, ...saved } = useSaved({
    send: (chosen: OrganisationProfile, over) => saveOrganisation(slug, over, chosen),
    read,
    signedOut: work.signedOut,
    onSaved() {
      forget();
      onSaved();
    },
  });
  const profile = JSON.parse(text) as OrganisationProfile;
  const faults = tries ? [...new Set([...profileFaults(profile), ...refused])] : [];
  const faultAt = (control: string) => {
    const rule = faults.find(one => controlOf(one) === control);
    return rule && rules[rule];
  };

  function change(part: Partial<OrganisationProfile>) {
    onWrite();
    saved.written();
    setText(JSON.stringify({ ...profile, ...part }));
  }

  if (theirs)
    return (
      <Both
        base={profileLines(base)}
        yours={profileLines(profile)}
        theirs={profileLines(profileOf(theirs))}
        saving={saving}
        onSave={chosen => save(profileFrom(chosen), theirs.version)}
        onBack={chosen => {
          // Back to writing, on top of what stands there now.
          forget();
          setText(JSON.stringify(profileFrom(chosen)));
          setStart(theirs);
          saved.taken();
        }}
      />
    );
  return (
    <form
      className="flow"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (profileFaults(profile).length) return saved.lacks();
        save(profile, version);
      }}
    >
      <ErrorSummary
        faults={faults.map(rule => ({ id: `group-${controlOf(rule)}`, text: rules[rule] }))}
        tries={tries}
      />
      <Text
        id="group-name"
        label={words.name}
        fault={faultAt('name')}
        value={profile.name}
        onChange={name => change({ name })}
      />
      <Text
        id="group-summary"
        label={words.summary}
        hint={words.summaryHint}
        fault={faultAt('summary')}
        rows={5}
        value={profile.summary}
        onChange={summary => change({ summary })}
      />
      <Hints text={profile.summary} />
      {(['contact', 'privateContact'] as const).map(kind => (
        <ContactFields
          key={kind}
          kind={kind}
          value={profile[kind]}
          onChange={contact => change({ [kind]: contact })}
          faultAt={faultAt}
        />
      ))}
      {trouble && <Fault key={trouble}>{trouble}</Fault>}
      <button className="button button-gold desk-wide" type="submit" aria-disabled={saving}>
        {saving ? whereForm.saving : words.save}
      </button>
    </form>
  );
}
