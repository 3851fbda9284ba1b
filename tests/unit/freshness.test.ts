import { describe, expect, test } from 'vitest';
import {
  doubtOf,
  freshness,
  listed,
  onDefaultMap,
  placesLeft,
  sinks,
  thresholds,
} from '../../src/domain/freshness/freshness.ts';
import { fromDay, toDay } from '../../src/domain/schedule/day.ts';

const today = '2026-11-24';
const ago = (days: number) => fromDay(toDay(today) - days);
const state = (days: number) => freshness({ on: ago(days) }, today).state;

describe('freshness', () => {
  test.each([
    [0, 'fresh'],
    [90, 'fresh'],
    [91, 'ask-first'],
    [180, 'ask-first'],
    [181, 'stale'],
    [365, 'stale'],
    [366, 'unlisted'],
  ])('checked %i days ago is %s', (days, expected) => {
    expect(freshness({ on: ago(days) }, today)).toEqual({ state: expected, days });
  });

  test('never checked is to be asked about', () => {
    expect(freshness(undefined, today)).toEqual({ state: 'ask-first', days: null });
  });

  test('a check from a clock that is ahead counts as today', () => {
    expect(freshness({ on: ago(-1) }, today)).toEqual({ state: 'fresh', days: 0 });
  });

  test('a check of a day that has yet to come is none, and never grows old', () => {
    expect(freshness({ on: ago(-2) }, today)).toEqual({ state: 'ask-first', days: null });
    expect(freshness({ on: '2999-01-01' }, today)).toEqual({ state: 'ask-first', days: null });
    expect(placesLeft({ left: 'few', said: '2999-01-01' }, today)).toBe('unknown');
  });

  test('after 180 days it sinks and leaves the default map, after 365 it is unlisted', () => {
    const row = (days: number) => [sinks(state(days)), onDefaultMap(state(days)), listed(state(days))];
    expect(row(180)).toEqual([false, true, true]);
    expect(row(181)).toEqual([true, false, true]);
    expect(row(366)).toEqual([true, false, false]);
  });
});

describe('doubtOf', () => {
  const words = { neverChecked: 'never', askFirst: 'ask', stale: 'old', unlisted: 'gone' };

  test('says nothing of what is fresh, and of each other state its own words', () => {
    const said = (days: number) => doubtOf({ on: ago(days) }, today, words);
    expect([0, 91, 181, 366].map(said)).toEqual(['', 'ask', 'old', 'gone']);
  });

  test('has words of their own for what nobody has checked', () => {
    expect(doubtOf(undefined, today, words)).toBe('never');
  });
});

describe('placesLeft', () => {
  test('holds for fourteen days, then is unknown', () => {
    const said = (days: number) => placesLeft({ left: 'few', said: ago(days) }, today);
    expect([0, thresholds.places, thresholds.places + 1].map(said)).toEqual(['few', 'few', 'unknown']);
    expect(placesLeft(undefined, today)).toBe('unknown');
  });
});
