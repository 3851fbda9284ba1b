/** Puts into an open page what the change feed says is different. Loaded only when something is. */
import { clockNow } from '../../backend/clock.ts';
import type { DirectoryChanges, PublicActivity } from '../../domain/activity/document.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { live as liveWords } from '../../i18n/areas/live.ts';
import { fill } from './activity/fill.ts';
import { correctCard } from './correct-card.ts';
import { correctLine } from './correct-line.ts';
import { loadNames } from './load-names.ts';
import { mark } from './mark.ts';
import type { Names } from './names.ts';
import { sayRemoved } from './removed.ts';
import { bar } from './state.ts';
import { sayTimes } from './times.ts';

/** The updates of a page's documents that it shows already: the feed names them at every question. */
const shown = new Map<string, string>();

/** @param kept from before, for want of a network: then the bar says how old it is, and nothing else. */
export async function correct(page: Document, changes: DirectoryChanges, kept: boolean): Promise<void> {
  const known = await loadNames();
  for (const document of changes.upserts) {
    if (document.type !== 'activity' || shown.get(document.slug) === document.updated) continue;
    shown.set(document.slug, document.updated);
    change(page, document, known, kept);
  }
  for (const key of changes.removed) {
    const [type, slug = ''] = key.split('/');
    if (type !== 'activity' || shown.get(slug) === 'removed') continue;
    shown.set(slug, 'removed');
    remove(page, slug, kept);
  }
  sayTimes(page);
}

const own = (page: Document, slug: string) =>
  page.querySelector<HTMLElement>(`[data-page="activity"][data-slug="${CSS.escape(slug)}"]`);
const inLists = (page: Document, slug: string) =>
  page.querySelectorAll<HTMLElement>(`[data-activity="${CSS.escape(slug)}"]`);

function change(page: Document, activity: PublicActivity, known: Names, kept: boolean): void {
  const now = localNow(clockNow());
  const view = own(page, activity.slug);
  if (view) {
    const before = view.querySelector('[data-part="head"] .when')?.textContent;
    const changed = fill(view, activity, { names: known, now, relative: true });
    import('./calendar-link.ts').then(({ renewCalendar }) => renewCalendar(view, activity, known));
    const off = view.querySelector('.ticket[data-tone="cancelled"] .when')?.textContent;
    if (changed && !kept)
      bar(page, off && off !== before ? liveWords.cancelled(activity.title) : liveWords.changed);
  }
  for (const item of inLists(page, activity.slug)) {
    const title = item.querySelector('a');
    if (title) title.textContent = activity.title;
    if (item.dataset.start) {
      correctLine(item, activity, { names: known, now });
    } else {
      correctCard(item, activity, { names: known, now });
      mark(item, '');
    }
  }
}

function remove(page: Document, slug: string, kept: boolean): void {
  const view = own(page, slug);
  if (view) {
    sayRemoved(view);
    if (!kept) bar(page, liveWords.removedHeading);
  }
  for (const item of inLists(page, slug)) {
    item.dataset.status = 'cancelled';
    item.dataset.tone = 'none';
    item.removeAttribute('data-slots');
    mark(item, liveWords.removedHeading);
  }
}
