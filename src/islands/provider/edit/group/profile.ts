/** What a group says of itself, its rules, and its lines for holding two versions beside each other. */
import type { OrganisationProfile } from '../../../../backend/entries.ts';
import { checkContact } from '../../../../domain/activity/checks.ts';
import type { OpenOrganisation } from '../../../../domain/activity/entry.ts';
import type { Rule } from '../../../../domain/activity/rules.ts';
import type { Contact } from '../../../../domain/activity/schema.ts';
import { isLine, isText } from '../../../../domain/activity/text.ts';
import { group as words } from '../../../../i18n/areas/group.ts';
import type { FieldLines } from '../where/venue-fields.ts';

export const ways = ['name', 'phone', 'text', 'email', 'url'] as const;
export type Way = (typeof ways)[number];
export const wayLabel = (way: Way) => (way === 'name' ? words.contactName : words[way]);

export const profileOf = ({
  name,
  summary,
  contact,
  privateContact,
}: OpenOrganisation): OrganisationProfile => ({
  name,
  summary,
  contact,
  privateContact,
});

/** The rules that a profile breaks, in the order of the page. */
export function profileFaults({ name, summary, contact, privateContact }: OrganisationProfile): Rule[] {
  const found: [Rule, boolean][] = [
    ['organisations_name_form', isLine(name.trim()) && name.trim().length <= 120],
    ['organisations_summary_text', isText(summary)],
    ['organisations_summary_form', summary.trim().length <= 600],
  ];
  return [
    ...found.filter(([, right]) => !right).map(([rule]) => rule),
    ...checkContact(contact).map(rule => `organisations_${rule}` as const),
    ...checkContact(privateContact).map(rule => `organisations_private_${rule}` as const),
  ];
}

/** The control that a rule is about: `name`, `contact-phone`. */
export const controlOf = (rule: Rule): string =>
  rule
    .replace('organisations_', '')
    .replace(/_(form|text)$/, '')
    .replace(/^private_contact_/, 'privateContact-')
    .replace(/^contact_/, 'contact-');

/** A profile line by line. */
export function profileLines({ name, summary, contact, privateContact }: OrganisationProfile): FieldLines {
  const line = (label: string, value: string) => ({ label, text: value, value });
  const of = (kind: 'contact' | 'privateContact', said: Contact) =>
    ways.map(way => [`${kind}-${way}`, line(words.labels[kind](wayLabel(way)), said[way] ?? '')] as const);
  return {
    name: line(words.labels.name, name),
    summary: line(words.labels.summary, summary),
    ...Object.fromEntries([...of('contact', contact), ...of('privateContact', privateContact)]),
  };
}

/** … and back. */
export function profileFrom(lines: FieldLines): OrganisationProfile {
  const text = (field: string) => lines[field]?.text ?? '';
  const of = (kind: string) =>
    Object.fromEntries(ways.map(way => [way, text(`${kind}-${way}`)]).filter(([, said]) => said)) as Contact;
  return {
    name: text('name'),
    summary: text('summary'),
    contact: of('contact'),
    privateContact: of('privateContact'),
  };
}
