/** Who has told the alliance that they want no reminders. */
import { useState } from 'react';
import { type AllianceDesk, refuseReminders, takeBackRefusal } from '../../backend/alliance.ts';
import { isEmail } from '../../domain/activity/text.ts';
import { alliance as words } from '../../i18n/areas/alliance.ts';
import { EmailField } from '../provider/parts.tsx';
import type { Alliance } from './use-alliance.ts';

export function Refusals({ desk, work: { busy, work } }: { desk: AllianceDesk; work: Alliance }) {
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);

  async function refuse(event: React.FormEvent) {
    event.preventDefault();
    const address = email.trim();
    const whole = isEmail(address);
    setMissing(!whole);
    if (whole && (await work(() => refuseReminders(address), words.did.refused(address)))) setEmail('');
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
            <button
              className="button button-plain"
              type="button"
              aria-disabled={busy}
              onClick={() => work(() => takeBackRefusal(id), words.did.takenBack(address))}
            >
              {words.takeBack}
              <span className="visually-hidden">: {address}</span>
            </button>
          </li>
        ))}
      </ul>
      <form className="flow" onSubmit={refuse} noValidate>
        <EmailField
          label={words.email}
          fault={missing ? words.emailMissing : undefined}
          autoComplete="off"
          value={email}
          onChange={setEmail}
        />
        <button className="button" type="submit" aria-disabled={busy}>
          {words.refuse}
        </button>
      </form>
    </section>
  );
}
