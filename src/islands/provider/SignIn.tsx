/** Signing in: an address, then the code from the mail. */
import { useState } from 'react';
import { sendCode } from '../../backend/session.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { CodeStep } from './CodeStep.tsx';
import { EmailForm } from './EmailForm.tsx';
import { useKept } from './kept.ts';

const words = provider.signIn;

/** @param ended says that a session has ended under way */
export function SignIn({ ended, level = 1 }: { ended?: boolean; level?: 1 | 2 }) {
  const [email, setEmail] = useKept('email', '');
  const [sentTo, setSentTo] = useState('');
  const [tooSoon, setTooSoon] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const Heading = level === 1 ? 'h1' : 'h2';

  async function send(address: string) {
    setBusy(true);
    setTrouble(undefined);
    const found = await sendCode(address);
    setBusy(false);
    // One that has just left may be on its way: its code can be typed.
    setTooSoon(found === 'wait');
    if (found && found !== 'wait') return setTrouble(words[found === 'wrong' ? 'failed' : found]);
    setSentTo(address);
  }

  if (sentTo)
    return <CodeStep email={sentTo} tooSoon={tooSoon} heading={Heading} onOther={() => setSentTo('')} />;
  return (
    <div className="flow prose">
      <Heading>{words.heading}</Heading>
      {ended ? <p className="notice">{words.ended}</p> : <p className="lead">{words.lead}</p>}
      <EmailForm
        label={words.email}
        missing={words.emailMissing}
        send={busy ? words.sending : words.send}
        wide
        busy={busy}
        trouble={trouble}
        autoComplete="email"
        value={email}
        onChange={setEmail}
        onSend={send}
      />
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
