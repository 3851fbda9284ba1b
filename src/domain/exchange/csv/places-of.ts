/** The places of a sheet: what its rows say of each, once for all of them. */
import type { EntryVenue, OpenVenue } from '../../activity/entry.ts';
import { agree } from './agree.ts';
import { columnsOf } from './columns.ts';
import { brief, type SheetFault } from './fault.ts';
import { placeSlug, positionOf } from './place.ts';
import type { PlaceChange } from './plan.ts';
import type { PlanContext } from './read-sheet.ts';
import type { SheetRow } from './row.ts';
import { applyCells, faultOf } from './session-row.ts';

/** The rows of one place. */
export interface PlaceRows {
  rows: SheetRow[];
  now?: OpenVenue;
  /** Rows whose session was here when they were exported. */
  were: Set<SheetRow>;
}

export interface PlaceRead {
  venue: EntryVenue;
  /** Absent: nothing changes. */
  change?: PlaceChange;
  faults: SheetFault[];
}

const columns = columnsOf('place');
const sector = (postcode: string | undefined) => (postcode ?? '').slice(0, -2);

/** Whether somebody changed the place after a row was exported. */
const isStale = ({ mark }: SheetRow, now: OpenVenue) =>
  mark.kind === 'own' && mark.venue !== '' && mark.venue !== `${now.version}`;

export function readPlace(
  { rows, now, were }: PlaceRows,
  { known, sectors, letters }: PlanContext,
): PlaceRead {
  const isOld = (row: SheetRow) => now !== undefined && were.has(row) && isStale(row, now);
  // A row that nobody touched in the sheet says nothing about what was changed elsewhere since.
  const saying = rows.filter(row => row.edited || !isOld(row));
  const { cells, faults } = agree(saying, columns, !now, known);
  const [first] = saying;
  const venue: EntryVenue = now
    ? structuredClone(now)
    : { slug: '', name: '', visibility: 'public', access: {}, nearestStops: [] };
  if (!first) return { venue, faults };
  const fields = applyCells(venue, cells, columns, known, (column, bad) => {
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
  if (!now) venue.slug = placeSlug(venue.name, letters());
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
