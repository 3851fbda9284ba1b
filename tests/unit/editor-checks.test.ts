/** What a form finds before the database does, what a draft can hold, and what looks like somebody's own. */
import { describe, expect, it } from 'vitest';
import { checkEntry, holdable, partOf } from '../../src/domain/activity/checks.ts';
import { blankEntry, type Entry } from '../../src/domain/activity/entry.ts';
import { privateLooking } from '../../src/domain/activity/private-contact.ts';

const base = blankEntry('Boxing');

describe('the checks of an entry’s fields', () => {
  it('find nothing in an entry that says no more than its title', () => {
    expect(checkEntry(base)).toEqual([]);
  });

  it.each<[string, Partial<Entry>]>([
    ['activities_title_form', { title: ' ' }],
    ['activities_title_form', { title: 'a'.repeat(101) }],
    ['activities_summary_form', { summary: 'two\nlines' }],
    ['activities_ages_range', { ages: { from: 16, to: 11 } }],
    ['activities_ages_range', { ages: { from: 99 } }],
    ['activities_cost_range', { cost: { pence: 100_001 } }],
    ['activities_contact_phone_form', { contact: { phone: 'ask Jo' } }],
    ['activities_contact_email_form', { contact: { email: 'jo at example.org' } }],
    ['activities_contact_url_form', { contact: { url: 'www.example.org' } }],
    ['activities_contact_url_form', { contact: { url: 'https://jo:secret@example.org' } }],
    ['activities_description_text', { description: 'up\u202eside down' }],
  ])('name %s', (rule, part) => {
    expect(checkEntry({ ...base, ...part })).toEqual([rule]);
  });

  it('hold back only what cannot be held: the rest of a draft is saved', () => {
    const half: Entry = { ...base, summary: 'Gloves to borrow', ages: { from: 30, to: 31 } };
    expect(holdable(half, base)).toEqual({ ...base, summary: 'Gloves to borrow' });
  });

  it('know which part a rule is about', () => {
    expect(partOf('activities_first_visit_bring_form')).toBe('bring');
    expect(partOf('publish_venue')).toBe('sessions');
    expect(partOf('venues_name_form')).toBeUndefined();
  });
});

describe('a contact that may be somebody’s own', () => {
  it.each([
    [{ phone: '07700 900123' }, ['phone']],
    [{ phone: '+44 7700 900123' }, ['phone']],
    [{ email: 'jo.bloggs@gmail.com' }, ['email']],
    [{ name: 'Jo Bloggs' }, ['name']],
    [{ phone: '01632 960123', email: 'hello@example.org', name: 'Youth team' }, []],
    [{ text: '07700 900123', phone: '01632 960123' }, []],
  ])('%o: %o', (contact, looks) => {
    expect(privateLooking(contact)).toEqual(looks);
  });
});
