/** Who is signed in, and signing out: here, or everywhere. Asks first where that would lose something. */
import { useRef, useState } from 'react';
import { type Me, signOut } from '../../backend/session.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { countUnsaved, forgetDevice } from './leaving.ts';
import { Fault, Sure } from './parts.tsx';

const words = provider.account;

interface Props {
  me: Me;
  /** How many taps have not been sent. */
  waiting: number;
  onLeave(): void;
}

export function Account({ me, waiting, onLeave }: Props) {
  const [failed, setFailed] = useState(false);
  const [asking, setAsking] = useState<{ unsaved: number; everywhere: boolean }>();
  const out = useRef<HTMLButtonElement>(null);

  async function leave(everywhere: boolean) {
    setAsking(undefined);
    setFailed(false);
    if (await signOut(everywhere)) return setFailed(true);
    forgetDevice(me.id);
    onLeave();
  }
  async function ask(everywhere: boolean) {
    const unsaved = await countUnsaved(me.id);
    if (unsaved > 0) setAsking({ unsaved, everywhere });
    else leave(everywhere);
  }
  function stay() {
    setAsking(undefined);
    out.current?.focus();
  }
  return (
    <section className="desk-account flow">
      <p>{words.signedIn(me.email)}</p>
      {waiting > 0 && <p className="notice">{provider.outbox.signOutWaiting(waiting)}</p>}
      {failed && <Fault>{words.everywhereFailed}</Fault>}
      <p className="links">
        <button className="button button-plain" type="button" ref={out} onClick={() => ask(false)}>
          {words.out}
        </button>
        <button className="button button-plain" type="button" onClick={() => ask(true)}>
          {words.everywhere}
        </button>
      </p>
      {asking && (
        <Sure
          label={words.out}
          text={words.unsaved(asking.unsaved)}
          yes={words.forget}
          no={words.stay}
          onYes={() => leave(asking.everywhere)}
          onNo={stay}
        />
      )}
      <p className="quiet">{words.everywhereHint}</p>
    </section>
  );
}
