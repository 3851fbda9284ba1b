/** A question that is answered by writing. */
import { Field, InputField } from '../parts.tsx';

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

export function Text({ id, label, hint, fault, value = '', onChange, rows, ...kind }: Props) {
  const about = { id, label, hint, fault };
  if (!rows)
    return (
      <InputField
        {...about}
        {...kind}
        autoComplete="off"
        autoCapitalize={kind.type && kind.type !== 'text' ? 'none' : 'sentences'}
        value={value}
        onChange={onChange}
      />
    );
  return (
    <Field {...about}>
      {control => (
        <textarea
          {...control}
          className="input"
          rows={rows}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
