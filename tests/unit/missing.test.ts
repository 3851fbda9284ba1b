/** What keeps an entry from being public, and what a first-timer would still ask. */
import { describe, expect, test } from 'vitest';
import { blankEntry, type Entry } from '../../src/domain/activity/entry.ts';
import { missing } from '../../src/domain/activity/missing.ts';
import { calendar, session } from './support/calendar.ts';

const now = '2026-11-22T10:00';
const hall = {
  slug: 'hall',
  name: 'Hall',
  visibility: 'public' as const,
  postcode: 'DE23 8FZ',
  address: 'Pear Tree Road',
  access: { stepFree: true },
  nearestStops: ['Pear Tree Road'],
};
const whole: Entry = {
  ...blankEntry('Judo'),
  summary: 'Judo for all',
  kind: 'martial-arts',
  ages: { from: 8, to: 15 },
  joining: 'turn-up',
  contact: { phone: '01332 960123' },
  cost: { pence: 0 },
  firstVisit: { meets: 'The coach', noise: 'lively', bring: 'Water', expect: 'You may just watch.' },
  sessions: [session() as Entry['sessions'][number]],
};
const of = (entry: Partial<Entry>, venues = [hall] as Parameters<typeof missing>[1], contact = {}) =>
  missing({ ...whole, ...entry }, venues, { contact }, calendar, now);

describe('what is needed', () => {
  test('nothing of a whole entry', () => {
    expect(of({})).toEqual({ needed: [], asked: [] });
  });

  test('everything of a blank one, in the order of the form', () => {
    expect(missing(blankEntry('Judo'), [], { contact: {} }, calendar, now).needed).toEqual([
      'publish_summary',
      'publish_kind',
      'publish_ages',
      'publish_joining',
      'publish_contact',
      'publish_session',
    ]);
  });

  test('a contact of the group is enough; a name alone is none', () => {
    expect(of({ contact: {} }, undefined, { email: 'club@example.org' }).needed).toEqual([]);
    expect(of({ contact: { name: 'Youth team' } }).needed).toEqual(['publish_contact']);
  });

  test('a date that can still come', () => {
    const over = session({ lastDate: '2026-11-01' }) as Entry['sessions'][number];
    expect(of({ sessions: [over] }).needed).toEqual(['publish_date']);
    expect(of({ sessions: [over, ...whole.sessions] }).needed).toEqual([]);
  });

  test('a place with a postcode or a pin, or an honest reason', () => {
    const { postcode: _, ...bare } = hall;
    expect(of({}, [bare]).needed).toEqual(['publish_venue']);
    expect(of({}, [{ ...bare, position: [-1.47, 52.91] }]).needed).toEqual([]);
    expect(of({}, [{ ...bare, visibility: 'on-request' }]).needed).toEqual([]);
    expect(of({}, []).needed).toEqual(['publish_venue']);
  });
});

describe('what is asked', () => {
  test('all that nobody has said', () => {
    const bare = { slug: 'hall', visibility: 'public', postcode: 'DE23 8FZ' } as const;
    expect(of({ firstVisit: {}, cost: {} }, [bare]).asked).toEqual([
      'meets',
      'bring',
      'noise',
      'cost',
      'travel',
      'watch',
      'access',
    ]);
  });

  test('how to get there is not asked of a place that is told on request', () => {
    const refuge = { slug: 'hall', visibility: 'on-request', access: { stepFree: false } } as const;
    expect(of({}, [refuge]).asked).toEqual([]);
  });
});
