/** How a group is reached: once for everybody, once for the alliance alone, with who sees it. */
import type { Contact } from '../../../../domain/activity/schema.ts';
import { group as words } from '../../../../i18n/areas/group.ts';
import { PrivateNotice } from '../PrivateNotice.tsx';
import { Text } from '../Text.tsx';
import { type Way, wayLabel, ways } from './profile.ts';

const types: Record<Way, 'text' | 'tel' | 'email' | 'url'> = {
  name: 'text',
  phone: 'tel',
  text: 'tel',
  email: 'email',
  url: 'url',
};

interface Props {
  kind: 'contact' | 'privateContact';
  value: Contact;
  onChange(contact: Contact): void;
  faultAt(control: string): string | undefined;
}

export function ContactFields({ kind, value, onChange, faultAt }: Props) {
  const open = kind === 'contact';
  const hints: Partial<Record<Way, string>> = {
    name: open ? words.contactNameHint : words.privateNameHint,
    url: words.urlHint,
  };
  return (
    <fieldset className="ticks-group flow">
      <legend className="desk-small">{open ? words.public : words.private}</legend>
      <p className="quiet">{open ? words.publicWho : words.privateWho}</p>
      {ways
        .filter(way => open || (way !== 'text' && way !== 'url') || value[way])
        .map(way => (
          <Text
            key={way}
            id={`group-${kind}-${way}`}
            label={wayLabel(way)}
            hint={hints[way]}
            fault={faultAt(`${kind}-${way}`)}
            type={types[way]}
            value={value[way]}
            onChange={typed => {
              const { [way]: _, ...others } = value;
              onChange(typed ? { ...others, [way]: typed } : others);
            }}
          />
        ))}
      {open && <PrivateNotice contact={value} />}
    </fieldset>
  );
}
