/** What the parts of an activity's page say. */
import { describe, expect, it } from 'vitest';
import type { PublicActivity } from '../../src/domain/activity/document.ts';
import { parts } from '../../src/islands/live/activity/view.ts';
import { names } from '../../src/layouts/build/names.ts';
import { entry, now } from './support/entries.ts';

const page = (more: Parameters<typeof entry>[1] = {}) => entry('a', more) as PublicActivity;
const said = (part: keyof typeof parts, activity: PublicActivity, relative = true) =>
  parts[part](activity, { names, now, relative })
    ?.text.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ') ?? '';

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
