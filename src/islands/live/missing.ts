/** At the address of an activity that is newer than the build: its page, drawn from the change feed. */
import { config } from '../../backend/config.ts';
import { fetchChanges } from '../../backend/feed.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { pages as pagesWords } from '../../i18n/areas/pages.ts';
import { fill } from './activity/fill.ts';
import { pageTitle } from './activity/head.ts';
import { loadNames } from './correct.ts';
import { sayTimes } from './times.ts';

export async function showMissing(page: HTMLElement): Promise<void> {
  const slug = /^\/activities\/([a-z0-9-]+)\/?$/.exec(location.pathname)?.[1];
  if (!slug) return;
  const cursor = Number(document.body.dataset.cursor);
  const [{ upserts }, names] = await Promise.all([fetchChanges(config, cursor), loadNames()]);
  const activity = upserts.find(document => document.type === 'activity' && document.slug === slug);
  if (activity?.type !== 'activity') return;
  page.replaceChildren();
  page.dataset.page = 'activity';
  page.dataset.slug = slug;
  fill(page, activity, { names, now: localNow(new Date()), relative: true });
  document.title = `${pageTitle(activity, { names })} · ${pagesWords.site.name}`;
  document.querySelector('meta[name="robots"]')?.remove();
  sayTimes(page);
}
