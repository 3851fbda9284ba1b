/** The menu of a signed-in person's pages. */
import { provider } from '../../i18n/areas/provider.ts';
import { addressOf, type View, views } from './views.ts';

interface Props {
  view: View;
  leads: boolean;
  professional: boolean;
}

export function Menu({ view, leads, professional }: Props) {
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
      {professional && <a href="/routes/">{provider.noRights.routes}</a>}
    </nav>
  );
}
