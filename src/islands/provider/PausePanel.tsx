/** "Pause": until when and why, both if one likes. */
import { useState } from 'react';
import type { PlainDate } from '../../domain/schedule/day.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { useKept } from './kept.ts';
import { Fault, InputField, Panel, SayOrClose } from './parts.tsx';

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

  function say(event: React.SubmitEvent) {
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
        <InputField label={words.until} type="date" min={today} value={until} onChange={setUntil} />
        <InputField
          label={words.why}
          hint={words.whyHint}
          type="text"
          maxLength={240}
          value={why}
          onChange={setWhy}
        />
        <SayOrClose say={words.sayPause} close={provider.sessions.close} onClose={onClose} />
      </form>
    </Panel>
  );
}
