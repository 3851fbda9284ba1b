/** What the lines and cards of an open page say once a date that they name is moved, gone or elsewhere. */
import { describe, expect, it } from 'vitest';
import type { PublicActivity } from '../../src/domain/activity/document.ts';
import type { CardItem } from '../../src/islands/finder/card-item.ts';
import { newsOfCard } from '../../src/islands/live/correct-card.ts';
import { newsOfLine } from '../../src/islands/live/correct-line.ts';
import { itemsOf } from '../../src/islands/live/organisation/draw.ts';
import { entryOf, inOrder } from '../../src/layouts/build/entry.ts';
import { names } from '../../src/layouts/build/names.ts';
import { entry, now, weekly } from './support/entries.ts';

const known = { names, now };
const venues = [
  { slug: 'hall', name: 'The Hall', ward: 'E05015507', access: {} },
  { slug: 'gym', name: 'The Gym', ward: 'E05015508', access: {} },
];
const ward = (code: string) => names.wards[code]?.name ?? code;
const hall = `The Hall, ${ward('E05015507')}`;
const gym = `The Gym, ${ward('E05015508')}`;
const tuesdays = (more = {}) =>
  entry('judo', { venues, sessions: [weekly('2026-09-08', '17:00', '18:00', more)] });
const moved = (to: object) => ({ exceptions: [{ date: '2026-12-01', type: 'moved' as const, to }] });
const line = { start: '2026-12-01T17:00', place: hall };

describe('a line of a timetable', () => {
  it('has nothing to say where its date stands', () => {
    expect(newsOfLine(tuesdays(), line, known)).toEqual({ status: 'on', mark: '', place: hall });
  });

  it('says that its date is called off', () => {
    const off = tuesdays({ exceptions: [{ date: '2026-12-01', type: 'cancelled' }] });
    expect(newsOfLine(off, line, known)).toMatchObject({ status: 'cancelled', mark: 'Cancelled' });
  });

  it('says when and where its date is now', () => {
    const to = { date: '2026-12-03', start: '10:00', venue: 'gym' };
    expect(newsOfLine(tuesdays(moved(to)), line, known)).toEqual({
      status: 'gone',
      mark: 'Moved to Thu 3 Dec, 10:00',
      place: gym,
    });
    const sooner = { date: '2026-11-26', start: '10:00' };
    expect(newsOfLine(tuesdays(moved(sooner)), line, known).mark).toBe('Moved to Thu 26 Nov, 10:00');
  });

  it('says that there is nothing at its time any more', () => {
    const later = entry('judo', { venues, sessions: [weekly('2026-09-08', '18:00', '19:00')] });
    for (const changed of [later, entry('judo', { venues, sessions: [] })])
      expect(newsOfLine(changed, line, known)).toEqual({
        status: 'gone',
        mark: 'Not at this time any more',
      });
  });

  it('names the other place, of one date or of all', () => {
    const elsewhere = { status: 'on', mark: 'In another place now', place: gym };
    expect(newsOfLine(tuesdays(moved({ date: '2026-12-01', venue: 'gym' })), line, known)).toEqual(elsewhere);
    expect(newsOfLine(tuesdays({ venue: 'gym' }), line, known)).toEqual(elsewhere);
  });

  it('stands where a date was put before the page was built, and after its hour', () => {
    const to = { date: '2026-12-03', start: '10:00', venue: 'gym' };
    const there = { start: '2026-12-03T10:00', place: gym };
    expect(newsOfLine(tuesdays(moved(to)), there, known)).toMatchObject({ status: 'on', mark: '' });
    const morning = entry('swim', { venues, sessions: [weekly('2026-09-08', '07:00', '08:00')] });
    expect(newsOfLine(morning, { start: '2026-11-24T07:00', place: hall }, known).mark).toBe('');
  });

  it('tells two sessions at one time apart by their places', () => {
    const sessions = [
      weekly('2026-09-08', '17:00', '18:00', {
        key: 'a',
        exceptions: [{ date: '2026-12-01', type: 'cancelled' }],
      }),
      weekly('2026-09-08', '17:00', '18:00', { key: 'b', venue: 'gym' }),
    ];
    const both = entry('judo', { venues, sessions });
    expect(newsOfLine(both, line, known).status).toBe('cancelled');
    expect(newsOfLine(both, { ...line, place: gym }, known)).toMatchObject({ status: 'on', mark: '' });
  });

  it('is found among many dates', () => {
    const sessions = ['09', '11', '13', '15'].map(hour =>
      weekly('2026-09-08', `${hour}:00`, `${hour}:30`, { key: `at-${hour}`, rrule: 'FREQ=DAILY' }),
    );
    const often = entry('swim', { venues, sessions });
    expect(newsOfLine(often, { start: '2026-12-17T15:00', place: hall }, known).mark).toBe('');
  });
});

describe('a card of a ward’s list', () => {
  it('says that nothing is left there, and when and where it is next', () => {
    expect(newsOfCard(tuesdays({ venue: 'gym' }), 'E05015507', known)).toEqual({
      slots: [],
      when: { tone: 'none', day: 'Not here any more', after: 'Next: Tonight 17:00', place: gym },
    });
  });

  it('says the next date there, where there is one', () => {
    const { slots, when } = newsOfCard(tuesdays(), 'E05015507', known);
    expect(slots.length).toBe(4);
    expect(when).toMatchObject({ tone: 'today', time: '17:00', place: hall });
  });

  it('does not keep an old time where no date is left at all', () => {
    const over = tuesdays({ lastDate: '2026-11-17', venue: 'gym' });
    for (const here of ['E05015507', undefined])
      expect(newsOfCard(over, here, known)).toEqual({
        slots: [],
        when: { tone: 'none', day: 'No more dates planned', place: gym },
      });
  });
});

describe('the page of a provider that the phone draws', () => {
  it('has cards in the order and the words of a build’s lists', () => {
    const runs = [
      entry('c-later', { venues, sessions: [weekly('2026-09-10', '17:00', '18:00')] }),
      entry('a-sinks', { venues, checked: { on: '2026-04-01', by: 'organiser' } }),
      entry('d-unlisted', { venues, checked: { on: '2025-04-01', by: 'organiser' } }),
      tuesdays(),
    ] as PublicActivity[];
    const built = inOrder(
      runs
        .slice(0, 2)
        .concat(runs[3] ?? [])
        .map(one => entryOf(one, known)),
      now,
    ).map(({ item }) => item);
    const drawn = itemsOf(runs, known);
    expect(drawn.map(({ slug }) => slug)).toEqual(['judo', 'c-later', 'a-sinks']);
    const lasting = ({ when: _, ...item }: CardItem) => item;
    expect(drawn.map(lasting)).toEqual(built.map(lasting));
  });
});
