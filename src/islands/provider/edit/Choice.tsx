/** One answer of a few, each with a line that says what it means: a large target for a thumb. */
import { describedBy, Remarks } from '../parts.tsx';

interface Props<T extends string> {
  legend: string;
  /** The legend is the page's heading already: said to those who listen only. */
  quiet?: boolean;
  /** The id of the first control; also names the group. */
  name: string;
  choices: readonly (readonly [id: T, label: string, hint?: string])[];
  chosen: T | undefined;
  onChoose(id: T): void;
  fault?: string | undefined;
}

export function Choice<T extends string>(props: Props<T>) {
  const { legend, quiet, name, choices, chosen, onChoose, fault } = props;
  return (
    <fieldset className="edit-choice" aria-describedby={describedBy({ id: name, fault })}>
      <legend className={quiet ? 'visually-hidden' : 'label'}>{legend}</legend>
      <Remarks id={name} fault={fault} />
      {choices.map(([id, label, hint], n) => (
        <label key={id}>
          <input
            type="radio"
            id={n === 0 ? name : `${name}-${id}`}
            name={name}
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          <span>
            <b>{label}</b>
            {hint && <span className="quiet">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
