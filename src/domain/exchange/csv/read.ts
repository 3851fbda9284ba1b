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

/** How one kind of fact is written into a cell and read from it. `''` is never given to `read`. */
export interface Form<Value, Known = unknown> {
  write(value: Value, known: Known): string;
  read(cell: string, known: Known): Read<Value>;
  /** What counts when two values are compared: absent, the value itself. */
  key?(value: Value): string;
}
