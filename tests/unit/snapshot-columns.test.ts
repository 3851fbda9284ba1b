/** Reading a column gives back what was written, through JSON, for any values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Column,
  dates,
  decimals,
  interned,
  lists,
  optional,
  plain,
  record,
  shared,
} from '../../src/domain/exchange/columns.ts';
import { writeColumn } from '../../src/domain/exchange/write-columns.ts';

function roundTrip<T>(column: Column<T>, values: T[]): T[] {
  return column.read(JSON.parse(JSON.stringify(writeColumn(column, values))), values.length);
}

function holds<T>(column: Column<T>, value: fc.Arbitrary<T>) {
  fc.assert(
    fc.property(fc.array(value), values => {
      expect(roundTrip(column, values)).toEqual(values);
    }),
  );
}

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

describe('columns', () => {
  test('plain keeps numbers and text', () => {
    holds(
      plain<number>(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => n + 0 || 0),
    );
    holds(plain<string>(), fc.string({ unit: 'grapheme' }));
  });

  test('interned keeps repeated text in order', () => {
    holds(interned(), fc.constantFrom('boxing', 'football', '', 'É', '__proto__'));
  });

  test('interned keeps repeated numbers', () => {
    holds(interned<number>(), fc.constantFrom(0, 50, 200, 13, 2.5));
    const many = Array.from({ length: 9000 }, (_, n) => (n * 7919) % 9001);
    expect(roundTrip(interned<number>(), many)).toEqual(many);
  });

  test('decimals keep every number, also those with more decimals', () => {
    holds(
      decimals(5),
      fc.integer({ min: -18_000_000, max: 18_000_000 }).map(n => n / 100_000),
    );
    holds(
      decimals(5),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => n + 0 || 0),
    );
  });

  test('dates survive, also across both clock changes', () => {
    holds(dates(), day);
    expect(roundTrip(dates(), ['2026-10-25', '2027-03-28'])).toEqual(['2026-10-25', '2027-03-28']);
  });

  test('optional keeps gaps where they are', () => {
    holds(optional(interned()), fc.option(fc.constantFrom('a', 'b'), { nil: undefined }));
    holds(optional(dates()), fc.option(day, { nil: undefined }));
  });

  test('lists keep their lengths, empty ones too', () => {
    holds(lists(plain<number>()), fc.array(fc.integer()));
    holds(lists(lists(interned())), fc.array(fc.array(fc.constantFrom('x', 'y'))));
  });

  test('records keep absent fields absent, and share what repeats', () => {
    const column = record<{ name: string; from?: string }>({ name: plain(), from: optional(dates()) });
    const value = fc.record({ name: fc.string(), from: day }, { requiredKeys: ['name'] });
    holds(column, value);
    holds(shared(column), value);
    const [one, two] = roundTrip(shared(column), [{ name: 'hall' }, { name: 'hall' }]);
    expect(one).toBe(two);
  });
});
