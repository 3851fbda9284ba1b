/** The example directory is a valid file, true about real places and people, and plainly invented otherwise. */
import { describe, expect, test } from 'vitest';
import expertise from '#data/taxonomy/expertise.json' with { type: 'json' };
import groups from '#data/taxonomy/groups.json' with { type: 'json' };
import kinds from '#data/taxonomy/kinds.json' with { type: 'json' };
import languages from '#data/taxonomy/languages.json' with { type: 'json' };
import needs from '#data/taxonomy/needs.json' with { type: 'json' };
import { validateDirectory } from '../../src/domain/exchange/validate.ts';
import { calendar } from './support/calendar.ts';
import { examples, venueOf, wardOf } from './support/examples.ts';

const ids = (terms: { id: string }[]) => new Set(terms.map(term => term.id));
const { organisations, venues, activities } = examples;
const members = organisations.filter(organisation => organisation.kind === 'alliance-member');
const text = JSON.stringify([organisations, venues, activities]);

test('the file has no fault and nothing that looks odd', () => {
  const known = {
    kinds: ids(kinds.kinds),
    needs: ids(needs.terms),
    expertise: ids(expertise.terms),
    languages: ids(languages.terms),
    groups: ids(groups.terms),
  };
  const { faults, warnings } = validateDirectory(examples, known, calendar);
  expect(faults).toEqual([]);
  expect(warnings).toEqual([]);
});

describe('what is invented', () => {
  test('is said to be, by the file and by every provider', () => {
    expect(examples.about).toMatch(/^EXAMPLES\. Invented/);
    for (const { slug, kind, example } of organisations)
      expect([slug, example]).toEqual([slug, kind !== 'alliance-member']);
  });
  test('has only telephone numbers that ring nowhere', () => {
    const numbers = text.match(/\b0\d{2,4}[ -]?\d[\d -]{4,}\d/g) ?? [];
    expect(numbers.length).toBeGreaterThan(50);
    for (const number of numbers) expect(number).toMatch(/^01632 960\d{3}$/);
  });
  test('has only web and e-mail addresses of example.org', () => {
    for (const [address] of text.matchAll(/[\w.+-]+@[\w.-]+/g))
      expect(address).toMatch(/@([\w-]+\.)*example\.org$/);
    for (const [address] of text.matchAll(/https?:\/\/[^"/]+/g)) expect(address).toMatch(/[./]example\.org$/);
  });
  test('says nothing of whether a real place is accessible', () => {
    for (const { name, access } of venues)
      if (!name.startsWith('Example ')) expect([name, access]).toEqual([name, {}]);
  });
  test('hides no real place behind an area or a request', () => {
    for (const { name, visibility } of venues) if (visibility !== 'public') expect(name).toMatch(/^Example /);
  });
});

describe('the members of the alliance', () => {
  test('are the real nine', () => {
    expect(members.map(member => member.name)).toEqual([
      'Community Action Derby',
      'Children First Derby',
      'Derby County Community Trust',
      'Derby Cultural Education Partnership',
      'Safe and Sound',
      'Sporting Communities',
      'Derbyshire YMCA',
      'Baby People',
      'Community One',
    ]);
  });
  test('have no invented contact, venue or activity', () => {
    const slugs = new Set(members.map(member => member.slug));
    for (const member of members) expect([member.contact, member.privateContact]).toEqual([{}, undefined]);
    expect([...venues, ...activities].filter(entry => slugs.has(entry.organisation))).toEqual([]);
  });
});

describe('venues', () => {
  test('lie in a ward of Derby', () => {
    for (const { name, position } of venues) expect([name, position && wardOf(position)]).not.toContain(null);
  });
  test('are used, and say how to ask where they are not public', () => {
    const used = new Set(
      activities.flatMap(({ sessions }) =>
        sessions.flatMap(({ venue, exceptions }) => [
          venue,
          ...exceptions.map(exception => exception.to?.venue),
        ]),
      ),
    );
    for (const { slug, visibility, ask } of venues) {
      expect(used).toContain(slug);
      expect([slug, Boolean(ask)]).toEqual([slug, visibility !== 'public']);
    }
  });
});

describe('words', () => {
  const open = activities.filter(({ listing }) => listing === 'public');
  test('young people read nothing of referrals, and nobody is shouted at or apologised to', () => {
    for (const { title, summary, description, firstVisit } of open)
      expect(JSON.stringify([title, summary, description, firstVisit])).not.toMatch(/referr|!|sorry/i);
  });
  test('every entry has its own text', () => {
    for (const field of ['title', 'summary', 'description'] as const)
      expect(new Set(activities.map(activity => activity[field])).size).toBe(activities.length);
  });
});

describe('what is sensitive', () => {
  const sensitive = new Set(kinds.kinds.filter(kind => 'sensitive' in kind && kind.sensitive).map(k => k.id));
  test('support around exploitation and abuse meets where the public is not told', () => {
    const found = activities.filter(
      ({ kind }) => kind === 'exploitation-support' || kind === 'abuse-support',
    );
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const { kind, sessions } of found) {
      expect(sensitive).toContain(kind);
      for (const { venue } of sessions) expect(venueOf.get(venue)?.visibility).toBe('on-request');
    }
  });
  test('street work and reassurance are for professionals and name no place', () => {
    const street = activities.filter(({ slug }) =>
      ['street-team', 'neighbours-and-young-people'].includes(slug),
    );
    expect(street).toHaveLength(2);
    for (const { listing, sessions } of street) {
      expect(listing).toBe('professionals');
      for (const { venue } of sessions) expect(venueOf.get(venue)?.visibility).toBe('area');
    }
  });
});
