/** What is wrong with the rows of a spreadsheet, and the same by column for whoever has to mend it. */
import type { Rule } from '../../activity/rules.ts';
import { columns } from './columns.ts';
import type { Problem } from './read.ts';

export interface RowFault {
  /** The spreadsheet's own number of the row. */
  row: number;
  /** The id of the column. */
  column: string;
  problem: Problem;
  /** Which rule is broken, where `problem` is `rule`. */
  rule?: Rule;
  /** What stands there; '' for nothing. */
  found: string;
  /** What may stand there instead, or what stands in the other row. */
  wanted?: readonly string[];
  /** Another row that this one does not go with. */
  other?: number;
}

/** All that is wrong in one column. */
export interface ColumnFault {
  column: string;
  rows: number[];
  /** The first few different things that were found. */
  found: string[];
  problems: { problem: Problem; rule?: Rule; wanted?: readonly string[]; rows: number[] }[];
}

/** How many different findings are told for a column. */
const shown = 4;
/** Of a long cell only this much is told. */
const longest = 60;

/** The beginning of a cell, for a message. */
export const brief = (cell: string): string =>
  cell.length > longest ? `${[...cell.slice(0, longest)].slice(0, longest - 1).join('')}…` : cell;

/** Faults by column, in the order of the spreadsheet. */
export function byColumn(faults: readonly RowFault[]): ColumnFault[] {
  const order = ['reference', ...columns.map(({ id }) => id)];
  const found = new Map<string, ColumnFault>();
  for (const { column, row, problem, rule, found: cell, wanted } of faults) {
    const one = found.get(column) ?? { column, rows: [], found: [], problems: [] };
    found.set(column, one);
    if (one.rows.at(-1) !== row) one.rows.push(row);
    if (cell && one.found.length < shown && !one.found.includes(cell)) one.found.push(cell);
    const said = one.problems.find(other => other.problem === problem && other.rule === rule);
    if (said) said.rows.push(row);
    else one.problems.push({ problem, ...(rule && { rule }), ...(wanted && { wanted }), rows: [row] });
  }
  for (const one of found.values()) one.rows = [...new Set(one.rows)].sort((a, b) => a - b);
  return [...found.values()].sort((a, b) => order.indexOf(a.column) - order.indexOf(b.column));
}
