/**
 * From the bytes of a file to what an import would do, or to all that is wrong with it. Compares with the
 * group's entries as they are now; what a spreadsheet does not say stays as it is, and nothing is ever removed.
 */
import { decode } from './decode.ts';
import type { RowFault } from './fault.ts';
import { readGrid } from './grammar.ts';
import { readHeadings } from './headings.ts';
import { makePlan } from './make-plan.ts';
import type { Plan, PlanContext, Reading } from './plan.ts';
import { readRow, type SpreadsheetRow } from './row.ts';

/** The most rows that one import takes: what the database saves at a time. */
const mostRows = 10_000;

/** Reads the bytes of a file, as a browser hands them over. */
export function readSpreadsheet(bytes: Uint8Array, context: PlanContext): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return { kind: 'refused', why: decoded.refused };
  const grid = readGrid(decoded.text);
  if (grid.half !== undefined) return { kind: 'refused', why: 'half', row: grid.half };
  const headings = readHeadings(grid.headings);
  if (headings.at.size === 0) return { kind: 'refused', why: 'no-headings' };
  if (headings.missing.length || headings.twice.length)
    return { kind: 'headings', missing: headings.missing, twice: headings.twice };
  if (grid.rows.length > mostRows) return { kind: 'refused', why: 'too-many-rows' };
  const read = grid.rows.map((raw, n) => {
    if (n % 100 === 0) context.onProgress?.((0.5 * n) / grid.rows.length);
    return readRow(raw, headings, context.known);
  });
  const rows = read.filter(row => says(row) && row.mark.kind !== 'example');
  if (rows.length === 0) return { kind: 'refused', why: 'no-rows' };
  const { faults, plan } = goodRows(rows, context);
  return {
    kind: 'read',
    rows: rows.length,
    examples: read.filter(({ mark }) => mark.kind === 'example').map(({ number }) => number),
    unused: headings.unused,
    encoding: decoded.encoding,
    faults,
    plan,
  };
}

/** A row whose only cells are in columns that mean nothing here is no row. */
const says = ({ cells, mark }: SpreadsheetRow) => mark.kind !== 'none' || [...cells.values()].some(Boolean);

/** All faults, and the plan of what is left without the rows that have one. */
function goodRows(rows: SpreadsheetRow[], context: PlanContext): { faults: RowFault[]; plan: Plan } {
  const bad = new Set<number>();
  const first = makePlan(rows, bad, context);
  let last = first;
  // What is left out may be missed by the rest: the only session of an activity that is on the list.
  while (last.faults.length) {
    for (const number of last.bad) bad.add(number);
    last = makePlan(rows, bad, context);
  }
  const faults = first.faults.toSorted((a, b) => a.row - b.row);
  return { faults, plan: { ...last.plan, leftOut: [...bad].sort((a, b) => a - b) } };
}
