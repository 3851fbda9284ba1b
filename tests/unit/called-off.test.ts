/** What is called off in the coming week, where somebody looks for it: in the finder's list, map and cards. */
import { describe, expect, it } from 'vitest';
import type { ListedActivity } from '../../src/domain/activity/listed.ts';
import type { Occurrence } from '../../src/domain/schedule/occurrence.ts';
import { makeDirectory } from '../../src/domain/search/directory.ts';
import { find } from '../../src/domain/search/find.ts';
import { everything, type Question } from '../../src/domain/search/question.ts';
import { calledOff, inTime } from '../../src/islands/finder/called-off.ts';
import { groupsByDay } from '../../src/islands/finder/groups.ts';
import { mapItems, rowMaker } from '../../src/islands/finder/rows.ts';
import { names } from '../../src/layouts/build/names.ts';
import { places, taxonomy } from '../bench/support/city.ts';
import { ask, entry, now, position, weekly } from './support/entries.ts';

const off = (date: string) => ({ exceptions: [{ date, type: 'cancelled' as const }] });
const tuesday = (more: Parameters<typeof weekly>[3] = {}) => weekly('2026-09-08', '18:00', '19:00', more);
const offTonight = tuesday(off('2026-11-24'));

/** What the finder shows, put together as `useFound` does. */
function finder(entries: readonly ListedActivity[], question: Partial<Question> = {}, at = now) {
  const directory = makeDirectory(entries, taxonomy, places);
  const context = { now: at, calendar: names.calendar };
  const asked = { ...everything, ...question };
  const answer = find(directory, asked, context);
  const isOff = calledOff(directory, context)(answer, asked);
  const dated = inTime(answer, isOff, entries, at, 100);
  const make = rowMaker(names);
  const rowOf = (found: (typeof answer.results)[number]) => make(found, at, isOff.get(found.activity));
  const list = dated.map(({ found }) => found);
  return {
    titles: groupsByDay(dated, at).map(group => [group.title, group.found.map(one => one.slug).join(' ')]),
    when: Object.fromEntries(list.map(found => [found.slug, rowOf(found).item.when])),
    rowOf,
    list,
    map: mapItems(list, rowOf, true),
  };
}

describe('the list', () => {
  it('leaves what is called off tonight under tonight', () => {
    const { titles } = finder([entry('cancelled', { sessions: [offTonight] })], { when: ['tonight'] });
    expect(titles).toEqual([['Tonight, Tuesday 24 November', 'cancelled']]);
  });

  it('puts what is called off where it would have been, though its next date is after that', () => {
    const late = entry('late', { sessions: [weekly('2026-09-08', '20:00', '21:00')] });
    const { titles, map } = finder([late, entry('off', { sessions: [offTonight] }), entry('on')]);
    expect(titles).toEqual([['Tonight, Tuesday 24 November', 'on off late']]);
    expect(map.map(item => item.slug)).toEqual(['on', 'off', 'late']);
  });

  it('puts in no date that does not fit the times asked for', () => {
    const entries = [entry('off', { sessions: [offTonight, weekly('2026-09-05', '10:00', '11:00')] })];
    const { titles, when } = finder(entries, { when: ['weekend'] });
    expect(titles).toEqual([['Saturday 28 November', 'off']]);
    expect(when.off).toMatchObject({ tone: 'soon', day: 'Sat 28 Nov' });
    expect(when.off).not.toHaveProperty('after');
  });

  it('puts no date in term into the school holidays, and none of the holidays out of them', () => {
    const entries = [entry('off', { sessions: [offTonight] })];
    const { titles, when } = finder(entries, { when: ['holidays'] });
    expect(titles).toEqual([['Later on', 'off']]);
    expect(when.off).toMatchObject({ tone: 'soon', day: 'Tue 22 Dec' });
    expect(when.off).not.toHaveProperty('after');
    const inThem = finder(
      [entry('off', { sessions: [tuesday(off('2026-12-22'))] })],
      { when: ['holidays'] },
      '2026-12-20T12:00',
    );
    expect(inThem.when.off).toMatchObject({ tone: 'cancelled', day: 'Tue 22 Dec' });
  });

  it('asks the same of times that were typed', () => {
    const entries = [entry('off', { sessions: [offTonight, weekly('2026-09-05', '10:00', '11:00')] })];
    expect(finder(entries, { text: 'weekend' }).when.off).toMatchObject({ tone: 'soon', day: 'Sat 28 Nov' });
    expect(finder(entries, { text: 'tonight' }).when.off).toMatchObject({
      tone: 'cancelled',
      day: 'Tonight',
    });
  });

  it('shows what is called off tomorrow to whoever asks for tomorrow, also where today is on', () => {
    const wednesday = weekly('2026-09-09', '18:00', '19:00', off('2026-11-25'));
    const { titles, when } = finder([entry('a', { sessions: [tuesday(), wednesday] })], {
      when: ['tomorrow'],
    });
    expect(titles).toEqual([['Tomorrow, Wednesday 25 November', 'a']]);
    expect(when.a).toMatchObject({ tone: 'cancelled', day: 'Tomorrow', after: 'Next: Tonight 18:00' });
  });
});

describe('its card', () => {
  it('says when it is next', () => {
    const { when } = finder([entry('a', { sessions: [offTonight] })]);
    expect(when.a).toMatchObject({
      tone: 'cancelled',
      day: 'Tonight',
      time: '18:00',
      after: 'Next: Tue 1 Dec 18:00',
    });
  });

  it('calls no date the next one before which it is on', () => {
    const sessions = [offTonight, weekly('2026-09-10', '17:00', '18:00')];
    const { when } = finder([entry('a', { sessions })], { when: ['tuesday'] });
    expect(when.a).toMatchObject({ tone: 'cancelled', after: 'It is on: Tue 1 Dec 18:00' });
    expect(finder([entry('a', { sessions })]).when.a?.after).toBe('Next: Thu 26 Nov 17:00');
  });

  it('says it too where the dates after it are called off as well', () => {
    const exceptions = ['2026-12-24', '2026-12-31'].flatMap(date => off(date).exceptions);
    const sessions = [weekly('2026-09-10', '18:00', '19:00', { exceptions })];
    const { when } = finder([entry('a', { sessions })], {}, '2026-12-17T20:00');
    expect(when.a?.after).toBe('Next: Thu 7 Jan 18:00');
  });

  it('is kept, and made anew where the question no longer asks for what is called off', () => {
    const { results } = ask([entry('a', { sessions: [offTonight] })], '');
    const [one] = results as [(typeof results)[number]];
    const at = { ...one.next, status: 'cancelled' } as Occurrence;
    const make = rowMaker(names);
    const row = make(one, now, at);
    expect(row.item.when.tone).toBe('cancelled');
    expect(make(one, now, at)).toBe(row);
    expect(make(one, now).item.when.tone).toBe('soon');
  });

  it('says place and distance of the next date that is on, and of the one called off its own place', () => {
    const venues = [
      { slug: 'area-e05015511', visibility: 'area' as const, position: position('DE23 6') },
      { slug: 'hall', name: 'The Hall', position: position('DE21 2'), access: {} },
    ];
    const sessions = [offTonight, weekly('2026-09-09', '18:00', '19:00', { venue: venues[0]?.slug ?? '' })];
    const { list, rowOf } = finder([entry('a', { venues, sessions })], { near: 'DE23 6' });
    const row = list[0] && rowOf(list[0]);
    expect(row?.item.when).toMatchObject({
      tone: 'cancelled',
      note: 'Cancelled: The Hall',
      after: 'Next: Tomorrow 18:00',
    });
    expect(row?.item.place).toBe('Ask where');
    expect(row?.distance).toMatch(/^about 0.3 miles$/);
  });
});

describe('its point on the map', () => {
  it('says when it is next, where it stands', () => {
    const { map } = finder([entry('a', { sessions: [offTonight] })]);
    expect(map[0]?.line).toContain('Cancelled Tonight 18:00 · Next: Tue 1 Dec 18:00 · ');
  });

  it('stands at the place that it names, also where a date elsewhere is called off', () => {
    const [hall, gym] = [
      { slug: 'hall', name: 'The Hall', position: position('DE21 2'), access: {} },
      { slug: 'gym', name: 'The Gym', position: position('DE23 6'), access: {} },
    ];
    const sessions = [offTonight, weekly('2026-09-09', '18:00', '19:00', { venue: 'gym' })];
    const { map } = finder([entry('a', { venues: [hall, gym], sessions })]);
    expect(map[0]).toMatchObject({ where: 'The Gym', position: gym.position });
    expect(map[0]?.line).toContain('Cancelled Tonight 18:00 · Next: Tomorrow 18:00');
  });
});
