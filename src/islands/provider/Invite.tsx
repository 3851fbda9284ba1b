/** Inviting an editor by e-mail. */
import { useState } from 'react';
import { inviteEditor } from '../../backend/provider.ts';
import { isEmail } from '../../domain/activity/text.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { useKept } from './kept.ts';
import { troubleWords } from './People.tsx';
import { EmailField, Fault } from './parts.tsx';

const words = provider.people;

interface Props {
  /** The slug of the organisation. */
  organisation: string;
  onDone(email: string): void;
}

export function Invite({ organisation, onDone }: Props) {
  const [email, setEmail] = useKept(`invite/${organisation}`, '');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ text: string; field?: boolean }>();

  async function invite(event: React.FormEvent) {
    event.preventDefault();
    if (busy) return;
    const address = email.trim();
    if (!isEmail(address)) {
      return setFault({ text: provider.signIn.emailMissing, field: true });
    }
    setBusy(true);
    setFault(undefined);
    const answer = await inviteEditor(organisation, address);
    setBusy(false);
    if ('trouble' in answer) return setFault({ text: troubleWords(answer.trouble) });
    setEmail('');
    onDone(address);
  }

  return (
    <form className="flow" onSubmit={invite} noValidate>
      <h2 className="desk-small">{words.inviteHeading}</h2>
      {fault && !fault.field && <Fault>{fault.text}</Fault>}
      <EmailField
        label={words.email}
        fault={fault?.field ? fault.text : undefined}
        autoComplete="off"
        value={email}
        onChange={setEmail}
      />
      <button className="button desk-wide" type="submit" aria-disabled={busy}>
        {words.invite}
      </button>
    </form>
  );
}
