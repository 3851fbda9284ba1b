/** From what was found to what is shown: cards, headings, points on the map. Words come from `i18n`. */
import type { ListedActivity } from '../../domain/activity/listed.ts';
import { onDefaultMap, sinks } from '../../domain/freshness/freshness.ts';
import { miles, walkingMinutes } from '../../domain/place/distance.ts';
import type { Calendar } from '../../domain/schedule/calendar.ts';
import { type LocalDateTime, toDay } from '../../domain/schedule/day.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';
import { upcoming } from '../../domain/schedule/upcoming.ts';
import { evening } from '../../domain/schedule/when-label.ts';
import type { Result } from '../../domain/search/order.ts';
import { card } from '../../i18n/areas/card.ts';
import { finder } from '../../i18n/areas/finder.ts';
import { pause as pauseWords } from '../../i18n/areas/pause.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Names } from '../live/names.ts';
import type { Slot } from '../live/slots.ts';
import { whenOf } from '../live/when.ts';
import type { MapItem } from '../map/types.ts';
import { type CardItem, cardItem } from './card-item.ts';

export interface Row {
  item: CardItem;
  /** "0.4 miles, 8 min walk" */
  distance?: string | undefined;
}

export interface Group {
  key: string;
  /** Absent: the results are not in order of time. */
  title?: string | undefined;
  /** Today or tonight. */
  soon?: boolean;
  found: Result[];
}

/** Makes rows, and keeps them: the same activity at the same time is the same row, drawn once. */
export function rowMaker(names: Names) {
  const kept = new WeakMap<ListedActivity, { key: string; row: Row }>();
  return (found: Result, now: LocalDateTime): Row => {
    const { activity, next } = found;
    const distance = found.distance === null ? undefined : distanceWords(found.distance, isRough(activity));
    const key = `${now} ${next?.start} ${distance}`;
    const before = kept.get(activity);
    if (before?.key === key) return before.row;
    const row = { item: itemOf(found, names, now), distance };
    kept.set(activity, { key, row });
    return row;
  };
}

function itemOf({ activity, next }: Result, names: Names, now: LocalDateTime): CardItem {
  const { slots, pause } = slotsOf(activity, next, names.calendar, now);
  const when = whenOf(slots, now, pause);
  const venue = slots.find(slot => slot.start === when.start)?.venue;
  return cardItem(activity, names, { when, venue, today: now.slice(0, 10) });
}

/** The next date that fits, and before it a date of the coming week that is called off: that must be seen. */
function slotsOf(activity: ListedActivity, next: Occurrence | null, calendar: Calendar, now: LocalDateTime) {
  const coming = upcoming(activity.sessions, calendar, now);
  const off = coming.change?.status === 'cancelled' ? coming.change : undefined;
  const first = next ?? coming.next;
  const slots: (Slot & { venue: string })[] = [];
  if (off && (!first || off.start < first.start)) slots.push({ ...off, off: true });
  if (first) slots.push(first);
  return { slots, pause: coming.pause ? pauseWords(coming.pause) : undefined };
}

/** "0.4 miles, 8 min walk"; "about 0.4 miles" where the place is known by its area only. */
export function distanceWords(metres: number, rough = false): string {
  const far = String(miles(metres));
  return rough ? card.roughly(far) : card.distance(far, walkingMinutes(metres));
}

/** Whether a venue's position is that of its area. */
const isRough = ({ venues }: ListedActivity) =>
  venues.some(({ visibility = 'public' }) => visibility !== 'public');

const words = finder.groups;

/** Whether the results stand in order of time, what is stale after the rest. */
export function inOrderOfTime(found: readonly Result[]): boolean {
  const times = found.map(({ next, freshness }) => `${sinks(freshness.state) ? 1 : 0}${next?.start ?? '9'}`);
  return times.every((time, index) => index === 0 || (times[index - 1] ?? '') <= time);
}

/**
 * The results, which are in order of time, under the days on which they are. A date of the coming week
 * that is called off keeps its place: whoever means to go must see it where they look for it.
 */
export function groupsByDay(found: readonly Result[], calendar: Calendar, now: LocalDateTime): Group[] {
  const placed = found.map(result => ({ result, at: calledOff(result, calendar, now) ?? result.next }));
  const time = (one: (typeof placed)[number]) =>
    `${sinks(one.result.freshness.state) ? 1 : 0}${one.at?.start ?? '9'}`;
  placed.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
  const groups = new Map<string, Group>();
  for (const { result, at } of placed) {
    const heading = sinks(result.freshness.state)
      ? { key: 'stale', title: words.stale }
      : headingOf(at?.start, now);
    const group = groups.get(heading.key);
    if (group) group.found.push(result);
    else groups.set(heading.key, { ...heading, found: [result] });
  }
  return [...groups.values()];
}

function calledOff({ activity, next }: Result, calendar: Calendar, now: LocalDateTime): Occurrence | null {
  const today = now.slice(0, 10);
  if (!activity.sessions.some(s => s.exceptions.some(e => e.type === 'cancelled' && e.date >= today)))
    return null;
  const { change } = upcoming(activity.sessions, calendar, now);
  return change?.status === 'cancelled' && (!next || change.start < next.start) ? change : null;
}

function headingOf(start: LocalDateTime | undefined, now: LocalDateTime): Omit<Group, 'found'> {
  if (!start) return { key: 'none', title: words.none };
  if (start <= now) return { key: 'now', title: words.now, soon: true };
  const days = toDay(start) - toDay(now);
  if (days === 0)
    return start.slice(11) >= evening
      ? { key: 'tonight', title: words.tonight, soon: true }
      : { key: 'today', title: words.today, soon: true };
  if (days === 1) return { key: 'tomorrow', title: words.tomorrow };
  const date = start.slice(0, 10);
  return days < 14 ? { key: date, title: sayDate(date, 'long') } : { key: 'later', title: words.later };
}

/** The points of the map: everything that has a place, in order. Stale ones only when somebody asked. */
export function mapItems(found: readonly Result[], rowOf: (found: Result) => Row, asked: boolean): MapItem[] {
  return found.flatMap(one => {
    const { activity, next, freshness } = one;
    const venue = activity.venues.find(v => v.slug === next?.venue) ?? activity.venues[0];
    if (!venue?.position || (!asked && !onDefaultMap(freshness.state))) return [];
    const { item, distance } = rowOf(one);
    const { when, pence, ages, joining } = item;
    const cost = pence === undefined ? card.costUnknown : card.cost(pence);
    const said = [when.tone === 'cancelled' ? card.cancelled : '', when.day, when.time].filter(Boolean);
    return [
      {
        slug: activity.slug,
        title: activity.title,
        position: venue.position,
        approximate: (venue.visibility ?? 'public') !== 'public',
        line: [said.join(' '), card.ages(ages.from, ages.to), cost, card.joining[joining]].join(' · '),
        where: item.place,
        when: said.join(' '),
        distance,
      },
    ];
  });
}
