/** The places of a spreadsheet: what its rows say of each, once for all of them. */
import type { EntryVenue, OpenVenue } from '../../activity/entry.ts';
import type { Session } from '../../activity/schema.ts';
import { blankVenue, venueSlug } from '../../activity/venue-form.ts';
import { agree } from './agree.ts';
import { brief, type RowFault } from './fault.ts';
import type { ActivityRows } from './groups.ts';
import { PlaceBook, positionOf } from './place.ts';
import { placeColumns } from './place-columns.ts';
import type { PlaceChange, PlanContext } from './plan.ts';
import type { SpreadsheetRow } from './row.ts';
import { applyCells, faultOf, hasSession } from './session-row.ts';

/** The rows of one place. */
interface PlaceRows {
  rows: SpreadsheetRow[];
  now?: OpenVenue;
  /** Rows whose session was here when they were exported. */
  were: Set<SpreadsheetRow>;
}

export interface PlaceRead {
  venue: EntryVenue;
  /** Absent: nothing changes. */
  change?: PlaceChange;
  faults: RowFault[];
}

const sector = (postcode: string | undefined) => (postcode ?? '').slice(0, -2);

/** Whether somebody changed the place after a row was exported. */
const isStale = ({ mark }: SpreadsheetRow, now: OpenVenue) =>
  mark.kind === 'own' && mark.venue !== '' && mark.venue !== `${now.version}`;

function readPlace({ rows, now, were }: PlaceRows, { known, sectors, letters }: PlanContext): PlaceRead {
  const isOld = (row: SpreadsheetRow) => now !== undefined && were.has(row) && isStale(row, now);
  // A row that nobody touched in the spreadsheet says nothing about what was changed elsewhere since.
  const saying = rows.filter(row => row.edited || !isOld(row));
  const { cells, faults } = agree(saying, placeColumns, !now, known);
  const [first] = saying;
  const venue: EntryVenue = structuredClone(now ?? blankVenue);
  if (!first) return { venue, faults };
  const fields = applyCells(venue, cells, placeColumns, known, (column, bad) => {
    for (const row of saying)
      if (row.cells.get(column.id) === cells.get(column.id)) faults.push(faultOf(row, column, bad));
  });
  if (!venue.name && !faults.some(({ column }) => column === 'place'))
    faults.push({ row: first.number, column: 'place', problem: 'missing', found: '' });
  if (now && !now.own) {
    for (const { column, before } of fields)
      for (const row of saying)
        if (row.cells.get(column))
          faults.push({
            row: row.number,
            column,
            problem: 'not-your-place',
            found: brief(row.cells.get(column) ?? ''),
            wanted: [brief(before)],
          });
    return { venue: structuredClone(now), faults };
  }
  if (now && fields.length === 0) return { venue, faults };
  let pin: PlaceChange['pin'];
  if (venue.postcode && (!now || sector(now.postcode) !== sector(venue.postcode))) {
    const position = positionOf(venue.postcode, sectors);
    pin = position ? 'sector' : 'unknown';
    if (position) venue.position = position;
    else delete venue.position;
  }
  if (!now) venue.slug = venueSlug(venue.name, letters());
  const stale = saying.some(isOld);
  const change: PlaceChange = {
    outcome: !now ? 'added' : stale ? 'conflict' : 'changed',
    name: venue.name,
    rows: saying.filter(row => row.edited).map(({ number }) => number),
    fields: now ? fields : [],
    postcode: venue.postcode ?? '',
    ...(pin && { pin }),
  };
  return { venue: stale && now ? structuredClone(now) : venue, change, faults };
}

/** Notes faults, and the rows that cannot be imported because of them. */
export type Blame = (faults: readonly RowFault[], scope: readonly SpreadsheetRow[]) => void;

export interface Places {
  reads: PlaceRead[];
  /** By row. */
  of: Map<SpreadsheetRow, PlaceRead>;
  bySlug: Map<string, EntryVenue>;
}

/** The session that a row names by its reference. */
export const sessionOf = ({ now }: ActivityRows, { mark }: SpreadsheetRow): Session | undefined =>
  mark.kind === 'own' ? now?.entry.sessions.find(({ key }) => key === mark.session) : undefined;

/** Reads every place that the rows of these activities name. */
export function readPlaces(groups: readonly ActivityRows[], context: PlanContext, blame: Blame): Places {
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
