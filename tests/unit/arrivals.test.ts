/** When something new belongs among the soonest of a built list. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PublicActivity } from '../../src/domain/activity/document.ts';
import { arrives } from '../../src/islands/live/arrivals.ts';
import { names } from '../../src/layouts/build/names.ts';
import { entry, now, weekly } from './support/entries.ts';

vi.mock('../../src/islands/live/load-names.ts', () => ({ loadNames: async () => names }));
beforeEach(() => vi.useFakeTimers({ now: new Date(`${now}Z`) }));
afterEach(() => vi.useRealTimers());

/** A list with these cards, by their dates in short. */
const list = (...slots: string[]) =>
  ({
    querySelectorAll: () => slots.map((dates, n) => ({ dataset: { activity: `card-${n}`, slots: dates } })),
  }) as unknown as ParentNode;
const news = (firstDate: string) => {
  const activity = { type: 'activity', ...entry('new', { sessions: [weekly(firstDate, '17:00', '18:00')] }) };
  return { cursor: 2, upserts: [activity as PublicActivity], removed: [] };
};
const tonight = '2026-11-24T20:00/21:00 2026-12-01T20:00/21:00';

it('is what comes before the last that is shown', async () => {
  expect(await arrives(list(tonight), news('2026-11-24'))).toBe(true);
  expect(await arrives(list(tonight), news('2026-11-25'))).toBe(false);
});

it('goes by the date under which a card stands, where that is called off', async () => {
  const off = '!2026-11-24T18:00/19:00 2026-12-01T18:00/19:00';
  expect(await arrives(list(off, tonight), news('2026-11-25'))).toBe(false);
  expect(await arrives(list(off), news('2026-11-24'))).toBe(true);
});
