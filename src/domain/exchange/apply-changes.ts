/** What the change feed says, merged into a directory that a browser holds. */
import type { DirectoryChanges, PublicActivity, PublicDocument } from '../activity/document.ts';
import type { ListedActivity } from '../activity/listed.ts';
import type { ListedDirectory } from './snapshot.ts';

/**
 * The directory after the changes. The one given is not altered; without a change it is the same object.
 * A document that is not of the shape this page was built for, as from a newer database, is passed over.
 */
export function applyChanges(directory: ListedDirectory, changes: DirectoryChanges): ListedDirectory {
  if (changes.cursor === directory.cursor && !changes.upserts.length && !changes.removed.length)
    return directory;
  const bySlug = new Map<string, ListedActivity>(directory.activities.map(entry => [entry.slug, entry]));
  for (const key of changes.removed)
    if (typeof key === 'string' && key.startsWith('activity/')) bySlug.delete(key.slice('activity/'.length));
  for (const document of changes.upserts)
    if (isActivity(document) && !isSame(bySlug.get(document.slug), document))
      bySlug.set(document.slug, document);
  return { cursor: changes.cursor, activities: [...bySlug.values()] };
}

function isActivity(document: PublicDocument | null): document is PublicActivity {
  if (document?.type !== 'activity') return false;
  const { slug, title, sessions, venues, madeFor, ages, cost, organisation } = document;
  return (
    typeof slug === 'string' &&
    typeof title === 'string' &&
    [sessions, venues, madeFor].every(Array.isArray) &&
    [ages, cost, organisation].every(part => typeof part === 'object')
  );
}

/** The feed may name again what an earlier answer brought: that is no change. */
function isSame(held: ListedActivity | undefined, document: ListedActivity): boolean {
  return held !== undefined && JSON.stringify(held) === JSON.stringify(document);
}
