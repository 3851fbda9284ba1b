/** Which column of a file is which: headings are forgiven their case, spaces, order and synonyms. */
import { wordKey } from './cell.ts';
import { columns, reference, required } from './columns.ts';

export interface Headings {
  /** The column of the file, from 0, by the id of ours. */
  at: ReadonlyMap<string, number>;
  /** Headings that mean nothing here, as they stand. Their cells are not read. */
  unused: string[];
  /** Ids of columns that the file has twice. */
  twice: string[];
  /** Ids of columns without which no row can be read. */
  missing: string[];
}

const ids = new Map<string, string>();
// Our own headings come before anybody's synonym.
for (const { id, heading } of [...columns, reference]) ids.set(wordKey(heading), id);
for (const { id, aka } of [...columns, reference])
  for (const word of aka) if (!ids.has(word)) ids.set(word, id);

/** `cells`: those of the row of headings, as `textOf` reads them. */
export function readHeadings(cells: readonly string[]): Headings {
  const at = new Map<string, number>();
  const [unused, twice]: [string[], string[]] = [[], []];
  for (const [n, cell] of cells.entries()) {
    if (cell === '') continue;
    const id = ids.get(wordKey(cell));
    if (!id) unused.push(cell);
    else if (!at.has(id)) at.set(id, n);
    else if (!twice.includes(id)) twice.push(id);
  }
  const missing = at.has(reference.id) ? [] : required.filter(id => !at.has(id));
  return { at, unused, twice, missing };
}
