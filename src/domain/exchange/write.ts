/** Writes a directory file so that the same directory always gives the same bytes. */
import { z } from 'zod';
import { DirectoryFile } from './directory-file.ts';

type Named = { slug: string };
const bySlug = (a: Named, b: Named) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);

/**
 * The text of a directory, entries in order of slug, fields in the order of the format. What does not fit
 * the format is written as it is: a backup with a fault is better than none.
 */
export function writeDirectory(directory: unknown): string {
  const parsed = DirectoryFile.safeParse(directory);
  if (!parsed.success) return `${JSON.stringify(directory, null, 2)}\n`;
  const { format, about, organisations, venues, activities } = parsed.data;
  const sorted = {
    format,
    about,
    organisations: organisations.toSorted(bySlug),
    venues: venues.toSorted(bySlug),
    activities: activities.toSorted(bySlug),
  };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

/** The format as JSON Schema (draft 2020-12), for editors and other programs. */
export function directorySchema(): string {
  const schema = z.toJSONSchema(DirectoryFile, { io: 'input' });
  return `${JSON.stringify({ title: 'Directory file of the Derby youth directory', ...schema }, null, 2)}\n`;
}
