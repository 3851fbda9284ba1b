/** What the rows of one activity say of it: the activity after them, and what changes. */
import { blankEntry, type Entry } from '../../activity/entry.ts';
import { missing } from '../../activity/missing.ts';
import type { Rule } from '../../activity/rules.ts';
import { activityColumns } from './activity-columns.ts';
import { agree } from './agree.ts';
import type { RowFault } from './fault.ts';
import type { ActivityRows } from './groups.ts';
import type { Blame, Places } from './places-of.ts';
import type { ActivityChange, Plan, PlanContext } from './plan.ts';
import type { SpreadsheetRow } from './row.ts';
import { applyCells, faultOf } from './session-row.ts';
import { readSessions } from './session-rows.ts';

/** In which column a missing fact is written. */
const columnOfRule: Partial<Record<Rule, string>> = {
  publish_summary: 'summary',
  publish_kind: 'kind',
  publish_ages: 'agesFrom',
  publish_joining: 'joining',
  publish_contact: 'phone',
  publish_session: 'firstDate',
  publish_venue: 'postcode',
  publish_date: 'lastDate',
};
/** Whatever is not a draft says these. */
const always: readonly string[] = ['publish_summary', 'publish_kind', 'publish_ages', 'publish_joining'];
const mostSessions = 50;

const isEdited = ({ edited }: SpreadsheetRow) => edited;
const numbersOf = (rows: readonly SpreadsheetRow[]) => rows.map(({ number }) => number);
/** The slugs of the places of its sessions. */
export const venuesOf = ({ sessions }: Entry) => new Set(sessions.map(({ venue }) => venue));

export interface ActivityRead {
  entry: Entry;
  /** Absent: it stays as it is. */
  change?: ActivityChange;
  /** Sessions that no row names. */
  unnamed: number;
  /** Somebody changed it since, and the spreadsheet says nothing new. */
  elsewhere: boolean;
  notices: Plan['notices'];
}

/** Undefined where something is wrong with it. */
export function readActivity(
  one: ActivityRows,
  places: Places,
  context: PlanContext,
  blame: Blame,
): ActivityRead | undefined {
  const { now, rows } = one;
  const { known, calendar } = context;
  const faults: RowFault[] = [];
  const stale = (row: SpreadsheetRow) => row.mark.kind === 'own' && row.mark.stamp !== now?.stamp;
  // A row that nobody touched in the spreadsheet says nothing about what was changed elsewhere since.
  const saying = now ? rows.filter(row => row.edited || !stale(row)) : rows;
  const [first = rows[0] as SpreadsheetRow] = saying;

  const entry: Entry = now ? structuredClone(now.entry) : blankEntry('');
  const { cells, faults: differing } = agree(saying, activityColumns, !now, known);
  faults.push(...differing);
  const fields = applyCells(entry, cells, activityColumns, known, (column, bad) => {
    for (const row of saying)
      if (row.cells.get(column.id) === cells.get(column.id)) faults.push(faultOf(row, column, bad));
  });
  const say = (column: string, problem: RowFault['problem'], rule?: Rule) =>
    faults.push({
      row: first.number,
      column,
      problem,
      found: first.cells.get(column) ?? '',
      ...(rule && { rule }),
    });
  if (!entry.title && !one.lost && !faults.some(({ column }) => column === 'title')) say('title', 'missing');
  const { from, to } = entry.ages;
  if (from !== undefined && to !== undefined && from > to) say('agesTo', 'age-order');
  blame(faults, rows);

  const sessions = readSessions(one, saying, places, context, blame);
  if (!sessions || faults.length || one.lost) return undefined;
  entry.sessions = sessions.after;
  if (entry.sessions.length > mostSessions) say('title', 'rule', 'sessions_many');
  const changed = !now || fields.length > 0 || sessions.changes.length > 0;
  if (changed && entry.state !== 'draft') {
    const venues = [...venuesOf(entry)].flatMap(slug => places.bySlug.get(slug) ?? []);
    const { needed } = missing(entry, venues, context.group.organisation, calendar, context.now);
    // A place with a fault is not told a second time that its postcode is missing.
    const placed = saying.every(row => !places.of.get(row)?.faults.length);
    for (const rule of needed.filter(one => placed || one !== 'publish_venue'))
      if (entry.state === 'published' || always.includes(rule)) {
        const column = rule === 'publish_ages' && from !== undefined ? 'agesTo' : columnOfRule[rule];
        say(column ?? 'title', 'rule', rule);
      }
  }
  if (faults.length) {
    blame(faults, rows);
    return undefined;
  }
  const change: ActivityChange = {
    outcome: !now ? 'added' : saying.some(stale) ? 'conflict' : 'changed',
    title: now?.entry.title ?? entry.title,
    rows: numbersOf(saying.some(isEdited) ? saying.filter(isEdited) : saying),
    ...(!now && { state: entry.state }),
    fields: now ? fields : [],
    sessions: sessions.changes,
  };
  return {
    entry,
    ...(changed && { change }),
    unnamed: sessions.unnamed,
    elsewhere: !changed && rows.some(stale),
    notices: sessions.odd.map(({ row, problem }) => ({ row, problem, title: entry.title })),
  };
}
