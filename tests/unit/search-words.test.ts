import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits, slips } from '../../src/domain/search/edits.ts';
import { stem } from '../../src/domain/search/stem.ts';
import { fold, words } from '../../src/domain/search/text.ts';

describe('fold', () => {
  it.each([
    ['Girls’ Café & Crèche', 'girls cafe and creche'],
    ['D&D', 'd and d'],
    ['Łódź straße', 'lodz strasse'],
    ['ਪੰਜਾਬੀ', 'ਪੰਜਾਬੀ'],
    ['نَادي', 'نادي'],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('parts words at hyphens and signs in any script', () => {
    expect(words('Drop-in, T-shirts: £2!')).toEqual(['drop', 'in', 't', 'shirts', '2']);
    expect(words('ਪੰਜਾਬੀ ਕਲਾਸ')).toEqual(['ਪੰਜਾਬੀ', 'ਕਲਾਸ']);
  });
});

describe('stem', () => {
  it.each([
    ['box', 'boxing', 'boxer', 'boxers'],
    ['skate', 'skates', 'skating', 'skater'],
    ['volunteer', 'volunteers', 'volunteering', 'volunteered'],
    ['counsellor', 'counselling', 'counsellors'],
    ['swim', 'swimming', 'swimmers'],
    ['story', 'stories'],
    ['child', 'children', 'childrens'],
  ])('has one for %s and its kin', (...family) => expect(new Set(family.map(stem)).size).toBe(1));
  it.each([
    ['carer', 'career'],
    ['care', 'car'],
    ['party', 'part'],
    ['horse', 'house'],
    ['travel', 'traveller'],
  ])('keeps %s and %s apart', (a, b) => expect(stem(a)).not.toBe(stem(b)));
  it('leaves other scripts and short words alone', () => {
    expect(stem('دوستان')).toBe('دوستان');
    expect(stem('gas')).toBe('gas');
  });
});

describe('edits', () => {
  it.each([
    ['boxing', 'boxing', 0],
    ['boxing', 'bxoing', 1],
    ['boxing', 'boxin', 1],
    ['footbal', 'football', 1],
    ['kitten', 'sitting', 3],
    ['a', 'abcdef', 3],
  ])('between %s and %s are %i, counted up to 3', (a, b, count) =>
    expect(Math.min(edits(a, b, 2), 3)).toBe(count),
  );
  it('are the same both ways, and none only between equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        const there = edits(a, b, 8);
        return there === edits(b, a, 8) && (there === 0) === (a === b);
      }),
    );
  });
  it('are allowed by length: none, one, two', () =>
    expect([3, 4, 7, 8, 20].map(slips)).toEqual([0, 1, 1, 2, 2]));
});
