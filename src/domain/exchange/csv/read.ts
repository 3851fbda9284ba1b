/** What reading a cell gives: its value, or why it has none. The words for it are in `i18n`. */

/** What is wrong with a cell; a sentence says what is wanted instead. */
export type Problem =
  /** The rule of the column, or the one that is named: its words stand in `i18n/en/rules.ts`. */
  | 'rule'
  | 'missing'
  | 'hidden'
  | 'choice'
  | 'term'
  | 'ambiguous-term'
  | 'yes-no'
  | 'whole-number'
  | 'age-order'
  | 'money'
  | 'shortened'
  | 'date'
  | 'month-first'
  | 'time'
  | 'dates'
  | 'repeats'
  | 'no-dates'
  | 'last-before-first'
  | 'date-twice'
  | 'session-twice'
  | 'differs'
  | 'above'
  | 'which-activity'
  | 'which-place'
  | 'reference-unknown'
  | 'reference-twice'
  | 'not-your-place';

export interface Bad {
  bad: Problem;
  /** What may stand there: names of a list, the most that is allowed, another row. */
  wanted?: readonly string[];
}

export type Read<Value> = { value: Value | undefined } | Bad;

export const isBad = <Value>(read: Read<Value>): read is Bad => 'bad' in read;

/** The values of all entries of a list, or what is wrong with the first that has none. */
export function readAll<Value>(
  entries: readonly string[],
  read: (entry: string) => Read<Value>,
): { value: Value[] } | Bad {
  const found: Value[] = [];
  for (const entry of entries) {
    const one = read(entry);
    if (isBad(one)) return one;
    if (one.value !== undefined && !found.includes(one.value)) found.push(one.value);
  }
  return { value: found };
}

/** How one kind of fact is written into a cell and read from it. `''` is never given to `read`. */
export interface Form<Value, Known = unknown> {
  write(value: Value, known: Known): string;
  read(cell: string, known: Known): Read<Value>;
  /** What counts when two values are compared: absent, the value itself. */
  key?(value: Value): string;
}
