/** What to say of a change that the feed has brought. Loaded when there is one. */
import { clockNow } from '../../backend/clock.ts';
import { differences } from '../../domain/exchange/differences.ts';
import type { ListedDirectory } from '../../domain/exchange/snapshot.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { news as words } from '../../i18n/areas/news.ts';
import { sayDay } from '../live/when.ts';

export interface News {
  text: string;
  slug?: string;
}

/** One sentence for what changed; nothing when nothing that is shown did. */
export function newsOf(before: ListedDirectory, after: ListedDirectory): News | undefined {
  const changed = differences(before, after);
  const [one] = changed;
  if (!one) return undefined;
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
