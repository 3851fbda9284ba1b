/**
 * Columns: a compact way to write a list of like things as JSON that gzip then packs well. Each column
 * writes all the values of one field side by side; records, lists and absent values are made of columns.
 * Reading what was written gives equal values. No schema library here: this ships to phones.
 */

import { readDigits, writeDigits } from './digits.ts';

/** What a column writes: plain JSON. */
export type Packed = null | string | number | boolean | Packed[] | { [key: string]: Packed };

/** Writes a list of `T` as one JSON value, and reads it back. `count` is how many values were written. */
export interface Column<T> {
  write(values: readonly T[]): Packed;
  read(packed: Packed, count: number): T[];
}

/** Values as they are: numbers, or text that seldom repeats. */
export function plain<T extends string | number | boolean>(): Column<T> {
  return { write: values => values as Packed[] & readonly T[], read: packed => packed as T[] };
}

/** Text or numbers that repeat: each different one once, then which it is. */
export function interned<T extends string | number>(): Column<T> {
  return {
    write(values) {
      const words = [...new Set(values)].sort();
      const at = new Map(words.map((word, index) => [word, index]));
      return [words, writeDigits(values.map(value => at.get(value) as number))];
    },
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
    write(values) {
      const whole = values.map(value => Math.round(value * steps));
      if (!whole.every((step, n) => Object.is(step / steps, values[n]) && Number.isSafeInteger(step)))
        return [...values];
      const least = whole.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
      return values.length ? { least, steps: writeDigits(whole.map(step => step - least)) } : [];
    },
    read(packed) {
      if (Array.isArray(packed)) return packed as number[];
      const written = packed as { least: number; steps: string[] };
      return readDigits(written.steps).map(step => (written.least + step) / steps);
    },
  };
}

const DAY = 86_400_000;

/** Dates `YYYY-MM-DD`, as days since the earliest of them. */
export function dates(): Column<string> {
  return {
    write(values) {
      const days = values.map(value => Date.parse(value) / DAY);
      const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
      return days.length ? [first, ...writeDigits(days.map(day => day - first))] : [];
    },
    read(packed) {
      const [first = 0, ...days] = packed as [number, ...string[]];
      return readDigits(days).map(day => new Date((first + day) * DAY).toISOString().slice(0, 10));
    },
  };
}

/** A column that may have gaps: which values are there, then those. */
export function optional<T>(inner: Column<T>): Column<T | undefined> {
  return {
    write(values) {
      const there = values.filter(value => value !== undefined) as T[];
      if (!there.length) return 0;
      if (there.length === values.length) return [inner.write(there)];
      return [inner.write(there), values.map(value => (value === undefined ? '.' : '|')).join('')];
    },
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
    write(values) {
      const lengths = values.map(value => value.length);
      return lengths.some(Boolean) ? [writeDigits(lengths), inner.write(values.flat() as T[])] : 0;
    },
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
    write(values) {
      return names.map(name => fields[name].write(values.map(value => value[name])));
    },
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
    write(values) {
      const distinct = new Map(values.map(value => [JSON.stringify(value), value]));
      const keys = [...distinct.keys()].sort();
      const at = new Map(keys.map((key, index) => [key, index]));
      const things = keys.map(key => distinct.get(key) as T);
      const indexes = values.map(value => at.get(JSON.stringify(value)) as number);
      return [things.length, inner.write(things), writeDigits(indexes)];
    },
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
    write: values => inner.write(values.map(to)),
    read: (packed, count) => inner.read(packed, count).map(from),
  };
}
