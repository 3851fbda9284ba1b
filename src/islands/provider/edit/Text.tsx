/** A question that is answered by writing. */
import { Field } from '../parts.tsx';

interface Props {
  id: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  value: string | undefined;
  onChange(text: string): void;
  /** More than one line, of so many to begin with. */
  rows?: number;
  type?: 'text' | 'tel' | 'email' | 'url';
  inputMode?: 'decimal' | 'numeric';
  className?: string;
}

export function Text({ id, label, hint, fault, value = '', onChange, rows, className, ...kind }: Props) {
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      {about =>
        rows ? (
          <textarea
            {...about}
            className="input"
            rows={rows}
            value={value}
            onChange={event => onChange(event.target.value)}
          />
        ) : (
          <input
            {...about}
            {...kind}
            className={`input ${className ?? ''}`}
            autoComplete="off"
            autoCapitalize={kind.type && kind.type !== 'text' ? 'none' : 'sentences'}
            value={value}
            onChange={event => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
