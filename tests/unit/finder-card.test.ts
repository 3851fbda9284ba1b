/** The card of an activity, as built pages and the finder both draw it. */
import { describe, expect, it } from 'vitest';
import { card, ownMarks } from '../../src/islands/finder/card.ts';
import { rowMaker } from '../../src/islands/finder/rows.ts';
import { names } from '../../src/layouts/build/names.ts';
import { ask, entry, now } from './support/entries.ts';

const [found] = ask([entry('a')], '').results as [ReturnType<typeof ask>['results'][number]];
const item = { ...rowMaker(names)(found, now).item, title: 'Boxing <h3>', slots: '' };
const plain = card(item).text;

describe('card', () => {
  it('has its title as a heading of the level that the page needs, and is else the same', () => {
    expect(plain).toContain('<h3 class="card-title"><a href="/activities/a/">Boxing &lt;h3&gt;</a></h3>');
    for (const level of [2, 4] as const)
      expect(card(item, { level }).text).toBe(plain.replace(/(?<=<\/?)h3/g, `h${level}`));
  });

  it('has its mark from the page that carries them all, and is else the same', () => {
    expect(card(item, { marks: ownMarks }).text).toBe(plain.replace('/marks.svg#', '#mark-'));
  });
});
