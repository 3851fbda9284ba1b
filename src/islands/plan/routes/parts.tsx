/** The few controls that asking is made of: choices to tick, one choice of several, a folded part. */
import { type ReactNode, useId } from 'react';
import { routes as w } from '../../../i18n/areas/routes.ts';

export interface Choice<T> {
  value: T;
  name: string;
}

interface TicksProps<T> {
  legend: string;
  hint?: string;
  choices: readonly Choice<T>[];
  chosen: readonly T[];
  onChange(chosen: T[]): void;
}

/** Any number of choices, in the order of the choices. */
export function Ticks<T extends string | number>({ legend, hint, choices, chosen, onChange }: TicksProps<T>) {
  const set = (value: T, on: boolean) =>
    onChange(choices.map(choice => choice.value).filter(v => (v === value ? on : chosen.includes(v))));
  return (
    <fieldset className="ticks field">
      <legend>{legend}</legend>
      {hint && <p className="quiet">{hint}</p>}
      <div className="ticks-row">
        {choices.map(({ value, name }) => (
          <label className="chip tick" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={e => set(value, e.target.checked)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface PickProps {
  label: string;
  hint?: string;
  value: string;
  choices: readonly Choice<string>[];
  onChange(value: string): void;
}

/** One of a list. */
export function Pick({ label, hint, value, choices, onChange }: PickProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <select
        className="input"
        id={id}
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onChange={e => onChange(e.target.value)}
      >
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </p>
  );
}

/** A part of the questions that opens and shuts, with the number of what is chosen in it. */
export function Part({
  title,
  chosen,
  open,
  children,
}: {
  title: string;
  chosen: number;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="ask-part" open={open}>
      <summary>
        <h3>{title}</h3> <span className="quiet">{w.ask.chosen(chosen)}</span>
      </summary>
      <div className="ask-fields">{children}</div>
    </details>
  );
}
