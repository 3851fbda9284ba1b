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
import { changeOrganisation, removeOrganisation } from './organisation/correct.ts';
import { sayRemoved, takeBack } from './removed.ts';
import { bar } from './state.ts';
import { sayTimes } from './times.ts';

/** The documents that the page shows already, as text: the feed names them at every question. */
const shown = new Map<string, string>();

/** @param kept from before, for want of a network: then the bar says how old it is, and nothing else. */
export async function correct(page: Document, changes: DirectoryChanges, kept: boolean): Promise<void> {
  const known = await loadNames();
  const say = (text: string) => kept || bar(page, text);
  const isNew = (key: string, state: string) => shown.get(key) !== state;
  const links: Promise<void>[] = [];
  // Providers first: where one is on the list again, so are the cards on its page, which are then brought up to date.
  const upserts = [...changes.upserts].sort((a, b) => +(a.type === 'activity') - +(b.type === 'activity'));
  for (const document of upserts) {
    const key = `${document.type}/${document.slug}`;
    const state = JSON.stringify(document);
    if (!isNew(key, state)) continue;
    if (document.type === 'activity') {
      change(page, document, known, say);
      links.push(renewLink(page, document, known));
    } else if (changeOrganisation(page, document)) say(liveWords.changed);
    shown.set(key, state);
  }
  for (const key of changes.removed) {
    if (!isNew(key, 'removed')) continue;
    const [type, slug = ''] = key.split('/');
    const isGone = (type === 'activity' ? remove : removeOrganisation)(page, slug);
    if (isGone) say(liveWords.removedHeading);
    shown.set(key, 'removed');
  }
  sayTimes(page);
  await Promise.all(links);
}

const own = (page: Document, slug: string) =>
  page.querySelector<HTMLElement>(`[data-page="activity"][data-slug="${CSS.escape(slug)}"]`);
const inLists = (page: Document, slug: string) =>
  page.querySelectorAll<HTMLElement>(`[data-activity="${CSS.escape(slug)}"]`);

/** The calendar's link on the activity's own page. Where that fails, the news of it counts as not shown. */
async function renewLink(page: Document, activity: PublicActivity, known: Names): Promise<void> {
  const view = own(page, activity.slug);
  try {
    if (view) (await import('./calendar-link.ts')).renewCalendar(view, activity, known);
  } catch (fault) {
    shown.delete(`activity/${activity.slug}`);
    throw fault;
  }
}

function change(page: Document, activity: PublicActivity, known: Names, say: (text: string) => void): void {
  const now = localNow(clockNow());
  const view = own(page, activity.slug);
  if (view) {
    const isBack = takeBack(view);
    const before = view.querySelector('[data-part="head"] .when')?.textContent;
    const changed = fill(view, activity, { names: known, now, relative: true });
    const off = view.querySelector('.ticket[data-tone="cancelled"] .when')?.textContent;
    if (changed || isBack)
      say(off && off !== before ? liveWords.cancelled(activity.title) : liveWords.changed);
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

/** Whether its own page is gone. */
function remove(page: Document, slug: string): boolean {
  const view = own(page, slug);
  if (view) sayRemoved(view);
  for (const item of inLists(page, slug)) {
    item.dataset.status = 'cancelled';
    item.dataset.tone = 'none';
    item.removeAttribute('data-slots');
    mark(item, liveWords.removedHeading);
  }
  return !!view;
}
