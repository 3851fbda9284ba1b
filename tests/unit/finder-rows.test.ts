/** Rows, headings and points of the map, from what was found. */
import { describe, expect, it } from 'vitest';
import { card } from '../../src/islands/finder/card.ts';
import { groupsByDay, groupsByFit } from '../../src/islands/finder/groups.ts';
import { distanceWords, mapItems, rowMaker } from '../../src/islands/finder/rows.ts';
import { names } from '../../src/layouts/build/names.ts';
import { ask, entry, now, position, weekly } from './support/entries.ts';

type Results = ReturnType<typeof ask>['results'];
const byDay = (results: Results, at = now) =>
  groupsByDay(
    results.map(found => ({ found, at: found.next })),
    at,
  );
const said = (groups: ReturnType<typeof byDay>) =>
  groups.map(group => [group.title, group.found.map(one => one.slug).join(' ')]);
const titles = (results: Results, at = now) => said(byDay(results, at));

describe('groupsByDay', () => {
  it('stands results under now, tonight, tomorrow, their day, and what has no date last', () => {
    const found = ask(
      [
        entry('later-on', { sessions: [weekly('2027-01-12', '17:00', '18:00')] }),
        entry('thursday', { sessions: [weekly('2026-09-10', '17:00', '18:00')] }),
        entry('no-date', { sessions: [] }),
        entry('tomorrow', { sessions: [weekly('2026-09-09', '17:00', '18:00')] }),
        entry('tonight', { sessions: [weekly('2026-09-08', '18:00', '19:00')] }),
        entry('on-now', { sessions: [weekly('2026-09-08', '15:00', '16:00')] }),
      ],
      '',
    );
    expect(titles(found.results)).toEqual([
      ['On now', 'on-now'],
      ['Tonight, Tuesday 24 November', 'tonight'],
      ['Tomorrow, Wednesday 25 November', 'tomorrow'],
      ['Thursday 26 November', 'thursday'],
      ['Later on', 'later-on'],
      ['No date set', 'no-date'],
    ]);
  });

  it('says the date of today once, at its first heading', () => {
    const found = ask(
      [entry('tonight'), entry('at-four', { sessions: [weekly('2026-09-08', '16:00', '16:30')] })],
      '',
    );
    expect(titles(found.results)).toEqual([
      ['Today, Tuesday 24 November', 'at-four'],
      ['Tonight', 'tonight'],
    ]);
  });

  it('puts what nobody has checked for six months apart', () => {
    const found = ask([entry('old', { checked: { on: '2026-03-01', by: 'organiser' } }), entry('fresh')], '');
    expect(titles(found.results).at(-1)).toEqual(['Not checked for six months', 'old']);
  });
});

describe('groupsByFit', () => {
  const { results } = ask(
    [
      entry('gloves-on', { kind: 'boxing', title: 'Gloves on' }),
      entry('open-access', { title: 'Open access', description: 'Some nights there is boxing.' }),
    ],
    'boxing',
  );

  it('parts what was asked for from what fits less well', () => {
    expect(said(groupsByFit(results))).toEqual([
      [undefined, 'gloves-on'],
      ['These fit less well', 'open-access'],
    ]);
  });

  it('has no heading for what is not shown', () => {
    expect(said(groupsByFit(results.slice(0, 1)))).toEqual([[undefined, 'gloves-on']]);
  });
});

describe('rowMaker', () => {
  const [found] = ask([entry('a')], '').results as [ReturnType<typeof ask>['results'][number]];

  it('gives the same row for the same activity and minute, and another a minute later', () => {
    const rowOf = rowMaker(names);
    expect(rowOf(found, now)).toBe(rowOf({ ...found }, now));
    expect(rowOf(found, '2026-11-24T15:31')).not.toBe(rowOf(found, now));
  });

  it('says on which day it was said to be full, as its page does', () => {
    const [one] = ask([entry('a', { places: { left: 'full', said: '2026-11-18' } })], '').results;
    expect(one && card(rowMaker(names)(one, now).item).text).toContain('>Full when last asked, 18 Nov<');
  });

  it('says why its next date is far, where a break is why', () => {
    const at = '2026-12-17T20:00';
    const because = (
      more: Parameters<typeof weekly>[3],
      next: Partial<Parameters<typeof ask>[1] & object> = {},
    ) => {
      const sessions = [weekly('2026-09-10', '18:00', '19:00', more)];
      const [one] = ask([entry('a', { sessions })], next, { now: at }).results;
      return one && rowMaker(names)(one, at).item.when.after;
    };
    expect(because({ season: 'term' })).toBe('Not in the holidays, back 7 January');
    expect(because({})).toBeUndefined();
    expect(because({ season: 'term' }, { when: ['2027-01-14'] })).toBeUndefined();
  });

  it('says about how far where only the area is known', () => {
    const venue = { slug: 'area-e05015511', visibility: 'area' as const, position: position('DE21 2') };
    const [one] = ask([entry('a', { venues: [venue] })], { near: 'DE23 6' }).results;
    expect(one && rowMaker(names)(one, now).distance).toMatch(/^about [\d.]+ miles$/);
  });
});

describe('the distance of a row', () => {
  const hall = { slug: 'hall', name: 'The Hall', position: position('DE21 2'), access: {} };
  const area = { slug: 'area-e05015511', visibility: 'area' as const, position: position('DE23 6') };
  const rowOf = (sessions: Parameters<typeof weekly>[3][]) => {
    const activity = entry('a', {
      venues: [area, hall],
      sessions: sessions.map((more, n) => weekly(`2026-09-0${8 + n}`, '18:00', '19:00', more)),
    });
    const [one] = ask([activity], { near: 'DE23 6' }).results;
    return one && rowMaker(names)(one, now);
  };

  it('is of the place that it names, and exact where that is', () => {
    expect(rowOf([{}])).toMatchObject({ item: { place: expect.stringContaining('The Hall') } });
    expect(rowOf([{}])?.distance).toMatch(/^[1-9.]+ miles, \d+ min walk$/);
    expect(rowOf([{ venue: area.slug }])?.distance).toMatch(/^about 0.3 miles$/);
  });
});

describe('distanceWords', () => {
  it('speaks of miles and of minutes on foot', () => {
    expect(distanceWords(650)).toBe('0.4 miles, 10 min walk');
    expect(distanceWords(650, true)).toBe('about 0.4 miles');
    expect(distanceWords(1600)).toBe('1 mile, 25 min walk');
  });

  it('never says that nothing is to be walked, as the map does not', () => {
    expect(distanceWords(0)).toBe('less than 0.1 miles, 1 min walk');
    expect(distanceWords(70)).toBe('less than 0.1 miles, 1 min walk');
    expect(distanceWords(161)).toBe('0.1 miles, 3 min walk');
  });
});

describe('mapItems', () => {
  it('leaves out what has no place, and what is stale unless somebody asked', () => {
    const { results } = ask(
      [
        entry('shown'),
        entry('nowhere', { venues: [] }),
        entry('stale', { checked: { on: '2026-03-01', by: 'organiser' } }),
      ],
      '',
    );
    const rowOf = rowMaker(names);
    const slugs = (asked: boolean) => mapItems(results, one => rowOf(one, now), asked).map(item => item.slug);
    expect(slugs(false)).toEqual(['shown']);
    expect(slugs(true)).toEqual(['shown', 'stale']);
  });
});
