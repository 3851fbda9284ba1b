/** Writes down what a group says of itself. What is typed stays on the device until it is saved. */
import { useState } from 'react';
import { type OrganisationProfile, saveOrganisation } from '../../../../backend/entries.ts';
import type { OpenOrganisation } from '../../../../domain/activity/entry.ts';
import type { Rule } from '../../../../domain/activity/rules.ts';
import { group as words } from '../../../../i18n/areas/group.ts';
import { rules } from '../../../../i18n/areas/rules.ts';
import { whereForm } from '../../../../i18n/areas/where-form.ts';
import { useKept } from '../../kept.ts';
import { Fault } from '../../parts.tsx';
import type { Work } from '../../Room.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { Hints } from '../Hints.tsx';
import { Text } from '../Text.tsx';
import { Both } from '../where/Both.tsx';
import { troubleOf } from '../where/use-open.ts';
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
  const [refused, setRefused] = useState<Rule[]>([]);
  const [tried, setTried] = useState(0);
  const [trouble, setTrouble] = useState('');
  const [saving, setSaving] = useState(false);
  const [theirs, setTheirs] = useState<OpenOrganisation>();
  const profile = JSON.parse(text) as OrganisationProfile;
  const faults = tried ? [...new Set([...profileFaults(profile), ...refused])] : [];
  const faultAt = (control: string) => {
    const rule = faults.find(one => controlOf(one) === control);
    return rule && rules[rule];
  };

  function change(part: Partial<OrganisationProfile>) {
    onWrite();
    setRefused([]);
    setText(JSON.stringify({ ...profile, ...part }));
  }
  async function save(chosen: OrganisationProfile, over: number) {
    if (saving) return;
    setSaving(true);
    setTrouble('');
    const answer = await saveOrganisation(slug, over, chosen);
    setSaving(false);
    if ('value' in answer) {
      forget();
      return onSaved();
    }
    if ('refusal' in answer && answer.refusal.status === 409) {
      const now = await read();
      if (now) return setTheirs(now);
    }
    if ('refusal' in answer && answer.refusal.rule) {
      setRefused([answer.refusal.rule]);
      return setTried(tried + 1);
    }
    setTrouble(troubleOf(answer, work.signedOut) ?? '');
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
          setTheirs(undefined);
        }}
      />
    );
  return (
    <form
      className="flow"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (profileFaults(profile).length) return setTried(tried + 1);
        save(profile, version);
      }}
    >
      <ErrorSummary
        faults={faults.map(rule => ({ id: `group-${controlOf(rule)}`, text: rules[rule] }))}
        tries={tried}
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
