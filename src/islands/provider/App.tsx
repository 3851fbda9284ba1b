/** The provider's pages for whoever is signed in; signing in for everybody else. */
import { useEffect, useRef, useState } from 'react';
import type { Me } from '../../backend/session.ts';
import type { Calendar } from '../../domain/schedule/calendar.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { Room } from './Room.tsx';
import { SignIn } from './SignIn.tsx';
import { useFile } from './use-file.ts';
import { useSession } from './use-session.ts';
import type { View } from './views.ts';

/** Of the names that every page of the site shares: without it no term is known, and no bank holiday. */
const unknown: { calendar: Calendar } = { calendar: { terms: [], bankHolidays: [] } };

export function App({ view }: { view: View }) {
  const me = useSession();
  const [leaving, setLeaving] = useState(false);
  const calendar = useFile('/names.json', unknown)?.calendar;
  // Who was here when a session ended under way: what they have open and typed stays as it is.
  const [held, setHeld] = useState<Me>();
  if (me && held?.id !== me.id) setHeld(me);
  if (me && leaving) setLeaving(false);

  const top = useRef<HTMLDivElement>(null);
  const inside = Boolean(me);
  const wasInside = useRef(false);
  useEffect(() => {
    // The page has changed under the person: say where they are.
    if (inside && !wasInside.current) top.current?.querySelector<HTMLElement>('h1')?.focus();
    wasInside.current = inside;
  }, [inside]);

  if (me === undefined) return <p role="status">{provider.loading}</p>;
  const person = me ?? (leaving ? undefined : held);
  if (!person) return <SignIn />;
  return (
    <div ref={top}>
      {!me && <SignIn ended level={2} />}
      <Room
        key={person.id}
        me={person}
        ended={!me}
        view={view}
        calendar={calendar}
        onLeave={() => {
          setHeld(undefined);
          setLeaving(true);
        }}
      />
    </div>
  );
}
