/** Whether something that is new belongs among the soonest that a page shows. Loaded when there is news. */
import { clockNow } from '../../backend/clock.ts';
import type { DirectoryChanges } from '../../domain/activity/document.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { nextOccurrence } from '../../domain/schedule/occurrences.ts';
import { shownOf } from '../../domain/schedule/shown.ts';
import { loadNames } from './load-names.ts';
import { readSlots } from './slots.ts';

/** @param list a built list of what is soonest, each with its `data-slots` */
export async function arrives(list: ParentNode, { upserts }: DirectoryChanges): Promise<boolean> {
  const cards = [...list.querySelectorAll<HTMLElement>('[data-activity]')];
  const now = localNow(clockNow());
  const starts = cards.map(({ dataset }) => {
    const { off, next } = shownOf(readSlots(dataset.slots ?? ''), now);
    return (off ?? next)?.start ?? '';
  });
  const last = starts.sort().at(-1) ?? '';
  const shown = new Set(cards.map(({ dataset }) => dataset.activity));
  const fresh = upserts.filter(one => one.type === 'activity' && !shown.has(one.slug));
  if (!fresh.length) return false;
  const { calendar } = await loadNames();
  return fresh.some(one => {
    const next = one.type === 'activity' && nextOccurrence(one.sessions, calendar, now);
    return next && next.start < last;
  });
}
