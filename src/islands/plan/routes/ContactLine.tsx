/** Whom to ask, and how. */
import type { PublicActivity } from '../../../domain/activity/document.ts';
import type { Contact } from '../../../domain/activity/schema.ts';
import { routes } from '../../../i18n/areas/routes.ts';

const w = routes.card;

/** The contact of the activity, or else of the organisation. */
export const contactOf = ({ organisation, contact }: PublicActivity): Contact => ({
  ...organisation.contact,
  ...contact,
});

/** A number to ring first, else a text, else a mail. */
export function ContactLine({ contact }: { contact: Contact }) {
  if (contact.phone) return <a href={`tel:${contact.phone.replaceAll(' ', '')}`}>{w.call(contact.phone)}</a>;
  if (contact.text) return <a href={`sms:${contact.text.replaceAll(' ', '')}`}>{w.text(contact.text)}</a>;
  if (contact.email) return <a href={`mailto:${contact.email}`}>{w.write}</a>;
  return <span className="quiet">{w.noContact}</span>;
}
