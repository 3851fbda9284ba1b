/** Compares the rows of a sheet with a group's entries: what is added, changed, in conflict, left. */
import { blankEntry, type Entry, type EntryVenue } from '../../activity/entry.ts';
import { missing } from '../../activity/missing.ts';
import type { Rule } from '../../activity/rules.ts';
import type { Session } from '../../activity/schema.ts';
import { agree } from './agree.ts';
import { columnsOf } from './columns.ts';
import type { SheetFault } from './fault.ts';
import { type ActivityRows, groupRows } from './groups.ts';
import { PlaceBook } from './place.ts';
import { type PlaceRead, type PlaceRows, readPlace } from './places-of.ts';
import type { ActivityChange, Plan, SessionChange } from './plan.ts';
import type { PlanContext } from './read-sheet.ts';
import { once, writeRepeats } from './repeats.ts';
import type { SheetRow } from './row.ts';
import { applyCells, faultOf, hasSession, newKey, readSession } from './session-row.ts';

export interface Made {
  plan: Plan;
  faults: SheetFault[];
  /** Rows that cannot be imported because of a fault in them, in their activity or in their place. */
  bad: Set<number>;
}

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

/** `skip`: numbers of rows that are left out; the others still know what stood above them. */
export function makePlan(rows: readonly SheetRow[], skip: ReadonlySet<number>, context: PlanContext): Made {
  const { group } = context;
  const made: Made = { plan: emptyPlan(), faults: [], bad: new Set() };
  const { plan } = made;
  const blame = (faults: readonly SheetFault[], scope: readonly SheetRow[]) => {
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

const isEdited = ({ edited }: SheetRow) => edited;
const numbersOf = (rows: readonly SheetRow[]) => rows.map(({ number }) => number);
const venuesOf = ({ sessions }: Entry) => new Set(sessions.map(({ venue }) => venue));

type Blame = (faults: readonly SheetFault[], scope: readonly SheetRow[]) => void;

interface Places {
  reads: PlaceRead[];
  /** By row. */
  of: Map<SheetRow, PlaceRead>;
  bySlug: Map<string, EntryVenue>;
}

const sessionOf = ({ now }: ActivityRows, { mark }: SheetRow): Session | undefined =>
  mark.kind === 'own' ? now?.entry.sessions.find(({ key }) => key === mark.session) : undefined;

function readPlaces(groups: readonly ActivityRows[], context: PlanContext, blame: Blame): Places {
  const book = new PlaceBook(context.group.venues);
  const byKey = new Map<string, PlaceRows>();
  for (const one of groups)
    for (const row of one.rows.filter(hasSession)) {
      const current = sessionOf(one, row)?.venue;
      const meant = book.meant(row, current);
      if ('bad' in meant) {
        const found = row.cells.get(meant.column) ?? '';
        blame([{ row: row.number, column: meant.column, problem: meant.bad, found }], [row]);
        continue;
      }
      const place = byKey.get(meant.key) ?? {
        rows: [],
        were: new Set(),
        ...(meant.now && { now: meant.now }),
      };
      place.rows.push(row);
      if (meant.now && current === meant.now.slug) place.were.add(row);
      byKey.set(meant.key, place);
    }
  const places: Places = { reads: [], of: new Map(), bySlug: new Map() };
  for (const venue of context.group.venues) places.bySlug.set(venue.slug, venue);
  for (const place of byKey.values()) {
    const read = readPlace(place, context);
    blame(read.faults, place.rows);
    places.reads.push(read);
    for (const row of place.rows) places.of.set(row, read);
    places.bySlug.set(read.venue.slug, read.venue);
  }
  return places;
}

interface ActivityRead {
  entry: Entry;
  /** Absent: it stays as it is. */
  change?: ActivityChange;
  /** Sessions that no row names. */
  unnamed: number;
  /** Somebody changed it since, and the sheet says nothing new. */
  elsewhere: boolean;
  notices: Plan['notices'];
}

const activityColumns = columnsOf('activity');

/** Undefined where something is wrong with it. */
function readActivity(
  one: ActivityRows,
  places: Places,
  context: PlanContext,
  blame: Blame,
): ActivityRead | undefined {
  const { now, rows } = one;
  const { known, calendar } = context;
  const faults: SheetFault[] = [];
  const stale = (row: SheetRow) => row.mark.kind === 'own' && row.mark.stamp !== now?.stamp;
  // A row that nobody touched in the sheet says nothing about what was changed elsewhere since.
  const saying = now ? rows.filter(row => row.edited || !stale(row)) : rows;
  const [first = rows[0] as SheetRow] = saying;

  const entry: Entry = now ? structuredClone(now.entry) : blankEntry('');
  const { cells, faults: differing } = agree(saying, activityColumns, !now, known);
  faults.push(...differing);
  const fields = applyCells(entry, cells, activityColumns, known, (column, bad) => {
    for (const row of saying)
      if (row.cells.get(column.id) === cells.get(column.id)) faults.push(faultOf(row, column, bad));
  });
  const say = (column: string, problem: SheetFault['problem'], rule?: Rule) =>
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
    for (const rule of needed)
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

interface SessionsRead {
  after: Session[];
  changes: SessionChange[];
  unnamed: number;
  odd: { row: number; problem: Plan['notices'][number]['problem'] }[];
}

function readSessions(
  one: ActivityRows,
  saying: readonly SheetRow[],
  places: Places,
  context: PlanContext,
  blame: Blame,
): SessionsRead | undefined {
  const { known, calendar } = context;
  const before = one.now?.entry.sessions ?? [];
  const after = new Map(before.map(session => [session.key, session]));
  const named = new Set(one.rows.flatMap(({ mark }) => (mark.kind === 'own' ? [mark.session] : [])));
  const read: SessionsRead = { after: [], changes: [], unnamed: 0, odd: [] };
  const seen = new Map<string, number>();
  let whole = true;
  for (const row of saying.filter(hasSession)) {
    const place = places.of.get(row);
    if (!place) {
      whole = false;
      continue;
    }
    const venue = place.venue;
    let now = sessionOf(one, row);
    let { session, fields, faults, odd } = readSession(row, now, venue.slug, calendar, known);
    if (!faults.length && row.mark.kind !== 'own') {
      // A sheet that is imported twice does not add its sessions twice.
      const same = before.find(had => !named.has(had.key) && isSame(had, session));
      if (same) {
        now = same;
        named.add(same.key);
        ({ session, fields, faults, odd } = readSession(row, now, venue.slug, calendar, known));
      }
    }
    const name = `${session.venue} ${session.firstDate} ${session.start} ${session.rrule}`;
    const twin = seen.get(name);
    seen.set(name, row.number);
    if (!faults.length && twin !== undefined && row.mark.kind !== 'own')
      faults.push({
        row: row.number,
        column: 'firstDate',
        problem: 'session-twice',
        found: row.cells.get('firstDate') ?? '',
        other: twin,
      });
    if (faults.length) {
      blame(faults, [row]);
      whole = false;
      continue;
    }
    const moved = now && now.venue !== venue.slug;
    if (moved) {
      const was = places.bySlug.get(now?.venue ?? '')?.name ?? '';
      fields.unshift({ column: 'place', before: was, after: venue.name });
    }
    if (!now) session.key = newKey(session, new Set([...after.keys()]));
    after.set(session.key, session);
    read.odd.push(...odd.map(problem => ({ row: row.number, problem })));
    if (!now || fields.length)
      read.changes.push({
        added: !now,
        row: row.number,
        label: labelOf(now ?? session, venue),
        fields: now ? fields : [],
      });
  }
  if (!whole) return undefined;
  read.after = [...after.values()];
  read.unnamed = before.filter(({ key }) => !named.has(key)).length;
  return read;
}

const isSame = (a: Session, b: Session) =>
  a.venue === b.venue &&
  a.firstDate === b.firstDate &&
  a.start === b.start &&
  (a.rrule ?? '') === (b.rrule ?? '');

const labelOf = (
  { rrule, firstDate, start, end }: Session,
  { name }: EntryVenue,
): SessionChange['label'] => ({
  repeats: rrule ? writeRepeats(rrule) : once,
  date: firstDate,
  start,
  end,
  place: name,
});
