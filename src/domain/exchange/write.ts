/** Writes a directory file so that the same directory always gives the same bytes. */
import { z } from 'zod';
import type { Exception } from '../activity/schema.ts';
import { DirectoryFile, type FileActivity } from './directory-file.ts';

/** A comparison by a text of each entry, by code unit, as the database sorts them too. */
function by<T>(text: (entry: T) => string): (a: T, b: T) => number {
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}

const bySlug = by<{ slug: string }>(entry => entry.slug);
const byDate = by<Exception>(({ date, type, to }) => `${date} ${type} ${to?.start ?? '~'}`);

/** Sessions have no order of their own: they are read by key, and their exceptions by date. */
function inOrder(activity: FileActivity): FileActivity {
  const sessions = activity.sessions
    .toSorted(by(session => session.key))
    .map(session => ({ ...session, exceptions: session.exceptions.toSorted(byDate) }));
  return { ...activity, sessions };
}

/**
 * The text of a directory, entries in order of slug, key or date, fields in the order of the format. What does not fit
 * the format is written as it is: a backup with a fault is better than none.
 */
export function writeDirectory(directory: unknown): string {
  const parsed = DirectoryFile.safeParse(directory);
  if (!parsed.success) return `${JSON.stringify(directory, null, 2)}\n`;
  const { format, about, source, licence, date, organisations, venues, activities } = parsed.data;
  const sorted = {
    format,
    about,
    source,
    licence,
    date,
    organisations: organisations.toSorted(bySlug),
    venues: venues.toSorted(bySlug),
    activities: activities.toSorted(bySlug).map(inOrder),
  };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

/** The format as JSON Schema (draft 2020-12), for editors and other programs. */
export function directorySchema(): string {
  const schema = z.toJSONSchema(DirectoryFile, { io: 'input' });
  return `${JSON.stringify({ title: 'Directory file of the Derby youth directory', ...schema }, null, 2)}\n`;
}
