/** The results under headings: by day where they stand in order of time. */
import type { ListedActivity } from '../../domain/activity/listed.ts';
import { sinks } from '../../domain/freshness/freshness.ts';
import type { Calendar } from '../../domain/schedule/calendar.ts';
import { fromDay, type LocalDateTime, toDay } from '../../domain/schedule/day.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';
import { upcoming } from '../../domain/schedule/upcoming.ts';
import { evening } from '../../domain/schedule/when-label.ts';
import type { Result } from '../../domain/search/order.ts';
import { finder } from '../../i18n/areas/finder.ts';
import { sayDate } from '../../i18n/dates.ts';

export interface Group {
  key: string;
  /** Absent: the results are not in order of time. */
  title?: string | undefined;
  /** Today or tonight. */
  soon?: boolean;
  found: Result[];
}

const words = finder.groups;

/** A result's place in time: when it is, what is stale after the rest. */
type Placed = Pick<Result, 'freshness' | 'next'>;

const isBefore = (a: Placed, b: Placed) => {
  const sunk = sinks(b.freshness.state);
  if (sinks(a.freshness.state) !== sunk) return sunk;
  return (a.next?.start ?? '9') < (b.next?.start ?? '9');
};

/** The date of the coming week that is called off, of each activity that has one. */
export function calledOff(
  activities: readonly ListedActivity[],
  calendar: Calendar,
  now: LocalDateTime,
): Map<ListedActivity, Occurrence> {
  const [from, to] = [fromDay(toDay(now) - 1), fromDay(toDay(now) + 7)];
  const isNear = (date: string) => date >= from && date <= to;
  const off = new Map<ListedActivity, Occurrence>();
  for (const activity of activities) {
    if (!activity.sessions.some(s => s.exceptions.some(e => e.type === 'cancelled' && isNear(e.date))))
      continue;
    const { change } = upcoming(activity.sessions, calendar, now);
    if (change?.status === 'cancelled') off.set(activity, change);
  }
  return off;
}

/** A result, and the date under which it stands. */
export interface Dated {
  found: Result;
  at: Occurrence | null;
}

/**
 * Results in order of time, with what is called off where it would have been: whoever means to go must
 * see it where they look for it.
 * @param changed those of all results that have a date in `off`
 */
export function withCalledOff(
  first: readonly Result[],
  changed: readonly Result[],
  off: ReadonlyMap<ListedActivity, Occurrence>,
): Dated[] {
  const moved = new Map<Result, Dated>();
  for (const found of changed) {
    const at = off.get(found.activity);
    if (at && (!found.next || at.start < found.next.start)) moved.set(found, { found, at });
  }
  const dated = first.filter(found => !moved.has(found)).map(found => ({ found, at: found.next }));
  const all: Dated[] = [...moved.values(), ...dated];
  const placed = ({ found, at }: Dated) => ({ freshness: found.freshness, next: at });
  if (moved.size)
    all.sort((a, b) => (isBefore(placed(a), placed(b)) ? -1 : isBefore(placed(b), placed(a)) ? 1 : 0));
  return all;
}

/** The first `most` results under the days on which they are. */
export function groupsByDay(
  dated: readonly Dated[],
  now: LocalDateTime,
  most = Number.POSITIVE_INFINITY,
): Group[] {
  const groups = new Map<string, Group>();
  let said = '';
  for (const { found, at } of dated.slice(0, most)) {
    const { day = '', ...heading } = sinks(found.freshness.state)
      ? { key: 'stale', title: words.stale }
      : headingOf(at?.start, now);
    const group = groups.get(heading.key);
    if (group) {
      group.found.push(found);
      continue;
    }
    // "Today, Sunday 22 November", and below it "Tonight".
    const title = day === said ? heading.title : words.onDay(heading.title, day);
    if (day) said = day;
    groups.set(heading.key, { ...heading, title: day ? title : heading.title, found: [found] });
  }
  return [...groups.values()];
}

/** Those that are about what was asked for, then those that fit less well. */
export function groupsByFit(found: readonly Result[]): Group[] {
  const groups: Group[] = [
    { key: 'all', found: found.filter(one => !one.isLesser) },
    { key: 'lesser', title: words.lesser, found: found.filter(one => one.isLesser) },
  ];
  return groups.filter(group => group.found.length);
}

interface Heading {
  key: string;
  title: string;
  /** The date to say after the title, where the title is not the date itself. */
  day?: string;
  soon?: boolean;
}

function headingOf(start: LocalDateTime | undefined, now: LocalDateTime): Heading {
  if (!start) return { key: 'none', title: words.none };
  if (start <= now) return { key: 'now', title: words.now, soon: true };
  const days = toDay(start) - toDay(now);
  if (days >= 14) return { key: 'later', title: words.later };
  const day = sayDate(start, 'long');
  if (days > 1) return { key: start.slice(0, 10), title: day };
  if (days === 1) return { key: 'tomorrow', title: words.tomorrow, day };
  const key = start.slice(11) >= evening ? 'tonight' : 'today';
  return { key, title: words[key], day, soon: true };
}
