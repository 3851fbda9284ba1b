/** A page about one group, and which, for somebody who keeps more than one. */
import { type ReactNode, useState } from 'react';
import type { DeskOrganisation } from '../../backend/provider-desk.ts';
import { whereForm as words } from '../../i18n/areas/where-form.ts';
import { Field } from './parts.tsx';

interface Props {
  title: string;
  lead?: string;
  organisations: readonly DeskOrganisation[];
  /** The page of a group, by its slug. Anew for each. */
  children(group: string): ReactNode;
}

export function GroupFrame({ title, lead, organisations, children }: Props) {
  const [chosen, setChosen] = useState('');
  // The first at first, and when one's place in the chosen one has ended.
  const known = organisations.some(({ slug }) => slug === chosen);
  const group = known ? chosen : (organisations[0]?.slug ?? '');
  return (
    <div className="flow">
      <h1 className="desk-h1" tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {organisations.length > 1 && (
        <Field label={words.group}>
          {about => (
            <select
              {...about}
              className="input"
              value={group}
              onChange={event => setChosen(event.target.value)}
            >
              {organisations.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div key={group} className="flow">
        {children(group)}
      </div>
    </div>
  );
}
