/** A form that asks for one e-mail address. */
import { useState } from 'react';
import { isEmail } from '../../domain/activity/text.ts';
import { Fault, InputField } from './parts.tsx';

interface Props {
  label: string;
  /** What is said where no whole address stands. */
  missing: string;
  /** The words of its button, and how it looks. */
  send: string;
  wide?: boolean;
  busy: boolean;
  /** What went wrong with the address that was sent. */
  trouble?: string | undefined;
  /** `email` for one's own address, `off` for somebody else's. */
  autoComplete: 'email' | 'off';
  value: string;
  onChange(value: string): void;
  onSend(address: string): void;
}

export function EmailForm({ label, missing, send, wide, busy, trouble, value, onSend, ...input }: Props) {
  const [lacks, setLacks] = useState(false);

  function submit(event: React.SubmitEvent) {
    event.preventDefault();
    if (busy) return;
    const address = value.trim();
    setLacks(!isEmail(address));
    if (isEmail(address)) onSend(address);
  }
  return (
    <form className="flow" onSubmit={submit} noValidate>
      {trouble && !lacks && <Fault>{trouble}</Fault>}
      <InputField
        label={label}
        fault={lacks ? missing : undefined}
        type="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        {...input}
      />
      <button className={wide ? 'button desk-wide' : 'button'} type="submit" aria-disabled={busy}>
        {send}
      </button>
    </form>
  );
}
