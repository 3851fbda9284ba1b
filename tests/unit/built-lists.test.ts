/** The order of built lists: by the date that the card shows, as in the finder, which takes one of them over. */
import { describe, expect, it } from 'vitest';
import type { PublicActivity } from '../../src/domain/activity/document.ts';
import type { ListedActivity } from '../../src/domain/activity/listed.ts';
import { makeDirectory } from '../../src/domain/search/directory.ts';
import { find } from '../../src/domain/search/find.ts';
import { everything } from '../../src/domain/search/question.ts';
import { calledOff, inTime } from '../../src/islands/finder/called-off.ts';
import { entryOf, inOrder } from '../../src/layouts/build/entry.ts';
import { names } from '../../src/layouts/build/names.ts';
import { places, taxonomy } from '../bench/support/city.ts';
import { entry, now, weekly } from './support/entries.ts';

const built = (entries: readonly ListedActivity[], at = now, here?: ReadonlySet<string>) =>
  inOrder(
    entries.map(one => entryOf(one as PublicActivity, { names, now: at }, here)),
    at,
  );
const slugs = (list: ReturnType<typeof built>) => list.map(({ activity }) => activity.slug);
const off = (...dates: string[]) => ({
  exceptions: dates.map(date => ({ date, type: 'cancelled' as const })),
});

describe('a built list', () => {
  const tonight = weekly('2026-09-08', '18:00', '19:00', off('2026-11-24'));
  const far = weekly('2026-09-08', '18:30', '19:30', off('2026-11-24', '2026-12-01'));

  it('has what is called off today among the first, and its card says so', () => {
    const list = built([
      entry('a-later', { sessions: [weekly('2026-09-08', '20:00', '21:00')] }),
      entry('b-off', { sessions: [tonight] }),
      entry('c-tomorrow', { sessions: [weekly('2026-09-09', '17:00', '18:00')] }),
    ]);
    expect(slugs(list)).toEqual(['b-off', 'a-later', 'c-tomorrow']);
    expect(list[0]?.item.when.tone).toBe('cancelled');
    expect(list[0]?.shown).toMatchObject({ start: '2026-11-24T18:00', off: true });
  });

  it('does not stand under a date called off that its card does not show yet', () => {
    const list = built(
      [
        entry('a-off', { sessions: [far] }),
        entry('b', { sessions: [weekly('2026-09-10', '17:00', '18:00')] }),
      ],
      '2026-11-16T12:00',
    );
    expect(slugs(list)).toEqual(['a-off', 'b']);
    const [one] = built(
      [entry('a', { sessions: [weekly('2026-11-17', '18:00', '19:00', off('2026-11-17', '2026-11-24'))] })],
      '2026-11-09T12:00',
    );
    expect(one?.shown?.start).toBe('2026-12-01T18:00');
    expect(one?.item.when.tone).not.toBe('cancelled');
  });

  it('of a ward goes by the dates in that ward', () => {
    const venues = [
      { slug: 'hall', name: 'The Hall', access: {} },
      { slug: 'gym', name: 'The Gym', access: {} },
    ];
    const sessions = [tonight, weekly('2026-09-12', '10:00', '11:00', { venue: 'gym' })];
    const friday = entry('friday', { sessions: [weekly('2026-09-11', '17:00', '18:00', { venue: 'gym' })] });
    const list = built([entry('both', { venues, sessions }), friday], now, new Set(['gym']));
    expect(slugs(list)).toEqual(['friday', 'both']);
    expect(list[1]?.item.when.tone).not.toBe('cancelled');
  });

  it('stands in the order of the finder, at any time', () => {
    const days = ['2026-09-05', '2026-09-06', '2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10'];
    const clocks = [
      ['15:00', '17:00'],
      ['17:00', '18:00'],
      ['18:00', '20:00'],
      ['22:00', '01:00'],
    ] as const;
    const checked = ['2026-11-01', '2026-08-01', '2026-03-01'];
    let seed = 1;
    const one = <T>(list: readonly T[]): T => {
      seed = (seed * 48_271) % 2_147_483_647;
      return list[seed % list.length] as T;
    };
    const entries = Array.from({ length: 60 }, (_, n) => {
      const sessions = Array.from({ length: one([0, 1, 1, 2, 3]) }, (_, key) => {
        const [start, end] = one(clocks);
        const dates = Array.from({ length: 7 }, (_, day) => `2026-11-${20 + day}`);
        return weekly(one(days), start, end, {
          key: `s${key}`,
          ...(one([true, false]) && off(...dates.filter(() => one([true, true, false])))),
        });
      });
      return entry(`e${(n * 37) % 60}`, { sessions, checked: { on: one(checked), by: 'organiser' } });
    });
    for (const at of ['2026-11-20T23:30', '2026-11-22T09:00', now, '2026-11-24T17:30', '2026-11-25T00:20']) {
      const directory = makeDirectory(entries, taxonomy, places);
      const context = { now: at, calendar: names.calendar };
      const answer = find(directory, everything, context);
      const isOff = calledOff(directory, context)(answer, everything);
      const found = inTime(answer, isOff, entries, at, entries.length);
      expect(isOff.size).toBeGreaterThan(3);
      expect(slugs(built(entries, at))).toEqual(found.map(one => one.found.slug));
    }
  });
});
