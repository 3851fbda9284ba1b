/** "Tell the alliance what is missing": five choices and a button. Loaded when somebody asks for it. */
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { config } from '../../backend/config.ts';
import { reportGap } from '../../backend/gaps.ts';
import { ages } from '../../domain/activity/ages.ts';
import { type GapReason, type GapTime, gapReasons, gapTimes } from '../../domain/activity/words.ts';
import type { Gap } from '../../domain/matching/gap.ts';
import { gap as words } from '../../i18n/areas/gap.ts';
import type { Names } from '../live/names.ts';

export interface GapFormProps {
  /** What stands in the form at first. */
  first: Gap;
  names: Names;
}

export default function GapForm({ first, names }: GapFormProps) {
  const [state, setState] = useState<'open' | 'sending' | 'sent' | 'failed'>('open');
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: what came in its place takes the focus, and so does the answer.
  useEffect(() => {
    if (state === 'open' || state === 'sent') heading.current?.focus();
  }, [state]);

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state === 'sending') return;
    const said = new FormData(event.currentTarget);
    const of = (name: string) => String(said.get(name) ?? '');
    setState('sending');
    const gap: Gap = {
      reason: of('reason') as GapReason,
      ...(of('kind') && { kind: of('kind') }),
      ...(of('age') && { age: Number(of('age')) }),
      ...(of('ward') && { ward: of('ward') }),
      ...(of('wanted') && { wanted: of('wanted') as GapTime }),
    };
    setState((await reportGap(config, gap)) ? 'sent' : 'failed');
  };

  if (state === 'sent')
    return (
      <h3 className="gap-title" tabIndex={-1} ref={heading}>
        {words.sent}
      </h3>
    );
  const kinds = Object.entries(names.kinds).map(([id, { name }]) => [id, name] as const);
  const wards = Object.entries(names.wards).map(([code, { name }]) => [code, name] as const);
  return (
    <form className="gap-form" onSubmit={send} aria-labelledby="gap-title">
      <h3 className="gap-title" id="gap-title" tabIndex={-1} ref={heading}>
        {words.title}
      </h3>
      <p>{words.hint}</p>
      <div className="sheet-row">
        <Choice
          name="reason"
          label={words.reason}
          first={first.reason}
          choices={gapReasons.map(id => [id, words.reasons[id]])}
        />
        <Choice name="kind" label={words.kind} first={first.kind} choices={kinds} any />
        <Choice
          name="age"
          label={words.age}
          first={first.age === undefined ? undefined : String(first.age)}
          choices={ages.map(String).map(age => [age, age])}
          any
        />
        <Choice
          name="wanted"
          label={words.time}
          first={first.wanted}
          choices={gapTimes.map(id => [id, words.times[id]])}
          any
        />
        <Choice name="ward" label={words.ward} first={first.ward} choices={wards} any />
      </div>
      <button type="submit" className="button button-gold" aria-disabled={state === 'sending' || undefined}>
        {state === 'sending' ? words.sending : words.send}
      </button>
      {state === 'failed' && <p role="alert">{words.failed}</p>}
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  first: string | undefined;
  choices: readonly (readonly [value: string, name: string])[];
  /** Whether it may be left open. */
  any?: boolean;
}

function Choice({ name, label, first, choices, any }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`gap-${name}`}>{label}</label>
      <select id={`gap-${name}`} className="input" name={name} defaultValue={first ?? ''}>
        {any && <option value="">{words.any}</option>}
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
