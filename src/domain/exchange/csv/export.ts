/** A group's activities as a spreadsheet: one row for each session, and one for an activity without any. */
import type { OpenEntries, OpenEntry } from '../../activity/entry.ts';
import { columns, reference } from './columns.ts';
import { writeGrid } from './grammar.ts';
import { cellsOf, checkSum, exampleMark } from './row.ts';
import type { Known } from './terms.ts';

/** All that a group has and may name. */
export type OpenGroup = Pick<OpenEntries, 'entries' | 'venues'>;

const headings = [...columns.map(({ heading }) => heading), reference.heading];

/** The file for all that a group has. `onProgress`: from 0 to 1. */
export function exportSpreadsheet(
  group: OpenGroup,
  known: Known,
  onProgress?: (done: number) => void,
): string {
  const venues = new Map(group.venues.map(venue => [venue.slug, venue]));
  const sorted = group.entries.toSorted(
    (a, b) => rank(a) - rank(b) || (a.entry.title < b.entry.title ? -1 : 1),
  );
  const rows = sorted.flatMap(({ slug, stamp, entry }, n) => {
    if (n % 200 === 0) onProgress?.(n / sorted.length);
    const { sessions } = entry;
    return (sessions.length ? sessions : [undefined]).map(session => {
      const venue = session && venues.get(session.venue);
      const cells = cellsOf(entry, session, venue, known);
      const mark = [slug, session?.key ?? '', stamp, venue?.version ?? '', checkSum(cells, known)];
      return [...cells.values(), mark.join('/')];
    });
  });
  return writeGrid([headings, ...rows]);
}

const order = ['published', 'paused', 'draft', 'ended'];
const rank = ({ entry }: OpenEntry) => order.indexOf(entry.state);

/** What the example of the template says. Its name tells that it is one. */
const example: Record<string, string> = {
  title: 'EXAMPLE: Tuesday boxing (this row is not imported)',
  summary: 'Learn to box in a small gym. No experience needed.',
  kind: 'Boxing',
  agesFrom: '11',
  agesTo: '16',
  audience: 'Everyone',
  cost: '2.00',
  covers: 'Each session, gloves included',
  joining: 'Just turn up',
  contactName: 'The coaches',
  phone: '01632 960123',
  email: 'hello@example.org',
  meets: 'A coach at the door',
  noise: 'Lively',
  bring: 'Trainers and water',
  state: 'On the list',
  place: 'Example hall',
  address: '1 Example Street, Derby',
  postcode: 'DE23 8FZ',
  visibility: 'Everybody',
  stepFree: 'Yes',
  repeats: 'every Tuesday',
  start: '17:00',
  end: '18:30',
  season: 'Term time',
};

/** An empty spreadsheet with one row that shows how. `from`: the day of its example. */
export function templateSpreadsheet(from: string): string {
  const said = { ...example, firstDate: from };
  const cells = columns.map(({ id }) => (said as Record<string, string>)[id] ?? '');
  return writeGrid([headings, [...cells, exampleMark]]);
}
