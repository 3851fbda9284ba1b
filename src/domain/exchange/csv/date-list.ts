/**
 * Skipped and extra dates of a session in one cell each: "24/11/2026 (Hall closed); 1/12/2026" and
 * "28/11/2026 10:00-12:00 (Christmas party)". What a cell does not say of a date is kept from the session.
 */
import type { Exception } from '../../activity/schema.ts';
import { isLine } from '../../activity/text.ts';
import { entriesOf } from './cell.ts';
import { readDate, writeDate } from './dates.ts';
import { type Bad, type Form, type Read, readAll } from './read.ts';
import { readTime } from './times.ts';

/** A skipped or extra date as a cell says it. */
export interface SaidDate {
  date: string;
  start?: string;
  end?: string;
  note?: string;
}

const bad: Bad = { bad: 'dates' };
/** A date, its times and its note. */
const longest = 320;
const times = /\s+(\S+(?:\s*[ap]m)?)\s*(?:-|–|—|to)\s*(\S+(?:\s*[ap]m)?)$/i;

function readOne(text: string, extra: boolean): Read<SaidDate> {
  if (text.length > longest) return { bad: 'rule' };
  const parts = /^([^(]*?)\s*(?:\((.*)\))?$/s.exec(text);
  if (!parts) return bad;
  let [, when = '', note] = parts;
  note = note?.replace(/\s+/g, ' ').trim();
  if (note && (!isLine(note) || note.length > 240)) return { bad: 'rule' };
  const said: SaidDate = { date: '' };
  const found = times.exec(when);
  if (found && extra) {
    const [start, end] = [readTime(found[1] ?? ''), readTime(found[2] ?? '')];
    if (!('value' in start) || !('value' in end)) return { bad: 'time' };
    Object.assign(said, { start: start.value, end: end.value });
    when = when.slice(0, found.index);
  }
  const date = readDate(when);
  if (!('value' in date)) return date.bad === 'date' ? bad : date;
  said.date = date.value ?? '';
  if (note) said.note = note;
  return { value: said };
}

const writeOne = ({ date, start, end, note }: SaidDate): string =>
  [writeDate(date), start && `${start}-${end}`, note && `(${inBrackets(note)})`].filter(Boolean).join(' ');

/** Brackets that do not close would let a note run into the next date. */
function inBrackets(note: string): string {
  let depth = 0;
  for (const sign of note) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) break;
  }
  return depth === 0 ? note : note.replaceAll('(', '[').replaceAll(')', ']');
}

const listForm = (extra: boolean): Form<SaidDate[]> => ({
  write: list => list.map(writeOne).join('; '),
  read: cell => readAll(entriesOf(cell), entry => readOne(entry, extra)),
  key: list => list.map(writeOne).sort().join(),
});

export const skippedForm = listForm(false);
export const extraForm = listForm(true);

interface Dated {
  start?: string;
  end?: string;
  exceptions?: Exception[];
}

/** The skipped or the extra dates of a session, in order, as their cell says them. */
export function saidDates(
  { start = '', end = '', exceptions = [] }: Dated,
  type: 'cancelled' | 'extra',
): SaidDate[] {
  return exceptions
    .filter(one => one.type === type)
    .map(({ date, to, note }) => ({
      date,
      ...((to?.start || to?.end) && { start: to.start ?? start, end: to.end ?? end }),
      ...(note && { note }),
    }))
    .sort((a, b) => (writeKey(a) < writeKey(b) ? -1 : 1));
}

const writeKey = ({ date, start = '' }: SaidDate) => `${date} ${start}`;

/** The session's exceptions when its cell says these: those that it had before stay as they were. */
export function withDates(
  session: Dated,
  type: 'cancelled' | 'extra',
  said: readonly SaidDate[],
): Exception[] {
  const exceptions = session.exceptions ?? [];
  const before = exceptions.filter(one => one.type === type);
  const of = (one: Exception) => saidDates({ ...session, exceptions: [one] }, type)[0] as SaidDate;
  // Of two that a cell says alike, the first.
  const written = new Map(before.map(had => [writeOne(of(had)), had] as const).reverse());
  const after = said.map((one): Exception => {
    const same = written.get(writeOne(one));
    if (same) return same;
    const { date, start, end, note } = one;
    const venue = before.find(had => had.date === date)?.to?.venue;
    const to = { ...(start && { start, end }), ...(venue && { venue }) };
    return { date, type, ...(Object.keys(to).length > 0 && { to }), ...(note && { note }) };
  });
  // A date that is skipped now is no longer moved.
  const others = exceptions.filter(
    one =>
      one.type !== type &&
      !(type === 'cancelled' && one.type === 'moved' && after.some(a => a.date === one.date)),
  );
  return [...others, ...after].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
