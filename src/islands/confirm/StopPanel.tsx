/** "Stopped": for good, or for a while. Nothing is chosen beforehand. */
import { useState } from 'react';
import { fromDay, type PlainDate, toDay } from '../../domain/schedule/day.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { confirm as words } from '../../i18n/areas/confirm.ts';
import { Fault, InputField, Panel, SayOrClose } from '../provider/parts.tsx';

interface Props {
  busy: boolean;
  onSay(what: 'ended' | 'paused', until?: PlainDate): void;
  onClose(): void;
}

/** How far ahead a break may end, in days; the database says the same. */
const longest = 366;

export function StopPanel({ busy, onSay, onClose }: Props) {
  const [what, setWhat] = useState<'ended' | 'paused'>();
  const [until, setUntil] = useState('');
  const [fault, setFault] = useState<'stopChoose' | 'untilMissing'>();
  const today = toDay(localNow(new Date()));
  const [first, last] = [fromDay(today + 1), fromDay(today + longest)];

  function say(event: React.SubmitEvent) {
    event.preventDefault();
    if (busy) return;
    if (!what) return setFault('stopChoose');
    if (what === 'ended') return onSay(what);
    if (until < first || until > last) return setFault('untilMissing');
    onSay(what, until);
  }

  return (
    <Panel label={words.stopHeading} onClose={onClose}>
      <form className="flow" onSubmit={say} noValidate>
        {fault && <Fault key={fault}>{words[fault]}</Fault>}
        <fieldset>
          <legend className="label">{words.stopHeading}</legend>
          <p>{words.stopLead}</p>
          {(['ended', 'paused'] as const).map(choice => (
            <label className="desk-tick" key={choice}>
              <input
                type="radio"
                name="stopped"
                checked={what === choice}
                onChange={() => {
                  setWhat(choice);
                  setFault(undefined);
                }}
              />
              {choice === 'ended' ? words.stopEnded : words.stopPaused}
            </label>
          ))}
        </fieldset>
        {what === 'paused' && (
          <InputField
            label={words.until}
            hint={words.untilHint}
            type="date"
            min={first}
            max={last}
            value={until}
            onChange={setUntil}
          />
        )}
        <SayOrClose
          say={busy ? words.saving : words.sayStopped}
          close={words.cancel}
          busy={busy}
          onClose={onClose}
        />
      </form>
    </Panel>
  );
}
