/** Signing in: an address, then the code from the mail. */
import { useState } from 'react';
import { sendCode } from '../../backend/session.ts';
import { isEmail } from '../../domain/activity/text.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { CodeStep } from './CodeStep.tsx';
import { useKept } from './kept.ts';
import { EmailField, Fault } from './parts.tsx';

const words = provider.signIn;

/** @param ended says that a session has ended under way */
export function SignIn({ ended, level = 1 }: { ended?: boolean; level?: 1 | 2 }) {
  const [email, setEmail] = useKept('email', '');
  const [sentTo, setSentTo] = useState('');
  const [tooSoon, setTooSoon] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ text: string; field?: boolean }>();
  const Heading = level === 1 ? 'h1' : 'h2';

  async function send(event: React.FormEvent) {
    event.preventDefault();
    if (busy) return;
    const address = email.trim();
    if (!isEmail(address)) {
      return setFault({ text: words.emailMissing, field: true });
    }
    setBusy(true);
    setFault(undefined);
    const trouble = await sendCode(address);
    setBusy(false);
    // One that has just left may be on its way: its code can be typed.
    setTooSoon(trouble === 'wait');
    if (trouble && trouble !== 'wait')
      return setFault({ text: words[trouble === 'wrong' ? 'failed' : trouble] });
    setSentTo(address);
  }

  if (sentTo)
    return <CodeStep email={sentTo} tooSoon={tooSoon} heading={Heading} onOther={() => setSentTo('')} />;
  return (
    <div className="flow prose">
      <Heading>{words.heading}</Heading>
      {ended ? <p className="notice">{words.ended}</p> : <p className="lead">{words.lead}</p>}
      {fault && !fault.field && <Fault>{fault.text}</Fault>}
      <form className="flow" onSubmit={send} noValidate>
        <EmailField
          label={words.email}
          fault={fault?.field ? fault.text : undefined}
          autoComplete="email"
          value={email}
          onChange={setEmail}
        />
        <button className="button desk-wide" type="submit" aria-disabled={busy}>
          {busy ? words.sending : words.send}
        </button>
      </form>
      {!ended && (
        <>
          <h2 className="desk-small">{words.noPlace}</h2>
          <p>{words.noPlaceText}</p>
          <p>
            <a href="/about/approval/">{words.noPlaceLink}</a>
          </p>
        </>
      )}
    </div>
  );
}
