/**
 * One signed-in person's pages: menu, what waits, the page itself, signing out. Pages for writing come when
 * they are opened, so that the first screen stays light.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Tap } from '../../backend/outbox.ts';
import type { Desk } from '../../backend/provider-desk.ts';
import type { Me } from '../../backend/session.ts';
import type { Calendar } from '../../domain/schedule/calendar.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { Account } from './Account.tsx';
import { Activities } from './Activities.tsx';
import { Done } from './Done.tsx';
import { sheetsOf } from './edit/sheet/store.ts';
import { Menu } from './Menu.tsx';
import { NoRights } from './NoRights.tsx';
import { PeoplePage } from './People.tsx';
import { SessionsPage } from './Sessions.tsx';
import { SignIn } from './SignIn.tsx';
import { useDesk } from './use-desk.ts';
import type { View } from './views.ts';
import { Waiting } from './Waiting.tsx';

/** What every page of a signed-in person works with. */
export interface Work {
  desk: Desk;
  calendar: Calendar;
  /** Carries out a tap, and offers to undo it. */
  tap(tap: Tap): void;
  /** Takes back something that was done, now or earlier. */
  undo(id: string, words: string): void;
  /** Says what was done otherwise, and offers to undo it by its number. */
  did(action: string, words: string): void;
  /** Targets of taps that have not arrived yet. */
  waiting: ReadonlySet<string>;
  /** Reads the desk again: something was saved. */
  refresh(): Promise<void>;
  /** Asks the person to sign in again, above what they have open: the server no longer knows them. */
  signedOut(): void;
}

/** What a page for writing is given. */
export interface PageProps {
  work: Work;
  me: Me;
}

const writing = {
  edit: lazy(() => import('./edit/EditPage.tsx')),
  venues: lazy(() => import('./edit/where/VenuesPage.tsx')),
  group: lazy(() => import('./edit/group/GroupPage.tsx')),
  spreadsheet: lazy(() => import('./spreadsheet/SpreadsheetPage.tsx')),
};

const Sending = lazy(() => import('./edit/Sending.tsx'));

interface Props {
  me: Me;
  /** The session has ended, and the page above says so. */
  ended: boolean;
  view: View;
  calendar: Calendar | undefined;
  onLeave(): void;
}

export function Room({ me, ended, view, calendar, onLeave }: Props) {
  const { desk, old, queued, outbox, signedOut, read, endSession } = useDesk(me.id);
  const [last, setLast] = useState<Tap>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has signed in again sees it as it is now.
  useEffect(() => {
    read();
  }, [me, read]);

  const work: Work | undefined = desk &&
    calendar && {
      desk,
      calendar,
      waiting: new Set(queued.filter(({ state }) => state === 'waiting').map(({ target }) => target)),
      tap(tap) {
        outbox.add(tap);
        setLast(tap);
      },
      undo(id, words) {
        outbox.undo(id, provider.did.undone(words));
        setLast(undefined);
      },
      did: (id, words) => setLast({ id, verb: 'undo', details: {}, target: id, words }),
      refresh: read,
      signedOut: endSession,
    };
  // A professional who keeps no sessions: what they came for is one link on the page.
  const guest = desk?.role && desk.organisations.length === 0;
  const leads = desk?.organisations.some(({ role }) => role === 'lead');

  return (
    <div className="desk">
      {signedOut && !ended && <SignIn ended level={2} />}
      {!guest && <Menu view={view} leads={leads ?? false} role={desk?.role ?? null} />}
      <Waiting queued={queued} old={old} outbox={outbox} />
      {!work && <p role="status">{provider.loading}</p>}
      {work && <Page view={view} work={work} me={me} />}
      {work && sheetsOf(me.id).length > 0 && (
        <Suspense>
          <Sending work={work} me={me} />
        </Suspense>
      )}
      {work && last && (
        <Done
          tap={last}
          waiting={work.waiting.has(last.target)}
          refused={queued.some(({ id, state }) => id === last.id && state === 'refused')}
          onUndo={() => work.undo(last.id, last.words)}
          onClose={() => setLast(undefined)}
        />
      )}
      {view !== 'edit' && (
        <Account
          me={me}
          waiting={queued.filter(({ state }) => state === 'waiting').length}
          onLeave={onLeave}
        />
      )}
    </div>
  );
}

function Page({ view, work, me }: PageProps & { view: View }) {
  // Whoever was writing when their place ended is told so there, beside what they wrote.
  if (work.desk.organisations.length === 0 && view !== 'edit') return <NoRights desk={work.desk} me={me} />;
  if (view === 'sessions') return <SessionsPage {...work} />;
  if (view === 'activities') return <Activities work={work} me={me} />;
  if (view === 'people') return <PeoplePage {...work} />;
  const Writing = writing[view];
  return (
    <Suspense fallback={<p role="status">{provider.opening}</p>}>
      <Writing work={work} me={me} />
    </Suspense>
  );
}
