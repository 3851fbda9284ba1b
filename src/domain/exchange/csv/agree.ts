/** What the rows of one activity, or of one place, say together: each column once. */
import type { Column } from './column.ts';
import { brief, type RowFault } from './fault.ts';
import { canonical, type SpreadsheetRow } from './row.ts';
import type { Known } from './terms.ts';

export interface Agreed {
  /** By column id. Absent: the rows do not say, and what is there stays. */
  cells: Map<string, string>;
  faults: RowFault[];
}

/**
 * One cell for each column. Below a row that says something, empty cells say the same, as merged cells do.
 * Rows that say different things are a fault that names both. Where all are empty, rows that were exported
 * say "nothing"; rows that were added say nothing of what they do not mention.
 */
export function agree(
  rows: readonly SpreadsheetRow[],
  columns: readonly Column[],
  isNew: boolean,
  known: Known,
): Agreed {
  const cells = new Map<string, string>();
  const faults: RowFault[] = [];
  for (const column of columns) {
    const { id } = column;
    const [first] = rows;
    if (!first?.cells.has(id)) continue;
    const saying = rows.filter(row => row.cells.get(id));
    const [one] = saying;
    if (!one) {
      if (isNew || rows.some(row => row.mark.kind === 'own')) cells.set(id, '');
      continue;
    }
    const cell = one.cells.get(id) ?? '';
    const said = saying.length > 1 ? canonical(column, cell, known) : '';
    const other = saying.find(
      row => row.cells.get(id) !== cell && canonical(column, row.cells.get(id) ?? '', known) !== said,
    );
    const emptied = rows.find(row => row.number < one.number && row.mark.kind === 'own');
    if (other || emptied) {
      const [a, b] = other ? [one, other] : [emptied as SpreadsheetRow, one];
      const [found, wanted] = [a.cells.get(id) ?? '', b.cells.get(id) ?? ''].map(brief);
      faults.push({
        row: a.number,
        column: id,
        problem: 'differs',
        found: found ?? '',
        wanted: [wanted ?? ''],
        other: b.number,
      });
      continue;
    }
    cells.set(id, cell);
  }
  return { cells, faults };
}
