/** A line of a day's timetable once its activity has changed. It stands under its day and time, so it stays and is marked. */
import type { ListedActivity } from '../../domain/activity/listed.ts';
import { fromDay, type LocalDateTime, toDay } from '../../domain/schedule/day.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';
import { horizon, occurrences } from '../../domain/schedule/occurrences.ts';
import { card as cardWords } from '../../i18n/areas/card.ts';
import { changed as changedWords } from '../../i18n/areas/changed.ts';
import { sayDate } from '../../i18n/dates.ts';
import { venueLine } from './activity/venue.ts';
import type { ViewContext } from './activity/view.ts';
import { mark } from './mark.ts';

/** What a line says: when its date starts, and where. */
interface Line {
  start: LocalDateTime;
  place: string;
}

export interface LineNews {
  /** `gone`: nobody is to come at that time. */
  status: 'on' | 'cancelled' | 'gone';
  /** Why not to go by the line alone; empty where it stands as it is. */
  mark: string;
  /** Where the date is now. Absent: there is no such date. */
  place?: string;
}

/** What has become of the date of a line; of several at its time the one in its place. */
export function newsOfLine(
  { sessions, venues }: Pick<ListedActivity, 'sessions' | 'venues'>,
  { start, place }: Line,
  { names, now }: Pick<ViewContext, 'names' | 'now'>,
): LineNews {
  // A date may have been moved to before the line's own; one that is over still stands.
  const from = start < now ? start : now;
  const range = { from: from.slice(0, 10), to: fromDay(toDay(start) + horizon) };
  const placeOf = (slug: string) =>
    venueLine(
      venues.find(venue => venue.slug === slug),
      names,
    );
  const all = occurrences(sessions, names.calendar, range);
  const here = all.filter(o => o.start === start).sort((a, b) => +isOff(a) - +isOff(b));
  const away = all.filter(o => o.was?.start === start && o.start !== start);
  const same =
    here.find(o => placeOf(o.venue) === place) ??
    away.find(o => o.was && placeOf(o.was.venue) === place) ??
    here[0] ??
    away[0];
  if (!same) return { status: 'gone', mark: changedWords.gone };
  const at = placeOf(same.venue);
  if (isOff(same)) return { status: 'cancelled', mark: cardWords.cancelled, place: at };
  if (same.start === start)
    return { status: 'on', mark: at === place ? '' : changedWords.otherPlace, place: at };
  return { status: 'gone', mark: changedWords.moved(sayDate(same.date), same.start.slice(11)), place: at };
}

const isOff = ({ status }: Occurrence) => status === 'cancelled';

/** The place of each line as the page was built, with its distance: a change may be taken back. */
const built = new WeakMap<Element, { html: string; place: string }>();

/** @param line with its `data-start` */
export function correctLine(
  line: HTMLElement,
  activity: ListedActivity,
  known: Pick<ViewContext, 'names' | 'now'>,
): void {
  const where = line.querySelector('[data-place]');
  if (!where) return;
  const as = built.get(where) ?? { html: where.innerHTML, place: where.lastChild?.textContent?.trim() ?? '' };
  built.set(where, as);
  const news = newsOfLine(activity, { start: line.dataset.start ?? '', place: as.place }, known);
  line.dataset.status = news.status;
  // How far it is was said of the place that it had.
  if ((news.place ?? as.place) === as.place) where.innerHTML = as.html;
  else where.textContent = news.place ?? '';
  mark(line, news.mark);
}
