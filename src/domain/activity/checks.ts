/**
 * What a form can say of an entry's fields before the database does: the same rules by the same names, without
 * a schema library. When and where have their own checks; whether it can be published is `missing.ts`.
 */
import { oldest } from './ages.ts';
import type { Entry } from './entry.ts';
import { fields, type Part, withPart } from './parts.ts';
import { type Rule, rules } from './rules.ts';
import type { Contact } from './schema.ts';
import { isEmail, isLine, isPhone, isText, isWebAddress } from './text.ts';

/** Whether there is nothing, or what is wanted. */
const isEmptyOr = (is: (text: string) => boolean, text: string | undefined) =>
  !text?.trim() || is(text.trim());

const isShortLine = (text: string | undefined, most: number) =>
  isEmptyOr(line => line.length <= most && isLine(line), text);

const isAge = (age: number | undefined) =>
  age === undefined || (Number.isInteger(age) && age >= 0 && age <= oldest);

type ContactRule = `contact_${keyof Contact}_form`;

/** The faults of a contact, by the last part of the rule's name: an activity's and a group's are alike. */
export function checkContact({ name, phone, text, email, url }: Contact): ContactRule[] {
  const found: [ContactRule, boolean][] = [
    ['contact_name_form', isShortLine(name, 80)],
    ['contact_phone_form', isEmptyOr(isPhone, phone)],
    ['contact_text_form', isEmptyOr(isPhone, text)],
    ['contact_email_form', isEmptyOr(isEmail, email)],
    ['contact_url_form', isEmptyOr(isWebAddress, url)],
  ];
  return found.filter(([, right]) => !right).map(([rule]) => rule);
}

/** The rules that an entry's fields break, in the order of the form. A draft may lack what it likes but a title. */
export function checkEntry(entry: Entry): Rule[] {
  const { title, summary, description, ages, cost, contact, firstVisit } = entry;
  const range = ages.from === undefined || ages.to === undefined || ages.from <= ages.to;
  const pence = cost.pence === undefined || (Number.isInteger(cost.pence) && cost.pence >= 0);
  const found: [Rule, boolean][] = [
    ['activities_title_form', Boolean(title.trim()) && isShortLine(title, 100)],
    ['activities_summary_form', isShortLine(summary, 200)],
    ['activities_ages_range', isAge(ages.from) && isAge(ages.to) && range],
    ['activities_cost_range', pence && (cost.pence ?? 0) <= 100_000],
    ['activities_cost_covers_form', isShortLine(cost.covers, 160)],
    ...checkContact(contact).map((rule): [Rule, boolean] => [`activities_${rule}`, false]),
    ['activities_first_visit_meets_form', isShortLine(firstVisit.meets, 240)],
    ['activities_first_visit_bring_form', isShortLine(firstVisit.bring, 240)],
    ['activities_first_visit_expect_form', isShortLine(firstVisit.expect, 600)],
    ['activities_description_form', description.trim().length <= 4000],
    ['activities_description_text', isText(description)],
  ];
  return found.filter(([, right]) => !right).map(([rule]) => rule);
}

/** The part of an entry that a rule is about; undefined for rules of places, groups and whole saves. */
export function partOf(rule: Rule): Part | 'sessions' | undefined {
  const path = rules[rule].split('.');
  const name = path[0] === 'firstVisit' ? path[1] : path[0];
  return name === 'sessions' ? name : fields.find(field => field === name);
}

/**
 * As much of an unfinished entry as the database can hold: a part that breaks a rule is as it was before.
 * The title must be right.
 */
export function holdable(entry: Entry, before: Entry): Entry {
  return checkEntry(entry).reduce((held, rule) => {
    const part = partOf(rule);
    return part && part !== 'sessions' ? withPart(held, before, part) : held;
  }, entry);
}
