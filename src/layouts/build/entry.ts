/** An activity as the lists of built pages show it. */
import type { PublicActivity } from '../../domain/activity/document.ts';
import { freshness } from '../../domain/freshness/freshness.ts';
import { pauseReason } from '../../domain/schedule/pause.ts';
import { shownOf } from '../../domain/schedule/shown.ts';
import { t } from '../../i18n/index.ts';
import { type CardItem, cardItem } from '../../islands/finder/card-item.ts';
import { bySoonest } from '../../islands/finder/soonest.ts';
import { comingDates, datesOnCard, datesToSearch } from '../../islands/live/activity/dates.ts';
import { slotOf } from '../../islands/live/activity/venue.ts';
import type { ViewContext } from '../../islands/live/activity/view.ts';
import type { Slot } from '../../islands/live/slots.ts';
import { whenOf } from '../../islands/live/when.ts';
import { writeSlots } from '../../islands/live/write-slots.ts';

export interface Entry {
  activity: PublicActivity;
  /** The date that its card shows: the next, or one before it that is called off. */
  shown: Slot | undefined;
  /** What its card shows. */
  item: CardItem;
}

type Context = Pick<ViewContext, 'names' | 'now'>;

/** @param here only what is in these venues, by slug; without it everything. */
export function entryOf(
  activity: PublicActivity,
  { names, now }: Context,
  here?: ReadonlySet<string>,
): Entry {
  const all = comingDates(activity, { names, now }, here ? datesToSearch : datesOnCard);
  const coming = here ? all.filter(o => here.has(o.venue)).slice(0, datesOnCard) : all;
  const sessions = here ? activity.sessions.filter(s => here.has(s.venue)) : activity.sessions;
  const slots = coming.map(o => slotOf(o, activity, names));
  const { off, next } = shownOf(slots, now);
  const pause = pauseReason(sessions, names.calendar, now);
  const none = pause ? t.schedule.pause(pause) : undefined;
  const when = whenOf(slots, now, { lasting: true, none });
  const item = cardItem(activity, names, { when, venue: sessions[0]?.venue, today: now.slice(0, 10) });
  return { activity, shown: off ?? next, item: { ...item, slots: writeSlots(slots) } };
}

/** Soonest first, as the finder orders. */
export const inOrder = (list: readonly Entry[], now: string): Entry[] =>
  bySoonest(
    list,
    ({ activity: { slug, checked }, shown }) => ({
      slug,
      freshness: freshness(checked, now.slice(0, 10)),
      start: shown?.start,
    }),
    now,
  );
