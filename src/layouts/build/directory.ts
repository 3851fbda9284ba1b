/** The directory that this build shows, read once, with what lists need of each activity worked out once. */
import { readDirectory } from '../../backend/directory.ts';
import type { PublicActivity } from '../../domain/activity/document.ts';
import { freshness, listed, sinks } from '../../domain/freshness/freshness.ts';
import { localNow } from '../../domain/schedule/london.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';
import { pauseReason } from '../../domain/schedule/upcoming.ts';
import { t } from '../../i18n/index.ts';
import { card } from '../../islands/finder/card.ts';
import { cardItem } from '../../islands/finder/card-item.ts';
import { comingDates } from '../../islands/live/activity/dates.ts';
import { slotOf } from '../../islands/live/activity/venue.ts';
import { writeSlots } from '../../islands/live/slots.ts';
import { whenOf } from '../../islands/live/when.ts';
import { names } from './names.ts';

/** The wall clock in Derby when this build began. */
export const now = localNow(new Date());
export const today = now.slice(0, 10);

export const { cursor, activities, organisations } = await readDirectory();

/** An activity as a list shows it. */
export interface Entry {
  activity: PublicActivity;
  /** The next dates, cancelled ones among them. */
  coming: Occurrence[];
  /** Its card as HTML, with the title as a heading of level 3. */
  card: string;
}

/** @param here only what is in these venues, by slug; without it everything. */
const entry = (activity: PublicActivity, here?: ReadonlySet<string>): Entry => {
  const all = comingDates(activity, { names, now }, here ? 60 : 4);
  const coming = here ? all.filter(o => here.has(o.venue)).slice(0, 4) : all;
  const sessions = here ? activity.sessions.filter(s => here.has(s.venue)) : activity.sessions;
  const slots = coming.map(o => slotOf(o, activity, names));
  const pause = pauseReason(sessions, names.calendar, now);
  const none = pause ? t.schedule.pause(pause) : undefined;
  const when = whenOf(slots, now, { lasting: true, none });
  const venue = sessions[0]?.venue;
  const item = { ...cardItem(activity, names, { when, venue, today }), slots: writeSlots(slots) };
  return { activity, coming, card: card(item).text };
};

/** Sinks what nobody checked for long, then the next real date first, then by title. */
const order = ({ activity, coming }: Entry): string =>
  [
    sinks(freshness(activity.checked, today).state) ? 1 : 0,
    coming.find(o => o.status !== 'cancelled')?.start ?? '9',
    activity.title,
  ].join();

const sorted = (list: Entry[]): Entry[] =>
  list
    .map(one => ({ one, key: order(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);

/** Everything that lists may show, soonest first. Unlisted ones keep their pages only. */
export const entries: Entry[] = sorted(
  activities.filter(a => listed(freshness(a.checked, today).state)).map(a => entry(a)),
);

/** What is on in a ward, by its GSS code, soonest there first: a date in another ward does not count. */
export function entriesIn(ward: string): Entry[] {
  const here = entries.flatMap(one => {
    const { venues, sessions } = one.activity;
    const inside = new Set(venues.filter(venue => venue.ward === ward).map(venue => venue.slug));
    if (inside.size === venues.length) return venues.length ? [one] : [];
    const there = inside.size ? entry(one.activity, inside) : undefined;
    return there && (there.coming.length || sessions.some(s => inside.has(s.venue))) ? [there] : [];
  });
  return sorted(here);
}

/** How much of the directory is invented: while any of it is, every page says so at its top. */
const invented = [...activities, ...organisations].some(one => one.example);
export const examples = invented && (activities.every(one => one.example) ? 'all' : 'some');

/** A page of a long list holds so many cards: about 4 kB gzipped, so that a page stays under 20 kB in all. */
export const pageSize = 30;
