/** One row of a spreadsheet, and the mark by which it is known again when it comes back. */
import type { Entry, EntryVenue } from '../../activity/entry.ts';
import type { Session } from '../../activity/schema.ts';
import { fnv1a } from '../../fnv.ts';
import { textOf } from './cell.ts';
import type { Column } from './column.ts';
import { columns, reference } from './columns.ts';
import type { RawRow } from './grammar.ts';
import type { Headings } from './headings.ts';
import { isBad } from './read.ts';
import type { Known } from './terms.ts';

export interface SpreadsheetRow {
  /** As a spreadsheet shows it. */
  number: number;
  /** By column id; a column that the file does not have is absent. */
  cells: Map<string, string>;
  mark: Mark;
  /** Whether a cell differs from what was exported; unknown counts as yes. */
  edited: boolean;
}

/** What the reference column says. */
export type Mark =
  | { kind: 'none' | 'example' | 'unreadable' }
  | { kind: 'own'; slug: string; session: string; stamp: string; venue: string; sum: string };

/** The reference of the template's example. */
export const exampleMark = 'example';

function readMark(cell: string): Mark {
  if (cell === '') return { kind: 'none' };
  if (cell.toLowerCase() === exampleMark) return { kind: 'example' };
  const [slug, session, stamp, venue, sum, ...more] = cell.split('/');
  if (!slug || session === undefined || !stamp || venue === undefined || !sum || more.length)
    return { kind: 'unreadable' };
  return { kind: 'own', slug, session, stamp, venue, sum };
}

/** A row of the file by the columns that its headings name. */
export function readRow({ number, cells }: RawRow, { at }: Headings, known: Known): SpreadsheetRow {
  const found = new Map<string, string>();
  for (const [id, n] of at) if (id !== reference.id) found.set(id, textOf(cells[n] ?? ''));
  const place = at.get(reference.id);
  const mark = readMark(place === undefined ? '' : textOf(cells[place] ?? ''));
  const edited = mark.kind !== 'own' || checkSum(found, known) !== mark.sum;
  return { number, cells: found, mark, edited };
}

/** What a row says in few letters: the same whatever way its cells say it (FNV-1a). */
export function checkSum(cells: ReadonlyMap<string, string>, known: Known): string {
  let sum = fnv1a('');
  for (const column of columns) {
    const cell = cells.get(column.id);
    // A column that was taken out of the spreadsheet could have said anything.
    if (cell === undefined) return '';
    sum = fnv1a(`${canonical(column, cell, known)}\u0000`, sum);
  }
  return sum.toString(36);
}

/** A cell in the one way in which we would write what it says. */
export function canonical(column: Column, cell: string, known: Known): string {
  const read = column.read(cell, known);
  if (isBad(read)) return cell;
  const thing = {};
  column.put(thing, read.value);
  return column.write(thing, known);
}

/** The cells of a session, its place and its activity. An activity without sessions has one row, too. */
export function cellsOf(
  entry: Entry,
  session: Session | undefined,
  venue: EntryVenue | undefined,
  known: Known,
): Map<string, string> {
  const things = { activity: entry, place: venue, session };
  return new Map(
    columns.map(column => {
      const thing = things[column.part];
      return [column.id, thing ? column.write(thing, known).replace(/\r\n?/g, '\n').trim() : ''];
    }),
  );
}
