/** Which group a page is about, for somebody who keeps more than one. */
import { useState } from 'react';
import type { DeskOrganisation } from '../../../../backend/provider-desk.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { Field } from '../../parts.tsx';

/** The slug of the chosen group; the first at first. */
export function useGroup(organisations: readonly DeskOrganisation[]): [string, (slug: string) => void] {
  const [group, setGroup] = useState('');
  const known = organisations.some(({ slug }) => slug === group);
  return [known ? group : (organisations[0]?.slug ?? ''), setGroup];
}

interface Props {
  organisations: readonly DeskOrganisation[];
  group: string;
  onPick(slug: string): void;
}

export function GroupPicker({ organisations, group, onPick }: Props) {
  if (organisations.length < 2) return null;
  return (
    <Field label={words.group}>
      {about => (
        <select {...about} className="input" value={group} onChange={event => onPick(event.target.value)}>
          {organisations.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
