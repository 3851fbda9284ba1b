/** The menu of a signed-in person's pages. */
import type { Desk } from '../../backend/provider-desk.ts';
import { alliance } from '../../i18n/areas/alliance.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { addressOf, type View, views } from './views.ts';

interface Props {
  view: View;
  leads: boolean;
  /** What somebody is besides keeping sessions. */
  role: Desk['role'];
}

export function Menu({ view, leads, role }: Props) {
  // Whoever is writing has one thing before them.
  if (view === 'edit')
    return (
      <nav className="desk-nav" aria-label={provider.menu}>
        <a href={addressOf('activities')}>{provider.activities.heading}</a>
      </nav>
    );
  const shown = views.filter(name => name !== 'edit' && (leads || name !== 'people'));
  return (
    <nav className="desk-nav" aria-label={provider.menu}>
      {shown.map(name => (
        <a key={name} href={addressOf(name)} aria-current={name === view ? 'page' : undefined}>
          {provider.nav[name]}
        </a>
      ))}
      {role === 'coordinator' && <a href="/alliance/">{alliance.nav}</a>}
      {role && <a href="/routes/">{provider.noRights.routes}</a>}
    </nav>
  );
}
