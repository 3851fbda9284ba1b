/** What the parts of an activity's page say. */
import { describe, expect, it } from 'vitest';
import type { PublicActivity } from '../../src/domain/activity/document.ts';
import { parts } from '../../src/islands/live/activity/view.ts';
import { names } from '../../src/layouts/build/names.ts';
import { entry, now, weekly } from './support/entries.ts';

const page = (more: Parameters<typeof entry>[1] = {}) => entry('a', more) as PublicActivity;
const said = (part: keyof typeof parts, activity: PublicActivity, relative = true) =>
  parts[part](activity, { names, now, relative })
    ?.text.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ') ?? '';

describe('the ticket of an activity with several places', () => {
  const venues = [
    { slug: 'hall', name: 'The Hall', access: {} },
    { slug: 'gym', name: 'The Gym', access: {} },
  ];
  const off = [{ date: '2026-11-24', type: 'cancelled' as const }];
  const sessions = [
    weekly('2026-09-08', '18:00', '19:00', { exceptions: off }),
    weekly('2026-09-10', '17:00', '19:00', { venue: 'gym' }),
  ];

  it.each([
    [true, 'Tonight'],
    [false, 'Tue 24 Nov'],
  ])('says the place of the next date beside it, and of what is called off its own (%s)', (relative, day) => {
    expect(said('head', page({ venues, sessions }), relative)).toContain(
      `${day} 18:00 Cancelled: The Hall Next: Thu 26 Nov 17:00 The Gym Ages`,
    );
  });

  it('says the one place of both once', () => {
    const [first] = sessions;
    expect(said('head', page({ venues, sessions: first ? [first] : [] }))).toContain(
      'Tonight 18:00 Cancelled Next: Tue 1 Dec 18:00 The Hall Ages',
    );
  });
});

describe('places left', () => {
  const left = (left: 'plenty' | 'few' | 'full') => page({ places: { left, said: '2026-11-18' } });

  it.each([
    ['plenty', 'Plenty of places, as of 18 Nov'],
    ['few', 'Few places left, as of 18 Nov'],
    ['full', 'Full when last asked, 18 Nov: ask about a waiting list'],
  ] as const)('%s is said as of the day on which somebody said so, not of a session', (word, words) => {
    expect(said('facts', left(word))).toContain(words);
  });

  it('is said in the same words at the top where it is full', () => {
    expect(said('head', left('full'))).toContain('Full when last asked, 18 Nov');
  });
});

describe('a date that is not as always', () => {
  const venues = [
    { slug: 'hall', name: 'The Hall', access: {} },
    { slug: 'gym', name: 'The Gym', access: {} },
  ];
  const moved = (to: object, from = venues) => {
    const exceptions = [{ date: '2026-12-01', type: 'moved' as const, to }];
    return said(
      'dates',
      page({ venues: from, sessions: [weekly('2026-09-08', '18:00', '19:00', { exceptions })] }),
    );
  };

  it('says where it was if only its place is another, for its day and time are as always', () => {
    expect(moved({ venue: 'gym' })).toContain('Tue 1 Dec 18:00–19:00 Moved from The Hall The Gym ');
  });

  it('says only that it is elsewhere where the usual place is not public', () => {
    const [hall, gym] = venues as [object, object];
    const hidden = [{ ...hall, name: undefined, visibility: 'on-request' }, gym] as typeof venues;
    expect(moved({ venue: 'gym' }, hidden)).toContain('Tue 1 Dec 18:00–19:00 In another place The Gym ');
  });

  it('says when it was if its time is another', () => {
    expect(moved({ start: '19:00', venue: 'gym' })).toContain('Moved from Tue 1 Dec, 18:00 The Gym ');
  });

  it('says when it usually ends if only its end is another', () => {
    expect(moved({ end: '18:30' })).toContain('Tue 1 Dec 18:00–18:30 Usually until 19:00 ');
  });
});

describe('a single date that is years ahead', () => {
  const sessions = [weekly('2028-11-22', '09:00', '10:00', { rrule: undefined })];

  it('is said with its year, and never that nothing is planned', () => {
    expect(said('dates', page({ sessions }))).toBe(
      ' When Once, Wednesday 22 November 2028, 09:00 to 10:00 Next on 22 November 2028. ',
    );
    expect(said('head', page({ sessions }))).toContain('Next on 22 November 2028');
  });
});
