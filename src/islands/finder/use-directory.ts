/** The directory on this page, kept true by the change feed, and what there is to say about it. */

import { startTransition, useEffect, useRef, useState } from 'react';
import { siteFile } from '../../backend/site-file.ts';
import type { DirectoryChanges } from '../../domain/activity/document.ts';
import { applyChanges } from '../../domain/exchange/apply-changes.ts';
import { addWords, type ListedDirectory, type Snapshot } from '../../domain/exchange/snapshot.ts';
import type { News } from './news.ts';

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
      startTransition(() => setDirectory(after));
      if (!heard.answered()) return;
      import('./news.ts').then(
        ({ newsOf }) => {
          const said = newsOf(before, after);
          if (said) startTransition(() => setNews(said));
        },
        // Without the network there are no words for it; the card itself says it.
        () => {},
      );
    });
  }, [heard]);

  useEffect(() => {
    if (!words) return;
    added.current ??= siteFile<Snapshot>(words)
      .then(snapshot => {
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
