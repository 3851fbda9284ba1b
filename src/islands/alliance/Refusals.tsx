/** Who has told the alliance that they want no reminders. */
import { useState } from 'react';
import { type AllianceDesk, refuseReminders, takeBackRefusal } from '../../backend/alliance.ts';
import { alliance as words } from '../../i18n/areas/alliance.ts';
import { EmailForm } from '../provider/EmailForm.tsx';
import { CardButton } from '../provider/parts.tsx';
import type { Alliance } from './use-alliance.ts';

export function Refusals({ desk, work: { busy, work } }: { desk: AllianceDesk; work: Alliance }) {
  const [email, setEmail] = useState('');

  async function refuse(address: string) {
    if (await work(() => refuseReminders(address), words.did.refused(address))) setEmail('');
  }

  return (
    <section className="flow">
      <h2 className="desk-day">{words.refusalsHeading}</h2>
      <p>{words.refusalsLead}</p>
      {desk.refusals.length === 0 && <p>{words.refusalsEmpty}</p>}
      <ul className="desk-list">
        {desk.refusals.map(({ id, email: address }) => (
          <li className="desk-row" key={id}>
            <span>{address}</span>
            <CardButton
              about={address}
              aria-disabled={busy}
              onClick={() => work(() => takeBackRefusal(id), words.did.takenBack(address))}
            >
              {words.takeBack}
            </CardButton>
          </li>
        ))}
      </ul>
      <EmailForm
        label={words.email}
        missing={words.emailMissing}
        send={words.refuse}
        busy={busy}
        autoComplete="off"
        value={email}
        onChange={setEmail}
        onSend={refuse}
      />
    </section>
  );
}
