/**
 * Where the link of the mail leads. Opening it does nothing, so that programs that look into mails cannot
 * use it up; the button does. The secret stands after the "#", which no server ever sees.
 */
import { useEffect, useState } from 'react';
import { signIn } from '../../backend/session.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { Fault } from './parts.tsx';

const words = provider.link;

/** "+" is part of an address, not a space. */
function readLink() {
  const facts = new URLSearchParams(location.hash.slice(1).replaceAll('+', '%2B'));
  return { secret: facts.get('token_hash') ?? '', email: facts.get('email') ?? '' };
}

export function Enter() {
  const [link, setLink] = useState(readLink);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  useEffect(() => {
    const look = () => setLink(readLink());
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);

  async function enter() {
    if (busy) return;
    setBusy(true);
    setFault('');
    const trouble = await signIn({ link: link.secret });
    if (!trouble) return location.replace('/provider/');
    setBusy(false);
    setFault(trouble === 'wrong' ? words.wrong : provider.signIn[trouble]);
  }

  /** The address is known: the sign-in page need not ask for it again. */
  function another() {
    if (link.email) sessionStorage.setItem('derby-typed/email', link.email);
    location.assign('/provider/');
  }

  const whole = link.secret !== '';
  return (
    <div className="flow prose">
      <h1>{words.heading}</h1>
      {whole ? (
        <p className="lead">
          {words.lead} {link.email && words.for(link.email)}
        </p>
      ) : (
        <p className="notice notice-stop">{words.missing}</p>
      )}
      {fault && <Fault>{fault}</Fault>}
      {whole && (
        <button className="button button-gold desk-wide" type="button" onClick={enter} aria-disabled={busy}>
          {busy ? provider.signIn.entering : words.button}
        </button>
      )}
      {(fault || !whole) && (
        <p>
          <button className="button button-plain" type="button" onClick={another}>
            {words.again}
          </button>
        </p>
      )}
    </div>
  );
}
