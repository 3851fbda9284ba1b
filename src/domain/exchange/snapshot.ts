/**
 * The snapshot: the whole directory as the finder's list and map need it, small enough for a phone. What
 * only the search needs comes apart, when somebody searches. Reading gives back what was written.
 */
import type { ListedActivity } from '../activity/listed.ts';
import type { Packed } from './columns.ts';
import { listedColumn, wordsColumn } from './snapshot-columns.ts';
import { writeColumn } from './write-columns.ts';

/** A directory as a browser holds it: what was public at `cursor`. */
export interface ListedDirectory {
  /** Where to go on reading the change feed. */
  cursor: number;
  activities: ListedActivity[];
}

/** A list in columns, as JSON. `format` changes when an older reader could not read it. */
export interface Snapshot {
  format: 2;
  cursor: number;
  count: number;
  columns: Packed;
}

/** The list, without summaries, descriptions, expertise, first visits and street addresses. */
export function writeSnapshot({ cursor, activities }: ListedDirectory): Snapshot {
  return { format: 2, cursor, count: activities.length, columns: writeColumn(listedColumn, activities) };
}

/** Reads what `writeSnapshot` wrote; a summary is empty until its words are added. Throws for another format. */
export function readSnapshot(snapshot: Snapshot): ListedDirectory {
  const listed = listedColumn.read(columnsOf(snapshot), snapshot.count);
  return { cursor: snapshot.cursor, activities: listed.map(entry => ({ ...entry, summary: '' })) };
}

/** The words of the same directory that only the search looks in. */
export function writeWords({ cursor, activities }: ListedDirectory): Snapshot {
  const words = activities.map(activity => ({
    ...activity,
    addresses: activity.venues.map(venue => venue.address),
  }));
  return { format: 2, cursor, count: words.length, columns: writeColumn(wordsColumn, words) };
}

/** Adds the words of `writeWords` to the activities that came without: those of the snapshot. */
export function addWords(activities: readonly ListedActivity[], snapshot: Snapshot): ListedActivity[] {
  const words = wordsColumn.read(columnsOf(snapshot), snapshot.count);
  const bySlug = new Map(words.map(entry => [entry.slug, entry]));
  return activities.map(activity => {
    const found = activity.description === undefined && bySlug.get(activity.slug);
    if (!found) return activity;
    const { addresses, ...texts } = found;
    const venues = activity.venues.map((venue, index) =>
      addresses[index] === undefined ? venue : { ...venue, address: addresses[index] },
    );
    return { ...activity, ...texts, venues };
  });
}

function columnsOf({ format, columns }: Snapshot): Packed {
  if (format !== 2) throw new Error(`This snapshot is of format ${format}, and this page reads format 2.`);
  return columns;
}
