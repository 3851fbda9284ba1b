/** Small parts of the provider's pages: a field with its words, a message that takes the focus. */
import { type ReactNode, useEffect, useId, useRef } from 'react';

interface RemarksProps {
  id: string;
  hint?: string | undefined;
  fault?: string | undefined;
}

/** The ids of a control's remarks, for its `aria-describedby`; undefined where it has none. */
export const describedBy = ({ id, hint, fault }: RemarksProps): string | undefined =>
  [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;

/** What stands between the words of a control, or of a group of them, and the control: a hint, a fault. */
export function Remarks({ id, hint, fault }: RemarksProps) {
  return (
    <>
      {hint && (
        <p className="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="stop" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  );
}

interface FieldProps {
  /** Of the control, where something else points at it: an error summary. */
  id?: string | undefined;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  children(about: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }): ReactNode;
}

/** A label, a hint and a fault around one control, which takes `id` and the rest. */
export function Field({ id: given, label, hint, fault, children }: FieldProps) {
  const made = useId();
  const id = given ?? made;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Remarks id={id} hint={hint} fault={fault} />
      {children({ id, 'aria-describedby': describedBy({ id, hint, fault }), 'aria-invalid': Boolean(fault) })}
    </div>
  );
}

interface EmailFieldProps {
  label: string;
  fault?: string | undefined;
  value: string;
  /** `email` for one's own address, `off` for somebody else's. */
  autoComplete: 'email' | 'off';
  onChange(value: string): void;
}

/** A field for an address, with the keyboard for it. */
export function EmailField({ label, fault, value, autoComplete, onChange }: EmailFieldProps) {
  return (
    <Field label={label} fault={fault}>
      {about => (
        <input
          {...about}
          className="input"
          type="email"
          inputMode="email"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Facts under their names; each name has one or several. */
export function FactList({ rows }: { rows: readonly [name: string, values: readonly ReactNode[]][] }) {
  return (
    <dl className="desk-dl">
      {rows.map(([name, values]) => (
        <div key={name}>
          <dt>{name}</dt>
          {values.map((value, n) => (
            <dd key={n}>{value}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** What went wrong, read out at once and in reach of the keyboard. */
export function Fault({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="notice notice-stop" role="alert" tabIndex={-1} ref={place}>
      {children}
    </div>
  );
}

/** A part of a card that opens for a choice; the focus goes in, and Escape closes it. */
export function Panel({ label, onClose, children }: { label: string; onClose(): void; children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section
      className="desk-panel flow"
      aria-label={label}
      tabIndex={-1}
      ref={place}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      {children}
    </section>
  );
}
