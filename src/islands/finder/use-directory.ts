/** The directory on this page, kept true by the change feed, and what there is to say about it. */

import { startTransition, useEffect, useRef, useState } from 'react';
import { clockNow } from '../../backend/clock.ts';
import type { DirectoryChanges } from '../../domain/activity/document.ts';
import { applyChanges, differences } from '../../domain/exchange/apply-changes.ts';
import { addWords, type ListedDirectory, type Snapshot } from '../../domain/exchange/snapshot.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { finder } from '../../i18n/areas/finder.ts';
import { sayDay } from '../live/when.ts';

/** What the page has heard from the change feed before React, and goes on hearing. */
export interface Heard {
  past: readonly DirectoryChanges[];
  /** Whether the feed has answered since the page was opened: what it said first is no news. */
  answered(): boolean;
  /** From now on changes go to `listener`. */
  listen(listener: (changes: DirectoryChanges) => void): void;
}

export interface LiveDirectory {
  directory: ListedDirectory;
  /** "Updated just now: Boxing is cancelled, Tonight": the latest news, until the next. */
  news: News | undefined;
}

export interface News {
  text: string;
  slug?: string;
}

/**
 * @param words the address of the search words, once the search box is used: then the texts that only the
 *   search looks in are added.
 */
export function useDirectory(
  snapshot: ListedDirectory,
  heard: Heard,
  words: string | undefined,
): LiveDirectory {
  const [directory, setDirectory] = useState(() => heard.past.reduce(applyChanges, snapshot));
  const [news, setNews] = useState<News>();
  const held = useRef(directory);
  const added = useRef<Promise<void>>(undefined);

  useEffect(() => {
    heard.listen(changes => {
      const before = held.current;
      const after = applyChanges(before, changes);
      if (after === before) return;
      held.current = after;
      const said = heard.answered() ? newsOf(before, after) : undefined;
      startTransition(() => {
        setDirectory(after);
        if (said) setNews(said);
      });
    });
  }, [heard]);

  useEffect(() => {
    if (!words) return;
    added.current ??= fetch(words)
      .then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then((snapshot: Snapshot) => {
        const { cursor, activities } = held.current;
        held.current = { cursor, activities: addWords(activities, snapshot) };
        startTransition(() => setDirectory(held.current));
      })
      .catch(() => {
        // Titles, kinds, places and providers are searched all the same; the next use tries again.
        added.current = undefined;
      });
  }, [words]);

  return { directory, news };
}

/** One sentence for what changed; nothing when nothing that is shown did. */
function newsOf(before: ListedDirectory, after: ListedDirectory): News | undefined {
  const changed = differences(before, after);
  const [one] = changed;
  if (!one) return undefined;
  const words = finder.news;
  if (changed.length > 1) return { text: words.several(changed.length) };
  const { title, slug } = one.activity;
  if (one.what === 'removed') return { text: words.removed(title) };
  if (one.what === 'added') return { text: words.added(title), slug };
  if (one.what === 'changed' || !one.date) return { text: words.changed(title), slug };
  const now = localNow(clockNow());
  const session = one.activity.sessions.find(s => s.exceptions.some(e => e.date === one.date));
  const start = `${one.date}T${session?.start ?? '12:00'}`;
  const day = sayDay({ start, end: `${one.date}T${session?.end ?? '23:59'}` }, now);
  return { text: words.cancelled(title, day), slug };
}
