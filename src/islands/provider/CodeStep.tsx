/** The second step of signing in: six digits, or another mail. */
import { useEffect, useRef, useState } from 'react';
import { type SignInTrouble, sendCode, signIn, stay } from '../../backend/session.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { Fault, InputField } from './parts.tsx';

const words = provider.signIn;
/** Until another mail can be asked for, in seconds. */
const pause = 30;

interface Props {
  email: string;
  /** No mail was sent just now, because too many were asked for. */
  tooSoon: boolean;
  heading: 'h1' | 'h2';
  onOther(): void;
}

export function CodeStep({ email, tooSoon, heading: Heading, onOther }: Props) {
  const [code, setCode] = useState('');
  const [staying, setStaying] = useState(stay.get);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ text: string; field?: boolean } | undefined>(
    tooSoon ? { text: words.wait } : undefined,
  );
  const [said, setSaid] = useState('');
  const { left, restart } = useCountdown(pause);
  const top = useRef<HTMLHeadingElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const say = (trouble: SignInTrouble) => setFault({ text: words[trouble], field: trouble === 'wrong' });

  async function enter(digits: string) {
    if (busy) return;
    if (digits.length !== 6) return setFault({ text: words.codeMissing, field: true });
    setBusy(true);
    setFault(undefined);
    stay.set(staying);
    const trouble = await signIn({ email, code: digits });
    setBusy(false);
    if (!trouble) return;
    say(trouble);
    input.current?.focus();
  }

  /** What is pasted or filled in by the phone may have spaces and words around the digits. */
  function type(text: string) {
    const digits = text.replace(/\D/g, '').slice(0, 6);
    setCode(digits);
    // Filled in at once: by paste or from the mail.
    if (digits.length === 6 && code.length < 5) enter(digits);
  }

  async function again() {
    if (left > 0) return;
    setSaid('');
    const trouble = await sendCode(email);
    if (trouble) return say(trouble === 'wrong' ? 'failed' : trouble);
    setFault(undefined);
    setSaid(words.againDone);
    restart();
  }

  return (
    <div className="flow prose">
      <Heading ref={top}>{words.sentHeading}</Heading>
      <p className="lead">{words.sent(email)}</p>
      {fault && !fault.field && <Fault>{fault.text}</Fault>}
      <form
        className="flow"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          enter(code);
        }}
      >
        <InputField
          label={words.code}
          hint={words.codeHint}
          fault={fault?.field ? fault.text : undefined}
          ref={input}
          className="desk-code"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]*"
          value={code}
          onChange={type}
        />
        <label className="desk-tick">
          <input type="checkbox" checked={staying} onChange={event => setStaying(event.target.checked)} />
          <span>
            {words.stay}
            <span className="quiet"> {words.stayHint}</span>
          </span>
        </label>
        <button className="button desk-wide" type="submit" aria-disabled={busy}>
          {busy ? words.entering : words.enter}
        </button>
      </form>
      <h2 className="desk-small">{words.noMail}</h2>
      <p>{words.noMailText}</p>
      <p className="links">
        <button className="button button-plain" type="button" aria-disabled={left > 0} onClick={again}>
          {left > 0 ? words.againIn(left) : words.again}
        </button>
        <button className="button button-plain" type="button" onClick={onOther}>
          {words.otherEmail}
        </button>
      </p>
      <p role="status">{said}</p>
    </div>
  );
}

/** Counts down in whole seconds. */
function useCountdown(from: number) {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return { left, restart: () => setLeft(from) };
}
