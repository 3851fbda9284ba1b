/**
 * At the address of an activity whose own page is not there: its page, drawn on the phone. From the change
 * feed where it is newer than the build; without a network from the list that the phone keeps. A provider's
 * from the feed, too.
 */
import { clockNow } from '../../backend/clock.ts';
import { config } from '../../backend/config.ts';
import { fetchChanges } from '../../backend/feed.ts';
import type { DirectoryChanges, PublicActivity } from '../../domain/activity/document.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { pages as pagesWords } from '../../i18n/areas/pages.ts';
import { report as reportWords } from '../../i18n/areas/report.ts';
import { fillReport } from '../report/report.ts';
import { fill } from './activity/fill.ts';
import { pageTitle } from './activity/head.ts';
import { parts, type View, type ViewContext } from './activity/view.ts';
import { loadNames } from './load-names.ts';
import { sayTimes } from './times.ts';

export const slugHere = () => /^\/activities\/([a-z0-9-]+)\/?$/.exec(location.pathname)?.[1];

/** Asks past the browser's own copy of the feed's last answer: who has just published it comes here next. */
const afresh: typeof fetch = (url, init) => fetch(url, { ...init, cache: 'reload' });

/** Asks at once, for this page alone. That there is no answer, the watch that every page keeps says. */
export async function askForMissing(page: HTMLElement): Promise<void> {
  const cursor = Number(document.body.dataset.cursor);
  const news = await fetchChanges(config, cursor, afresh).catch(() => undefined);
  if (news) await showMissing(page, news);
}

let found = false;

/** Draws the activity or the provider of this address, once, if these changes bring it. */
export async function showMissing(page: HTMLElement, changes: DirectoryChanges): Promise<void> {
  const slug = slugHere();
  if (!slug) return (await import('./organisation/draw.ts')).showMissingOrganisation(page, changes);
  const { upserts } = changes;
  const activity = upserts.find(document => document.type === 'activity' && document.slug === slug);
  if (found || activity?.type !== 'activity') return;
  found = true;
  const names = await loadNames();
  const { addShare, smallMap } = await import('./extras.ts');
  draw(page, activity, { names, map: venue => smallMap(venue, names) });
  addShare(page, activity, names);
  page.append(reportPart());
  // Sensitive support and examples stay out of search engines, as where they were built.
  if (document.getElementById('leave-part')?.hidden && !activity.example)
    document.querySelector('meta[name="robots"]')?.remove();
}

/** "Something wrong?", as on a page that was built. */
function reportPart(): HTMLDetailsElement {
  const part = document.createElement('details');
  part.id = 'report';
  part.appendChild(document.createElement('summary')).textContent = reportWords.heading;
  part.addEventListener('toggle', () => fillReport(part), { once: true });
  return part;
}

/** Puts these parts of an activity where the page said that there is nothing. */
export function draw(
  page: HTMLElement,
  activity: PublicActivity,
  { names, map }: Pick<ViewContext, 'names' | 'map'>,
  shown: Record<string, View> = parts,
): void {
  page.replaceChildren();
  page.dataset.page = 'activity';
  page.dataset.slug = activity.slug;
  fill(page, activity, { names, now: localNow(clockNow()), relative: true, map }, shown);
  document.title = `${pageTitle(activity, { names })} · ${pagesWords.site.name}`;
  const leave = document.getElementById('leave-part');
  if (leave) leave.hidden = !names.kinds[activity.kind]?.sensitive;
  sayTimes(page);
}
