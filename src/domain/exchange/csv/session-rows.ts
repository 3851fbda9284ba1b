/** What the rows of one activity say of its sessions. Sessions that no row names stay as they are. */
import type { EntryVenue } from '../../activity/entry.ts';
import type { Session } from '../../activity/schema.ts';
import type { ActivityRows } from './groups.ts';
import { type Blame, type Places, sessionOf } from './places-of.ts';
import type { Plan, PlanContext, SessionChange } from './plan.ts';
import { once, writeRepeats } from './repeats.ts';
import type { SpreadsheetRow } from './row.ts';
import { hasSession, newKey, readSession } from './session-row.ts';

export interface SessionsRead {
  after: Session[];
  changes: SessionChange[];
  unnamed: number;
  odd: { row: number; problem: Plan['notices'][number]['problem'] }[];
}

/** Undefined where something is wrong with one of them. */
export function readSessions(
  one: ActivityRows,
  saying: readonly SpreadsheetRow[],
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
      // A spreadsheet that is imported twice does not add its sessions twice.
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
    if (!now) session.key = newKey(session, after);
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
