/** One signed-in person's pages: menu, what waits, the page itself, signing out. */
import { useState } from 'react';
import type { Tap } from '../../backend/outbox.ts';
import type { Desk } from '../../backend/provider-desk.ts';
import type { Me } from '../../backend/session.ts';
import type { Calendar } from '../../domain/schedule/calendar.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { Account } from './Account.tsx';
import { Activities } from './Activities.tsx';
import { Done } from './Done.tsx';
import { NoRights } from './NoRights.tsx';
import { PeoplePage } from './People.tsx';
import { SessionsPage } from './Sessions.tsx';
import { SignIn } from './SignIn.tsx';
import { forgetDesk, useDesk } from './use-desk.ts';
import { Waiting } from './Waiting.tsx';

export type View = 'sessions' | 'activities' | 'people';

/** What every page of a signed-in person works with. */
export interface Work {
  desk: Desk;
  calendar: Calendar;
  /** Carries out a tap, and offers to undo it. */
  tap(tap: Tap): void;
  /** Takes back something that was done, now or earlier. */
  undo(id: string, words: string): void;
  /** Targets of taps that have not arrived yet. */
  waiting: ReadonlySet<string>;
}

const addresses: Record<View, string> = {
  sessions: '/provider/',
  activities: '/provider/activities/',
  people: '/provider/people/',
};

interface Props {
  me: Me;
  view: View;
  calendar: Calendar | undefined;
  onLeave(): void;
}

export function Room({ me, view, calendar, onLeave }: Props) {
  const { desk, old, entries, outbox, signedOut } = useDesk(me.id);
  const [last, setLast] = useState<Tap>();

  const work: Work | undefined = desk &&
    calendar && {
      desk,
      calendar,
      waiting: new Set(entries.filter(({ state }) => state === 'waiting').map(({ target }) => target)),
      tap(tap) {
        outbox.add(tap);
        setLast(tap);
      },
      undo(id, words) {
        outbox.undo(id, provider.did.undone(words));
        setLast(undefined);
      },
    };
  // A professional who keeps no sessions: what they came for is one link on the page.
  const guest = desk?.role && desk.organisations.length === 0;
  const leads = desk?.organisations.some(({ role }) => role === 'lead');

  return (
    <div className="desk">
      {signedOut && <SignIn ended level={2} />}
      {!guest && (
        <nav className="desk-nav" aria-label={provider.menu}>
          {(['sessions', 'activities', ...(leads ? (['people'] as const) : [])] as const).map(name => (
            <a key={name} href={addresses[name]} aria-current={name === view ? 'page' : undefined}>
              {provider.nav[name]}
            </a>
          ))}
          {desk?.role && <a href="/routes/">{provider.noRights.routes}</a>}
        </nav>
      )}
      <Waiting entries={entries} old={old} outbox={outbox} />
      {!work && <p role="status">{provider.loading}</p>}
      {work && work.desk.organisations.length === 0 && <NoRights desk={work.desk} me={me} />}
      {work && work.desk.organisations.length > 0 && view === 'sessions' && <SessionsPage {...work} />}
      {work && work.desk.organisations.length > 0 && view === 'activities' && <Activities {...work} />}
      {work && work.desk.organisations.length > 0 && view === 'people' && <PeoplePage {...work} />}
      {work && last && (
        <Done
          tap={last}
          waiting={work.waiting.has(last.target)}
          refused={entries.some(({ id, state }) => id === last.id && state === 'refused')}
          onUndo={() => work.undo(last.id, last.words)}
          onClose={() => setLast(undefined)}
        />
      )}
      <Account
        me={me}
        waiting={entries.filter(({ state }) => state === 'waiting').length}
        onLeave={() => {
          forgetDesk(me.id);
          onLeave();
        }}
      />
    </div>
  );
}
