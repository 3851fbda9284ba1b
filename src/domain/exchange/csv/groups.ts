/**
 * Puts the rows of a spreadsheet together as activities: by their reference, by title, or because a row leaves
 * its activity empty and stands below one that does not, as merged cells do.
 */
import type { OpenEntry } from '../../activity/entry.ts';
import { activityColumns } from './activity-columns.ts';
import { wordKey } from './cell.ts';
import { brief, type RowFault } from './fault.ts';
import type { SpreadsheetRow } from './row.ts';

/** The rows of one activity. */
export interface ActivityRows {
  rows: SpreadsheetRow[];
  /** The activity as it is now; absent for a new one. */
  now?: OpenEntry;
  /** One row of which nobody can say which activity it is: nothing comes of it but the faults of its cells. */
  lost?: true;
}

const ofActivity = activityColumns.map(({ id }) => id);
const saysNothing = (row: SpreadsheetRow) => ofActivity.every(id => !row.cells.get(id));

/** One group for each activity, in the order of its first row; faults are of rows that cannot be placed. */
export function groupRows(
  rows: readonly SpreadsheetRow[],
  entries: readonly OpenEntry[],
): { groups: ActivityRows[]; faults: RowFault[] } {
  const bySlug = new Map(entries.map(one => [one.slug, one]));
  const byTitle = new Map<string, OpenEntry[]>();
  for (const one of entries) {
    const key = wordKey(one.entry.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), one]);
  }
  const groups = new Map<string, ActivityRows>();
  const faults: RowFault[] = [];
  const named = new Map<string, string>();
  const marks = new Map<string, number>();
  const join = (key: string, row: SpreadsheetRow, now?: OpenEntry) => {
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { rows: [row], ...(now && { now }) });
    return key;
  };

  // Titles of rows that are known by reference, first: a new row of theirs may stand anywhere.
  for (const { mark, cells } of rows)
    if (mark.kind === 'own' && bySlug.has(mark.slug) && cells.get('title'))
      named.set(wordKey(cells.get('title') ?? ''), `=${mark.slug}`);

  let above: string | undefined;
  let broken = false;
  for (const row of rows) {
    const { mark, number: n } = row;
    /** Its other cells are looked at all the same, so that all its faults are known at once. */
    const fault = (column: string, problem: RowFault['problem'], found = '', more = {}) => {
      faults.push({ row: n, column, problem, found: brief(found), ...more });
      groups.set(`?${n}`, { rows: [row], lost: true });
      above = undefined;
      broken = true;
    };
    if (mark.kind === 'example') continue;
    if (mark.kind === 'unreadable') {
      fault('reference', 'reference-unknown');
      continue;
    }
    if (mark.kind === 'own') {
      const now = bySlug.get(mark.slug);
      const name = `${mark.slug}/${mark.session}`;
      const first = marks.get(name);
      if (!now) fault('reference', 'reference-unknown', name);
      else if (first !== undefined) fault('reference', 'reference-twice', name, { other: first });
      else {
        marks.set(name, n);
        broken = false;
        above = join(`=${mark.slug}`, row, now);
      }
      continue;
    }
    const title = row.cells.get('title') ?? '';
    if (!title) {
      if (above && saysNothing(row)) join(above, row);
      else fault('title', broken && saysNothing(row) ? 'above' : 'missing');
      continue;
    }
    broken = false;
    const key = wordKey(title) || title;
    const same = byTitle.get(key) ?? [];
    const known = named.get(key);
    const [only] = same;
    if (known) above = join(known, row, bySlug.get(known.slice(1)));
    else if (same.length > 1) fault('title', 'which-activity', title);
    else if (only) above = join(`=${only.slug}`, row, only);
    else above = join(`+${key}`, row);
  }
  return { groups: [...groups.values()], faults };
}
