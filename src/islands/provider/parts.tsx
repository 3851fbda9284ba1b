/** Small parts of the provider's pages: a field with its words, a message that takes the focus. */
import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react';

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

interface InputFieldProps
  extends Pick<FieldProps, 'label' | 'hint' | 'fault'>,
    Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  value: string | undefined;
  onChange(value: string): void;
}

/** A field that one line answers: text, a date, a time. */
export function InputField({
  label,
  hint,
  fault,
  className,
  value = '',
  onChange,
  ...input
}: InputFieldProps) {
  return (
    <Field id={input.id} label={label} hint={hint} fault={fault}>
      {about => (
        <input
          {...input}
          {...about}
          className={className ? `input ${className}` : 'input'}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface CardButtonProps extends ComponentProps<'button'> {
  /** What its card is about, for those who hear the button without seeing the card. */
  about: string;
  /** What is done most. */
  main?: boolean;
}

export function CardButton({ about, main, className = '', children, ...button }: CardButtonProps) {
  return (
    <button {...button} className={`button ${main ? '' : 'button-plain'} ${className}`} type="button">
      {children}
      <span className="visually-hidden">: {about}</span>
    </button>
  );
}

interface SayProps {
  /** The words of the button that does it, and of the one that does not. */
  say: string;
  close: string;
  busy?: boolean;
  /** Absent: it sends the form around it. */
  onSay?(): void;
  onClose(): void;
}

/** The two ways out of a form, or of a question. */
export function SayOrClose({ say, close, busy, onSay, onClose }: SayProps) {
  return (
    <div className="desk-acts">
      <button
        className="button button-gold"
        type={onSay ? 'button' : 'submit'}
        aria-disabled={busy}
        onClick={onSay}
      >
        {say}
      </button>
      <button className="button button-plain" type="button" onClick={onClose}>
        {close}
      </button>
    </div>
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
            // biome-ignore lint/suspicious/noArrayIndexKey: a value may stand there twice, and keeps nothing.
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

interface SureProps {
  label: string;
  text: string;
  yes: string;
  no: string;
  onYes(): void;
  onNo(): void;
}

/** Asks once more before something is lost. */
export function Sure({ label, text, yes, no, onYes, onNo }: SureProps) {
  return (
    <Panel label={label} onClose={onNo}>
      <p>{text}</p>
      <div className="desk-acts">
        <button className="button" type="button" onClick={onYes}>
          {yes}
        </button>
        <button className="button button-plain" type="button" onClick={onNo}>
          {no}
        </button>
      </div>
    </Panel>
  );
}
