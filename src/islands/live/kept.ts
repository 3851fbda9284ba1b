/**
 * Without a network: draws an activity whose page was never opened from the finder's list, which is kept, or
 * from the last answer of the change feed, which is newer.
 */
import { config } from '../../backend/config.ts';
import { fetchChanges } from '../../backend/feed.ts';
import type { PublicActivity } from '../../domain/activity/document.ts';
import type { ListedActivity } from '../../domain/activity/listed.ts';
import { addWords, readSnapshot, type Snapshot } from '../../domain/exchange/snapshot.ts';
import { pages as pagesWords } from '../../i18n/areas/pages.ts';
import { parts, type View } from './activity/view.ts';
import { html } from './html.ts';
import { loadNames } from './load-names.ts';
import { draw, slugHere } from './missing.ts';
import { sayRemoved } from './removed.ts';

/** What the kept list can say. It has no contacts and not who checked whom, so it does not try. */
const { head, dates, facts, where, firstVisit, about } = parts;

/** Leaves the page as it is where nothing is kept of the activity. */
export async function showKept(page: HTMLElement): Promise<void> {
  const slug = slugHere();
  if (!slug) return;
  const news = await fetchChanges(config, Number(document.body.dataset.cursor)).catch(() => undefined);
  const newer = news?.upserts.find(document => document.type === 'activity' && document.slug === slug);
  if (newer?.type === 'activity') await drawWhole(page, newer);
  else if (news?.removed.includes(`activity/${slug}`)) sayRemoved(page);
  else {
    const found = await listed(slug);
    if (!found) return;
    await drawWhole(page, asDocument(found), { head, dates, facts, where, firstVisit, about });
  }
  const say = pagesWords.offline;
  page.insertAdjacentHTML(
    'beforeend',
    html`<section><p class="notice">${say.kept}</p><p><a class="button" href="/">${say.home}</a></p></section>`
      .text,
  );
}

/** With what a page of the build has besides: the calendar, share and print. */
async function drawWhole(page: HTMLElement, activity: PublicActivity, shown = parts as Record<string, View>) {
  const names = await loadNames();
  const { addShare } = await import('./extras.ts');
  draw(page, activity, { names }, shown);
  addShare(page, activity, names);
}

async function listed(slug: string): Promise<ListedActivity | undefined> {
  const list = await kept('list');
  if (!list) return undefined;
  const words = await kept('words');
  const found = readSnapshot(list).activities.filter(activity => activity.slug === slug);
  return (words ? addWords(found, words) : found)[0];
}

/** The finder's file of this name, from whatever cache holds it. */
async function kept(name: string): Promise<Snapshot | undefined> {
  for (const cacheName of await caches.keys()) {
    const cache = await caches.open(cacheName);
    const request = (await cache.keys()).find(({ url }) =>
      new URL(url).pathname.startsWith(`/directory/${name}-`),
    );
    const answer = request && (await cache.match(request));
    if (answer) return answer.json();
  }
  return undefined;
}

/** With nothing where the list knows nothing: what is drawn asks for no more. */
export function asDocument(listed: ListedActivity): PublicActivity {
  const venues = listed.venues.map(venue => ({
    visibility: 'public' as const,
    nearestStops: [],
    access: {},
    ...venue,
  }));
  const nothing = { needs: [], expertise: [], languages: [], description: '', firstVisit: {}, contact: {} };
  return { ...nothing, ...listed, venues } as unknown as PublicActivity;
}
