/** Whom to ask about a group: what the alliance keeps, what is public, and who looks after its entries. */
import type { Task } from '../../backend/alliance.ts';
import type { Contact } from '../../domain/activity/schema.ts';
import { alliance as words } from '../../i18n/areas/alliance.ts';
import { FactList } from '../provider/parts.tsx';

export function Contacts({ organisation }: { organisation: Task['organisation'] }) {
  const { privateContact, contact, people = [] } = organisation;
  const rows: [string, React.ReactNode[]][] = [
    [words.contacts.private, waysOf(privateContact)],
    [words.contacts.public, waysOf(contact)],
    [words.contacts.people, people.map(mail)],
  ];
  const known = rows.filter(([, ways]) => ways.length > 0);
  return (
    <>
      <h3>{words.contact}</h3>
      {known.length === 0 && <p>{words.noContact}</p>}
      <FactList rows={known} />
    </>
  );
}

const mail = (email: string) => (
  <a className="contact-link" href={`mailto:${email}`} key={email}>
    {email}
  </a>
);
const ring = (phone: string) => (
  <a className="contact-link" href={`tel:${phone.replace(/[^\d+]/g, '')}`} key={phone}>
    {phone}
  </a>
);

function waysOf({ name, phone, text, email }: Contact): React.ReactNode[] {
  return [name, phone && ring(phone), text && text !== phone && ring(text), email && mail(email)].filter(
    Boolean,
  );
}
