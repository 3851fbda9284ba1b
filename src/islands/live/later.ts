/**
 * On a page that was built long ago: the dates after those that it was built with, worked out from the list file
 * of the same build and what the change feed has changed since. Loaded only then.
 */
import { clockNow } from '../../backend/clock.ts';
import { config } from '../../backend/config.ts';
import { fetchChanges } from '../../backend/feed.ts';
import { siteFile } from '../../backend/site-file.ts';
import type { ListedActivity } from '../../domain/activity/listed.ts';
import { readSnapshot, type Snapshot } from '../../domain/exchange/snapshot.ts';
import { toDay, weekday } from '../../domain/schedule/day.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { live as liveWords } from '../../i18n/areas/live.ts';
import { sayDate } from '../../i18n/dates.ts';
import { comingDates, datesToSearch } from './activity/dates.ts';
import { fill } from './activity/fill.ts';
import { parts } from './activity/view.ts';
import { correctCard } from './correct-card.ts';
import { correctLine } from './correct-line.ts';
import { asDocument } from './kept.ts';
import { loadNames } from './load-names.ts';
import type { Names } from './names.ts';
import { readSlots } from './slots.ts';
import { bar } from './state.ts';
import { isPast, sayTimes } from './times.ts';

interface Known {
  names: Names;
  /** The wall clock in Derby. */
  now: string;
}

/** Puts the later dates into the page. Where the list cannot be had, the page says from when it is. */
export async function showLaterDates(page: Document): Promise<void> {
  const { built = '' } = page.body.dataset;
  try {
    const [activities, names] = await Promise.all([listed(page.body.dataset), loadNames()]);
    const known: Known = { names, now: localNow(clockNow()) };
    const find = (slug = '') => activities.get(slug);
    for (const item of page.querySelectorAll<HTMLElement>('[data-slots]')) {
      const view = item.closest<HTMLElement>('[data-page="activity"]');
      const activity = find(item.dataset.activity ?? view?.dataset.slug);
      if (!activity || readSlots(item.dataset.slots ?? '').some(({ end }) => end > known.now)) continue;
      correctCard(item, activity, known);
      if (view) fill(view, asDocument(activity), { ...known, relative: true }, { dates: parts.dates });
    }
    for (const line of page.querySelectorAll<HTMLElement>('[data-start]')) {
      const activity = find(line.dataset.activity);
      if (activity && isPast(line.dataset.start ?? '', known.now)) nextLine(line, activity, known);
    }
    sayTimes(page);
  } catch (fault) {
    console.error(fault);
    bar(page, liveWords.late(`${sayDate(built, 'day')}, ${built.slice(11)}`));
  }
}

/** By slug, as they are now; without the feed as they were at the build. */
async function listed({ list = '', cursor }: DOMStringMap): Promise<Map<string, ListedActivity>> {
  const [file, changes] = await Promise.all([
    siteFile<Snapshot>(list),
    fetchChanges(config, Number(cursor)).catch(() => undefined),
  ]);
  const activities = new Map(readSnapshot(file).activities.map(one => [one.slug, one]));
  for (const one of changes?.upserts ?? []) if (one.type === 'activity') activities.set(one.slug, one);
  return activities;
}

/** The next date of a timetable's line: the same weekday at the same time. Without one it goes. */
function nextLine(line: HTMLElement, activity: ListedActivity, known: Known): void {
  const { start = '' } = line.dataset;
  const same = (other: string) =>
    weekday(toDay(other)) === weekday(toDay(start)) && other.slice(11) === start.slice(11);
  const found = comingDates(activity, known, datesToSearch).find(o => same(o.start));
  line.hidden = !found;
  if (!found) return;
  line.dataset.start = found.start;
  const clock = line.querySelector('time');
  if (clock) clock.dateTime = found.start;
  const date = line.querySelector('[data-date]');
  if (date) date.textContent = sayDate(found.date);
  correctLine(line, activity, known);
}
