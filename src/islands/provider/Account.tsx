/** Who is signed in, and signing out: here, or everywhere. */
import { useState } from 'react';
import { type Me, signOut } from '../../backend/session.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { Fault } from './parts.tsx';

const words = provider.account;

interface Props {
  me: Me;
  /** How many taps have not been sent. */
  waiting: number;
  onLeave(): void;
}

export function Account({ me, waiting, onLeave }: Props) {
  const [failed, setFailed] = useState(false);
  async function leave(everywhere: boolean) {
    setFailed(false);
    if (await signOut(everywhere)) return setFailed(true);
    onLeave();
  }
  return (
    <section className="desk-account flow">
      <p>{words.signedIn(me.email)}</p>
      {waiting > 0 && <p className="notice">{provider.outbox.signOutWaiting(waiting)}</p>}
      {failed && <Fault>{words.everywhereFailed}</Fault>}
      <p className="links">
        <button className="button button-plain" type="button" onClick={() => leave(false)}>
          {words.out}
        </button>
        <button className="button button-plain" type="button" onClick={() => leave(true)}>
          {words.everywhere}
        </button>
      </p>
      <p className="quiet">{words.everywhereHint}</p>
    </section>
  );
}
