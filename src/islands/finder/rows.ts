/** From what was found to what is shown: cards, and points on the map. Words come from `i18n`. */
import type { ListedActivity } from '../../domain/activity/listed.ts';
import { miles, walkingMinutes } from '../../domain/place/distance.ts';
import { type LocalDateTime, toDay } from '../../domain/schedule/day.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';
import { nextOccurrence } from '../../domain/schedule/occurrences.ts';
import { pauseReason } from '../../domain/schedule/pause.ts';
import { placeNamed, type Result } from '../../domain/search/order.ts';
import { card } from '../../i18n/areas/card.ts';
import { finder } from '../../i18n/areas/finder.ts';
import { pause as pauseWords } from '../../i18n/areas/pause.ts';
import { slotOf } from '../live/activity/venue.ts';
import type { Names } from '../live/names.ts';
import { whenShown } from '../live/when.ts';
import type { MapItem } from '../map/types.ts';
import { type CardItem, cardItem } from './card-item.ts';
import { venueOnMap } from './on-map.ts';

export interface Row {
  item: CardItem;
  /** "0.4 miles, 8 min walk" */
  distance?: string | undefined;
}

/**
 * Makes rows, and keeps them: the same activity at the same time is the same row, drawn once. `off` is its
 * date that is called off: see `calledOff`.
 */
export function rowMaker(names: Names) {
  const kept = new WeakMap<ListedActivity, { key: string; row: Row }>();
  return (found: Result, now: LocalDateTime, off?: Occurrence): Row => {
    const { activity, next } = found;
    const distance = found.distance === null ? undefined : distanceWords(found.distance, isRough(found));
    const key = `${now} ${next?.start} ${distance} ${off?.start}`;
    const before = kept.get(activity);
    if (before?.key === key) return before.row;
    const row = { item: itemOf(found, off, names, now), distance };
    kept.set(activity, { key, row });
    return row;
  };
}

/** The next date that fits, and before it one that is called off. */
function itemOf({ activity, next }: Result, off: Occurrence | undefined, names: Names, now: LocalDateTime) {
  const { sessions } = activity;
  const pause = pauseReason(sessions, names.calendar, now);
  const none = pause ? pauseWords(pause) : undefined;
  const slot = (date: Occurrence | null | undefined) => (date ? slotOf(date, activity, names) : undefined);
  const isNext = !off || nextOccurrence(sessions, names.calendar, now)?.start === next?.start;
  // biome-ignore lint/suspicious/noThenProperty: words to say, which nobody awaits.
  const saying = isNext ? { none } : { none, then: finder.isOn };
  const when = whenShown({ off: slot(off), next: slot(next) }, now, saying);
  // Why it is not on next week, where the date says it is not and that is the reason.
  if (pause && 'back' in pause && next?.date === pause.back && toDay(pause.back) - toDay(now) > 7)
    when.after ??= none;
  return cardItem(activity, names, { when, today: now.slice(0, 10) });
}

/** "0.4 miles, 8 min walk"; "about 0.4 miles" where the place is known by its area only. */
export function distanceWords(metres: number, rough = false): string {
  const far = miles(metres);
  return rough ? card.roughly(far) : card.distance(far, walkingMinutes(metres));
}

/** Whether the position of the place named is that of its area. */
const isRough = ({ activity, next }: Result) =>
  (placeNamed(activity, next?.venue)?.visibility ?? 'public') !== 'public';

/** The points of the map, in order. */
export function mapItems(found: readonly Result[], rowOf: (found: Result) => Row, asked: boolean): MapItem[] {
  return found.flatMap(one => {
    const { activity } = one;
    const venue = venueOnMap(one, asked);
    if (!venue?.position) return [];
    const { item, distance } = rowOf(one);
    const { when, pence, ages, joining } = item;
    const cost = pence === undefined ? card.costUnknown : card.cost(pence);
    const said = [when.tone === 'cancelled' ? card.cancelled : '', when.day, when.time]
      .filter(Boolean)
      .join(' ');
    const line = [said, when.after, card.ages(ages.from, ages.to), cost, card.joining[joining]];
    return [
      {
        slug: activity.slug,
        title: activity.title,
        position: venue.position,
        approximate: (venue.visibility ?? 'public') !== 'public',
        line: line.filter(Boolean).join(' · '),
        where: item.place,
        when: said,
        distance,
        lesser: one.isLesser,
      },
    ];
  });
}
