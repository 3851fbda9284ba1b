/** At the address of a provider whose own page is not there: its page, where the change feed has one that is newer than the build. */
import { clockNow } from '../../../backend/clock.ts';
import type { DirectoryChanges, PublicActivity } from '../../../domain/activity/document.ts';
import { freshness, listed } from '../../../domain/freshness/freshness.ts';
import { localNow } from '../../../domain/schedule/london.ts';
import { shownOf } from '../../../domain/schedule/shown.ts';
import { pages as pagesWords } from '../../../i18n/areas/pages.ts';
import { type CardItem, cardItem } from '../../finder/card-item.ts';
import { bySoonest } from '../../finder/soonest.ts';
import type { ViewContext } from '../activity/view.ts';
import { newsOfCard } from '../correct-card.ts';
import { loadNames } from '../load-names.ts';
import { writeSlots } from '../write-slots.ts';
import { organisationPage } from './page.ts';

/** What they run is as new as they are: all of it is in the news. */
export async function showMissingOrganisation(
  page: HTMLElement,
  { upserts }: DirectoryChanges,
): Promise<void> {
  const slug = /^\/providers\/([a-z0-9-]+)\/?$/.exec(location.pathname)?.[1];
  const organisation = upserts.find(document => document.type === 'organisation' && document.slug === slug);
  if (organisation?.type !== 'organisation') return;
  const names = await loadNames();
  // Asked for at once and told by the watch: once is enough.
  if (page.dataset.page !== 'missing') return;
  const runs = upserts.filter(one => one.type === 'activity' && one.organisation.slug === slug);
  page.dataset.page = 'organisation';
  page.dataset.slug = slug;
  page.className = 'flow';
  page.innerHTML = organisationPage(
    organisation,
    itemsOf(runs as PublicActivity[], { names, now: localNow(clockNow()) }),
  ).text;
  document.title = `${organisation.name} · ${pagesWords.site.name}`;
  const leave = document.getElementById('leave-part');
  const isSensitive = (one: { kind: string }) => names.kinds[one.kind]?.sensitive;
  if (leave) leave.hidden = !(runs as PublicActivity[]).some(isSensitive);
  if (!organisation.example) document.querySelector('meta[name="robots"]')?.remove();
}

/** Their cards, soonest first, as a build orders them. */
export function itemsOf(
  runs: readonly PublicActivity[],
  known: Pick<ViewContext, 'names' | 'now'>,
): CardItem[] {
  const { names, now } = known;
  const today = now.slice(0, 10);
  const entries = runs
    .map(activity => ({
      activity,
      fresh: freshness(activity.checked, today),
      ...newsOfCard(activity, undefined, known),
    }))
    .filter(({ fresh }) => listed(fresh.state));
  const placed = ({ activity, fresh, slots }: (typeof entries)[number]) => {
    const { off, next } = shownOf(slots, now);
    return { slug: activity.slug, freshness: fresh, start: (off ?? next)?.start };
  };
  return bySoonest(entries, placed, now).map(({ activity, slots, when }) => ({
    ...cardItem(activity, names, { when, today }),
    slots: writeSlots(slots),
  }));
}
