/** The menu of a signed-in person's pages. */
import { provider } from '../../i18n/areas/provider.ts';
import { addressOf, type View, views } from './views.ts';

interface Props {
  view: View;
  leads: boolean;
  professional: boolean;
}

export function Menu({ view, leads, professional }: Props) {
  const here = view === 'edit' ? 'activities' : view;
  const shown = views.filter(name => name !== 'edit' && (leads || name !== 'people'));
  return (
    <nav className="desk-nav" aria-label={provider.menu}>
      {shown.map(name => (
        <a key={name} href={addressOf(name)} aria-current={name === here ? 'page' : undefined}>
          {provider.nav[name]}
        </a>
      ))}
      {professional && <a href="/routes/">{provider.noRights.routes}</a>}
    </nav>
  );
}
