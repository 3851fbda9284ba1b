/** What has changed between two states of a directory, as somebody should hear it. */
import type { ListedActivity } from '../activity/listed.ts';
import type { ListedDirectory } from './snapshot.ts';

export interface Difference {
  activity: ListedActivity;
  /** `cancelled`: a date is called off that was on. */
  what: 'added' | 'removed' | 'changed' | 'cancelled';
  /** The earliest date that was called off: `2026-11-24`. */
  date?: string;
}

/** What a reader of `before` should hear about `after`. Activities that are the same object are the same. */
export function differences(before: ListedDirectory, after: ListedDirectory): Difference[] {
  const old = new Map(before.activities.map(entry => [entry.slug, entry]));
  const found: Difference[] = [];
  for (const activity of after.activities) {
    const was = old.get(activity.slug);
    old.delete(activity.slug);
    if (was === activity) continue;
    const date = was && calledOff(was, activity);
    if (date) found.push({ activity, what: 'cancelled', date });
    else found.push({ activity, what: was ? 'changed' : 'added' });
  }
  for (const activity of old.values()) found.push({ activity, what: 'removed' });
  return found;
}

function calledOff(was: ListedActivity, is: ListedActivity): string | undefined {
  const off = (activity: ListedActivity) =>
    activity.sessions.flatMap(session =>
      session.exceptions
        .filter(e => e.type === 'cancelled')
        .map(e => ({ key: `${session.key} ${e.date}`, ...e })),
    );
  const before = new Set(off(was).map(e => e.key));
  return off(is)
    .filter(e => !before.has(e.key))
    .map(e => e.date)
    .sort()[0];
}
