/** Inviting an editor by e-mail. */
import { useState } from 'react';
import type { Trouble } from '../../backend/answer.ts';
import { inviteEditor } from '../../backend/provider.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { EmailForm } from './EmailForm.tsx';
import { useKept } from './kept.ts';

const words = provider.people;

export const troubleWords = (trouble: Trouble): string =>
  trouble === 'signed-out' ? provider.signIn.ended : words[trouble];

interface Props {
  /** The slug of the organisation. */
  organisation: string;
  onDone(email: string): void;
}

export function Invite({ organisation, onDone }: Props) {
  const [email, setEmail] = useKept(`invite/${organisation}`, '');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  async function invite(address: string) {
    setBusy(true);
    setTrouble(undefined);
    const answer = await inviteEditor(organisation, address);
    setBusy(false);
    if ('trouble' in answer) return setTrouble(troubleWords(answer.trouble));
    setEmail('');
    onDone(address);
  }

  return (
    <div className="flow">
      <h2 className="desk-small">{words.inviteHeading}</h2>
      <EmailForm
        label={words.email}
        missing={provider.signIn.emailMissing}
        send={words.invite}
        wide
        busy={busy}
        trouble={trouble}
        autoComplete="off"
        value={email}
        onChange={setEmail}
        onSend={invite}
      />
    </div>
  );
}
