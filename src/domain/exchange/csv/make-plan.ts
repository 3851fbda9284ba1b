/** Compares the rows of a spreadsheet with a group's entries: what is added, changed, in conflict, left. */
import { readActivity, venuesOf } from './activity-rows.ts';
import type { RowFault } from './fault.ts';
import { groupRows } from './groups.ts';
import { readPlaces } from './places-of.ts';
import type { Plan, PlanContext } from './plan.ts';
import type { SpreadsheetRow } from './row.ts';

export interface Made {
  plan: Plan;
  faults: RowFault[];
  /** Rows that cannot be imported because of a fault in them, in their activity or in their place. */
  bad: Set<number>;
}

/** `skip`: numbers of rows that are left out; the others still know what stood above them. */
export function makePlan(
  rows: readonly SpreadsheetRow[],
  skip: ReadonlySet<number>,
  context: PlanContext,
): Made {
  const { group } = context;
  const made: Made = { plan: emptyPlan(), faults: [], bad: new Set() };
  const { plan } = made;
  const blame = (faults: readonly RowFault[], scope: readonly SpreadsheetRow[]) => {
    made.faults.push(...faults);
    if (faults.length) for (const { number } of scope) made.bad.add(number);
  };

  const grouped = groupRows(rows, group.entries);
  for (const fault of grouped.faults.filter(({ row }) => !skip.has(row))) {
    made.faults.push(fault);
    made.bad.add(fault.row);
  }
  const groups = grouped.groups
    .map(one => ({ ...one, rows: one.rows.filter(({ number }) => !skip.has(number)) }))
    .filter(one => one.rows.length > 0);

  const places = readPlaces(groups, context, blame);
  const used = new Set<string>();
  for (const [n, one] of groups.entries()) {
    if (n % 100 === 0) context.onProgress?.(0.5 + (0.5 * n) / groups.length);
    const read = readActivity(one, places, context, blame);
    if (!read) continue;
    const { change, entry, unnamed, elsewhere } = read;
    plan.unnamed.sessions += unnamed;
    plan.notices.push(...read.notices);
    if (!change) {
      plan.same++;
      if (elsewhere) plan.changedElsewhere++;
      continue;
    }
    plan.activities.push(change);
    if (change.outcome === 'conflict') continue;
    const { now } = one;
    plan.entries.push(now ? { slug: now.slug, stamp: now.stamp, entry } : { entry });
    plan.entryRows.push(change.rows);
    for (const slug of venuesOf(entry)) used.add(slug);
  }
  for (const { venue, change } of places.reads) {
    if (!change || (change.outcome === 'added' && !used.has(venue.slug))) continue;
    plan.places.push(change);
    if (change.outcome === 'conflict') continue;
    plan.venues.push(venue);
    plan.venueRows.push(change.rows);
  }
  const named = new Set(groups.map(({ now }) => now?.slug));
  plan.unnamed.activities = group.entries.filter(({ slug }) => !named.has(slug)).length;
  return made;
}

const emptyPlan = (): Plan => ({
  activities: [],
  places: [],
  notices: [],
  same: 0,
  changedElsewhere: 0,
  unnamed: { activities: 0, sessions: 0 },
  leftOut: [],
  entries: [],
  entryRows: [],
  venues: [],
  venueRows: [],
});
