/** Without a network: draws an activity whose page was never opened from the finder's list, which is kept. */

import type { PublicActivity } from '../../domain/activity/document.ts';
import type { ListedActivity } from '../../domain/activity/listed.ts';
import { addWords, readSnapshot, type Snapshot } from '../../domain/exchange/snapshot.ts';
import { pages as pagesWords } from '../../i18n/areas/pages.ts';
import { parts } from './activity/view.ts';
import { html } from './html.ts';
import { draw, slugHere } from './missing.ts';

/** What the kept list can say. It has no contacts and not who checked whom, so it does not try. */
const { head, dates, facts, where, firstVisit, about } = parts;

/** Leaves the page as it is where nothing is kept of the activity. */
export async function showKept(page: HTMLElement): Promise<void> {
  const slug = slugHere();
  const list = slug && (await kept('list'));
  if (!list) return;
  const words = await kept('words');
  const listed = readSnapshot(list).activities.filter(activity => activity.slug === slug);
  const [found] = words ? addWords(listed, words) : listed;
  if (!found) return;
  const say = pagesWords.offline;
  await draw(page, asDocument(found), { head, dates, facts, where, firstVisit, about });
  page.insertAdjacentHTML(
    'beforeend',
    html`<section><p class="notice">${say.kept}</p><p><a class="button" href="/">${say.home}</a></p></section>`
      .text,
  );
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
