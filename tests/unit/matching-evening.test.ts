/** For a place: what is on around it on one evening, and where nothing is. */
import { describe, expect, test } from 'vitest';
import type { RouteActivity } from '../../src/domain/matching/entry.ts';
import { type EveningQuestion, evening } from '../../src/domain/matching/evening.ts';
import { calendar } from './support/calendar.ts';
import { activity, on, sector, venue } from './support/routes.ts';

const friday: EveningQuestion = {
  from: sector('DE23 6'),
  reach: 1280,
  date: '2026-11-27',
  start: '18:00',
  end: '22:00',
  ages: { from: 13, to: 16 },
};
const at = (list: RouteActivity[], over: Partial<EveningQuestion> = {}) =>
  evening(list, { ...friday, ...over }, { wardReach: () => 900, calendar, today: '2026-11-21' });
const club = (start: string, end: string, over: Partial<RouteActivity> = {}, more: object = {}) =>
  activity('club', { sessions: on('FR', start, end, more), ...over });
const slugs = (list: RouteActivity[], over = {}) =>
  at(list, over).hours.map(hour => hour.on.map(item => item.activity.slug).join());
const gaps = (list: RouteActivity[], over = {}) =>
  at(list, over).gaps.map(({ start, end, ages }) => `${start}-${end} ${ages.from}-${ages.to}`);

describe('hour by hour', () => {
  test('what runs in some part of an hour stands in it', () =>
    expect(slugs([club('18:30', '20:00')])).toEqual(['club', 'club', '', '']));
  test('other days, other ages and beyond the walk do not', () => {
    expect(slugs([activity('tuesday')])).toEqual(['', '', '', '']);
    expect(slugs([club('18:00', '22:00', { ages: { from: 8, to: 12 } })])).toEqual(['', '', '', '']);
    expect(slugs([club('18:00', '22:00', { venues: [venue(3000)] })])).toEqual(['', '', '', '']);
  });
  test('the nearest comes first', () => {
    const far = { ...club('18:00', '20:00', { venues: [venue(1100)] }), slug: 'far' };
    expect(slugs([far, club('18:00', '20:00')])[0]).toBe('club,far');
  });
  test('last night runs past midnight into an evening that begins after it', () =>
    expect(slugs([activity('late', { sessions: on('FR', '22:00', '01:00') })], { start: '23:00', end: '02:00' })).toEqual([
      'late', 'late', '',
    ])); // biome-ignore format: three hours
  test('nobody has checked it for a year', () =>
    expect(slugs([club('18:00', '22:00', { checked: { on: '2025-01-01', by: 'organiser' } })])).toEqual([
      '',
      '',
      '',
      '',
    ]));
});

describe('gaps', () => {
  test('all evening, for all ages, where nothing is on', () =>
    expect(gaps([])).toEqual(['18:00-22:00 13-16']));
  test('none where something is on for each age', () => expect(gaps([club('17:00', '22:00')])).toEqual([]));
  test('before, between and after', () =>
    expect(gaps([club('18:30', '19:00'), { ...club('20:00', '21:00'), slug: 'b' }])).toEqual([
      '18:00-18:30 13-16',
      '19:00-20:00 13-16',
      '21:00-22:00 13-16',
    ]));
  test('ages that nothing is for are said by themselves', () =>
    expect(gaps([club('18:00', '22:00', { ages: { from: 11, to: 14 } })])).toEqual(['18:00-22:00 15-16']));
  test('what is cancelled leaves a gap and is said', () => {
    const off = club('18:00', '22:00', {}, { exceptions: [{ date: '2026-11-27', type: 'cancelled' }] });
    expect(gaps([off])).toEqual(['18:00-22:00 13-16']);
    expect(at([off]).cancelled.map(item => item.activity.slug)).toEqual(['club']);
    expect(slugs([off])).toEqual(['', '', '', '']);
  });
  test('a place known only by its area shows, and fills no gap unless all of the area is near', () => {
    const hidden = (metres: number) =>
      club('18:00', '22:00', { venues: [venue(metres, { visibility: 'area' })] });
    expect(slugs([hidden(1000)])[0]).toBe('club');
    expect(gaps([hidden(1000)])).toEqual(['18:00-22:00 13-16']);
    expect(at([hidden(1000)]).hours[0]?.on[0]?.perhaps).toBe(true);
    expect(gaps([hidden(300)])).toEqual([]);
  });
});
