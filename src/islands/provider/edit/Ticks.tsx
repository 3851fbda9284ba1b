/** A question with a few answers to tick, one or several, each a target for a thumb. */
import { describedBy, Remarks } from '../parts.tsx';

interface Props<T extends string | number> {
  legend: string;
  /** Of the radio group; also begins the ids: the first control has `name` itself. */
  name: string;
  type: 'radio' | 'checkbox';
  choices: readonly (readonly [id: T, label: string, spoken?: string])[];
  chosen: readonly T[];
  onChoose(id: T): void;
  hint?: string | undefined;
  fault?: string | undefined;
}

export function Ticks<T extends string | number>(props: Props<T>) {
  const { legend, name, type, choices, chosen, onChoose, hint, fault } = props;
  return (
    <fieldset className="ticks-group" aria-describedby={describedBy({ id: name, hint, fault })}>
      <legend className="label">{legend}</legend>
      <Remarks id={name} hint={hint} fault={fault} />
      <div className="chips">
        {choices.map(([id, label, spoken], n) => (
          <label key={id} className="chip">
            <input
              type={type}
              id={n === 0 ? name : `${name}-${id}`}
              name={name}
              checked={chosen.includes(id)}
              aria-label={spoken}
              onChange={() => onChoose(id)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
