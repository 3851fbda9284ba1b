/** The activities of these pages, kept true by the change feed. That it cannot be read, the frame of the page says. */
import { startTransition, useEffect, useState } from 'react';
import { config } from '../../backend/config.ts';
import { watchDirectory } from '../../backend/feed.ts';
import type { PublicActivity } from '../../domain/activity/document.ts';
import type { Whole } from './whole.ts';

export interface Activities {
  list: readonly PublicActivity[];
  bySlug: ReadonlyMap<string, PublicActivity>;
}

export function useActivities({ activities, cursor }: Whole): Activities {
  const [bySlug, setBySlug] = useState(() => new Map(activities.map(activity => [activity.slug, activity])));
  useEffect(
    () =>
      watchDirectory({
        config,
        cursor,
        onChanges({ upserts, removed }) {
          startTransition(() =>
            setBySlug(before => {
              const after = new Map(before);
              for (const key of removed) after.delete(key.replace(/^activity\//, ''));
              for (const document of upserts)
                if (document.type === 'activity') after.set(document.slug, document);
              return after;
            }),
          );
        },
      }),
    [cursor],
  );
  return { list: [...bySlug.values()], bySlug };
}
