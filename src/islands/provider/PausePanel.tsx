/** "Pause": until when and why, both if one likes. */
import { useState } from 'react';
import type { PlainDate } from '../../domain/schedule/day.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { useKept } from './kept.ts';
import { Fault, Field, Panel } from './parts.tsx';

const words = provider.activities;

interface Props {
  name: string;
  today: PlainDate;
  onSay(pause: { pausedUntil?: PlainDate; pausedWhy?: string }): void;
  onClose(): void;
}

export function PausePanel({ name, today, onSay, onClose }: Props) {
  const [until, setUntil, forgetUntil] = useKept(`pause/${name}/until`, '');
  const [why, setWhy, forgetWhy] = useKept(`pause/${name}/why`, '');
  const [fault, setFault] = useState('');

  function say(event: React.FormEvent) {
    event.preventDefault();
    if (until && until <= today) return setFault(words.untilPast);
    forgetUntil();
    forgetWhy();
    onSay({ ...(until && { pausedUntil: until }), ...(why.trim() && { pausedWhy: why.trim() }) });
  }

  return (
    <Panel label={words.pauseHeading} onClose={onClose}>
      <form className="flow" onSubmit={say} noValidate>
        <p>{words.pauseText}</p>
        {fault && <Fault>{fault}</Fault>}
        <Field label={words.until}>
          {about => (
            <input
              {...about}
              className="input"
              type="date"
              min={today}
              value={until}
              onChange={event => setUntil(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.why} hint={words.whyHint}>
          {about => (
            <input
              {...about}
              className="input"
              type="text"
              maxLength={240}
              value={why}
              onChange={event => setWhy(event.target.value)}
            />
          )}
        </Field>
        <div className="desk-acts">
          <button className="button button-gold" type="submit">
            {words.sayPause}
          </button>
          <button className="button button-plain" type="button" onClick={onClose}>
            {provider.sessions.close}
          </button>
        </div>
      </form>
    </Panel>
  );
}
