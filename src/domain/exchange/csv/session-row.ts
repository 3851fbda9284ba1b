/** What a row says of its session: the session after it, and what changes. */
import type { Session } from '../../activity/schema.ts';
import type { Calendar } from '../../schedule/calendar.ts';
import { toDay, weekday, weekdayNames, weekdays } from '../../schedule/day.ts';
import { exceptionProblems, ruleProblems, type ScheduleProblem } from '../../schedule/problems.ts';
import type { Column } from './column.ts';
import { brief, type RowFault } from './fault.ts';
import type { FieldChange } from './plan.ts';
import { type Bad, isBad, type Problem } from './read.ts';
import type { SpreadsheetRow } from './row.ts';
import { sessionColumns } from './session-columns.ts';
import type { Known } from './terms.ts';

const needed = ['firstDate', 'start', 'end'];
const place = ['place', 'postcode'];

/** Whether a row has a session at all: an activity without one has a row, too. */
export const hasSession = ({ cells, mark }: SpreadsheetRow): boolean =>
  (mark.kind === 'own' && mark.session !== '') || [...needed, ...place].some(id => cells.get(id));

/** A fault of one cell. */
export function faultOf(row: SpreadsheetRow, column: Column, { bad, wanted }: Bad): RowFault {
  const found = brief(row.cells.get(column.id) ?? '');
  const base = { row: row.number, column: column.id, problem: bad, found, ...(wanted && { wanted }) };
  return bad === 'rule' && column.rule ? { ...base, rule: column.rule } : base;
}

/** Puts what differs into `thing`; gives what changed. Cells that say nothing new leave it alone. */
export function applyCells(
  thing: object,
  cells: ReadonlyMap<string, string>,
  of: readonly Column[],
  known: Known,
  onBad: (column: Column, bad: Bad) => void,
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const column of of) {
    const cell = cells.get(column.id);
    if (cell === undefined || column.same(cell, thing, known)) continue;
    const read = column.read(cell, known);
    if (isBad(read)) {
      onBad(column, read);
      continue;
    }
    const before = column.write(thing, known);
    column.put(thing, read.value);
    changes.push({ column: column.id, before, after: column.write(thing, known) });
  }
  return changes;
}

/** Schedules with these cannot be kept, and in which column they are mended. */
const refused: Partial<Record<ScheduleProblem['problem'], [Problem, string]>> = {
  'rule-refused': ['repeats', 'repeats'],
  'no-dates': ['no-dates', 'repeats'],
  'last-before-first': ['last-before-first', 'lastDate'],
  'date-twice': ['date-twice', 'skipped'],
};

export interface RowSession {
  session: Session;
  fields: FieldChange[];
  faults: RowFault[];
  odd: ScheduleProblem['problem'][];
}

/** `now`: the session that the row names, absent for a new one. `venue`: the slug of its place. */
export function readSession(
  row: SpreadsheetRow,
  now: Session | undefined,
  venue: string,
  calendar: Calendar,
  known: Known,
): RowSession {
  const faults: RowFault[] = [];
  const session: Session = now
    ? structuredClone(now)
    : { key: '', venue, firstDate: '', start: '', end: '', season: 'all-year', exceptions: [] };
  session.venue = venue;
  const fields = applyCells(session, row.cells, sessionColumns, known, (column, bad) => {
    faults.push(faultOf(row, column, bad));
  });
  for (const column of sessionColumns)
    if (
      needed.includes(column.id) &&
      !column.write(session, known) &&
      !faults.some(f => f.column === column.id)
    )
      faults.push(faultOf(row, column, { bad: 'missing' }));
  const odd: RowSession['odd'] = [];
  if (!faults.length && (!now || fields.length))
    for (const { problem, path } of [
      ...ruleProblems(session, calendar),
      ...exceptionProblems(session, calendar),
    ]) {
      const stop = refused[problem];
      if (!stop) odd.push(problem);
      else {
        const type = session.exceptions[Number(/\d+/.exec(path)?.[0] ?? -1)]?.type;
        const id = type === 'extra' ? 'extra' : stop[1];
        const column = sessionColumns.find(one => one.id === id);
        if (column) faults.push(faultOf(row, column, { bad: stop[0] }));
      }
    }
  return { session, fields, faults, odd: [...new Set(odd)] };
}

/** A name for a new session that its activity does not use yet: its weekday, numbered where need be. */
export function newKey({ firstDate }: Session, used: { has(key: string): boolean }): string {
  const id = weekdays[weekday(toDay(firstDate))];
  const day = id ? weekdayNames[id].toLowerCase() : 'session';
  for (let n = 1; ; n++) {
    const key = n === 1 ? day : `${day}-${n}`;
    if (!used.has(key)) return key;
  }
}
