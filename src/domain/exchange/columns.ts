/**
 * Columns: a compact way to write a list of like things as JSON that gzip then packs well. Each column
 * holds all the values of one field side by side; records, lists and absent values are made of columns.
 * This part describes columns and reads them: it ships to phones, so it has no schema library, and the
 * writing, which only the build does, is in write-columns.ts.
 */

import { readDigits } from './digits.ts';

/** What a column is written as: plain JSON. */
export type Packed = null | string | number | boolean | Packed[] | { [key: string]: Packed };

/** What writing has to know of a column beside its values. */
type Kind =
  | { kind: 'plain' | 'interned' | 'dates' }
  | { kind: 'decimals'; steps: number }
  | { kind: 'optional' | 'lists' | 'shared'; inner: Column<unknown> }
  | { kind: 'record'; fields: Record<string, Column<unknown>> }
  | { kind: 'mapped'; inner: Column<unknown>; to: (value: unknown) => unknown };

/** A list of `T` as one JSON value. `count` is how many values were written; reading gives equal values. */
export type Column<T> = Kind & { read(packed: Packed, count: number): T[] };

/** Values as they are: numbers, or text that seldom repeats. */
export function plain<T extends string | number | boolean>(): Column<T> {
  return { kind: 'plain', read: packed => packed as T[] };
}

/** Text or numbers that repeat: each different one once, then which it is. */
export function interned<T extends string | number>(): Column<T> {
  return {
    kind: 'interned',
    read(packed) {
      const [words, indexes] = packed as [T[], string[]];
      return readDigits(indexes).map(index => words[index] as T);
    },
  };
}

/** Numbers with up to `places` decimals, as steps from the least of them; others as they are. */
export function decimals(places: number): Column<number> {
  const steps = 10 ** places;
  return {
    kind: 'decimals',
    steps,
    read(packed) {
      if (Array.isArray(packed)) return packed as number[];
      const written = packed as { least: number; steps: string[] };
      return readDigits(written.steps).map(step => (written.least + step) / steps);
    },
  };
}

export const DAY = 86_400_000;

/** Dates `YYYY-MM-DD`, as days since the earliest of them. */
export function dates(): Column<string> {
  return {
    kind: 'dates',
    read(packed) {
      const [first = 0, ...days] = packed as [number, ...string[]];
      return readDigits(days).map(day => new Date((first + day) * DAY).toISOString().slice(0, 10));
    },
  };
}

/** A column that may have gaps: which values are there, then those. */
export function optional<T>(inner: Column<T>): Column<T | undefined> {
  return {
    kind: 'optional',
    inner,
    read(packed, count) {
      if (packed === 0) return Array.from({ length: count }, () => undefined);
      const [written, marks] = packed as [Packed, string | undefined];
      if (marks === undefined) return inner.read(written, count);
      const there = inner.read(written, marks.split('|').length - 1);
      let next = 0;
      return Array.from(marks, mark => (mark === '|' ? there[next++] : undefined));
    },
  };
}

/** Lists of any length: the lengths, then all entries in one column. */
export function lists<T>(inner: Column<T>): Column<T[]> {
  return {
    kind: 'lists',
    inner,
    read(packed, count) {
      if (packed === 0) return Array.from({ length: count }, () => []);
      const [packedLengths, written] = packed as [string[], Packed];
      const lengths = readDigits(packedLengths);
      const all = inner.read(
        written,
        lengths.reduce((a, b) => a + b, 0),
      );
      let at = 0;
      return lengths.map(length => {
        at += length;
        return all.slice(at - length, at);
      });
    },
  };
}

/** Records: one column for each field. A field that is absent stays absent. */
export function record<T extends object>(fields: { [K in keyof T]-?: Column<T[K]> }): Column<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return {
    kind: 'record',
    fields,
    read(packed, count) {
      const records = Array.from({ length: count }, () => ({}) as T);
      names.forEach((name, index) => {
        const values = fields[name].read((packed as Packed[])[index] as Packed, count);
        for (let i = 0; i < count; i++) {
          const value = values[i];
          if (value !== undefined) (records[i] as T)[name] = value as T[typeof name];
        }
      });
      return records;
    },
  };
}

/** Things that repeat whole, such as venues: each different one once, then numbers. */
export function shared<T>(inner: Column<T>): Column<T> {
  return {
    kind: 'shared',
    inner,
    read(packed) {
      const [count, written, indexes] = packed as [number, Packed, string[]];
      const things = inner.read(written, count);
      return readDigits(indexes).map(index => things[index] as T);
    },
  };
}

/** Values that are written in another form, from which they can be had back. */
export function mapped<T, U>(inner: Column<U>, to: (value: T) => U, from: (written: U) => T): Column<T> {
  return {
    kind: 'mapped',
    inner,
    to: to as (value: unknown) => unknown,
    read: (packed, count) => inner.read(packed, count).map(from),
  };
}
