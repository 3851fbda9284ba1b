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
import { pauseReason } from '../../domain/schedule/pause.ts';
import { live as liveWords } from '../../i18n/areas/live.ts';
import { schedule as scheduleWords } from '../../i18n/areas/schedule.ts';
import { sayDate } from '../../i18n/dates.ts';
import { comingDates, datesOnCard, datesToSearch } from './activity/dates.ts';
import { fill } from './activity/fill.ts';
import { slotOf } from './activity/venue.ts';
import { parts } from './activity/view.ts';
import { comingAt } from './coming-at.ts';
import { asDocument } from './kept.ts';
import { loadNames } from './load-names.ts';
import type { Names } from './names.ts';
import { readSlots } from './slots.ts';
import { bar } from './state.ts';
import { isPast, sayTimes, showWhen } from './times.ts';
import { whenOf } from './when.ts';
import { writeSlots } from './write-slots.ts';

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
      next(item, activity, known);
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

/** The next dates of a card or a ticket, or why there are none. */
function next(item: HTMLElement, activity: ListedActivity, known: Known): void {
  const coming = comingAt(item, activity, comingDates(activity, known, datesToSearch)).slice(0, datesOnCard);
  const slots = coming.map(o => slotOf(o, activity, known.names));
  item.dataset.slots = writeSlots(slots);
  const pause = pauseReason(activity.sessions, known.names.calendar, known.now);
  showWhen(item, whenOf(slots, known.now, { none: pause ? scheduleWords.pause(pause) : undefined }));
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
  line.dataset.status = found.status;
  const clock = line.querySelector('time');
  if (clock) clock.dateTime = found.start;
  const date = line.querySelector('[data-date]');
  if (date) date.textContent = sayDate(found.date);
  line.querySelector('.tag-stop')?.toggleAttribute('hidden', found.status !== 'cancelled');
}
