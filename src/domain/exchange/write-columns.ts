/** Writing columns: what columns.ts reads. The build writes, phones read, so this part never ships. */
import { type Column, DAY, type Packed } from './columns.ts';
import { writeDigits } from './digits.ts';

/** Writes a list of values as one JSON value that `column` reads back to equal values. */
export function writeColumn<T>(column: Column<T>, values: readonly T[]): Packed {
  return write(column, values);
}

// biome-ignore lint/suspicious/noExplicitAny: the column's type has said already what its values are.
function write(column: Column<unknown>, values: readonly any[]): Packed {
  switch (column.kind) {
    case 'plain':
      return [...values];
    case 'interned':
      return writeInterned(values);
    case 'decimals':
      return writeDecimals(values, column.steps);
    case 'dates':
      return writeDates(values);
    case 'optional':
      return writeOptional(column.inner, values);
    case 'lists': {
      const lengths = values.map(value => value.length);
      return lengths.some(Boolean) ? [writeDigits(lengths), write(column.inner, values.flat())] : 0;
    }
    case 'record':
      return Object.entries(column.fields).map(([name, field]) =>
        write(
          field,
          values.map(value => value[name]),
        ),
      );
    case 'shared':
      return writeShared(column.inner, values);
    case 'mapped':
      return write(column.inner, values.map(column.to));
  }
}

function writeInterned(values: readonly (string | number)[]): Packed {
  const words = [...new Set(values)].sort();
  const at = new Map(words.map((word, index) => [word, index]));
  return [words, writeDigits(values.map(value => at.get(value) as number))];
}

function writeDecimals(values: readonly number[], steps: number): Packed {
  const whole = values.map(value => Math.round(value * steps));
  if (!whole.every((step, n) => Object.is(step / steps, values[n]) && Number.isSafeInteger(step)))
    return [...values];
  const least = whole.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return values.length ? { least, steps: writeDigits(whole.map(step => step - least)) } : [];
}

function writeDates(values: readonly string[]): Packed {
  const days = values.map(value => Date.parse(value) / DAY);
  const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return days.length ? [first, ...writeDigits(days.map(day => day - first))] : [];
}

function writeOptional(inner: Column<unknown>, values: readonly unknown[]): Packed {
  const there = values.filter(value => value !== undefined);
  if (!there.length) return 0;
  if (there.length === values.length) return [write(inner, there)];
  return [write(inner, there), values.map(value => (value === undefined ? '.' : '|')).join('')];
}

function writeShared(inner: Column<unknown>, values: readonly unknown[]): Packed {
  const distinct = new Map(values.map(value => [JSON.stringify(value), value]));
  const keys = [...distinct.keys()].sort();
  const at = new Map(keys.map((key, index) => [key, index]));
  const things = keys.map(key => distinct.get(key));
  const indexes = values.map(value => at.get(JSON.stringify(value)) as number);
  return [things.length, write(inner, things), writeDigits(indexes)];
}
