/** The directory that this build shows, read once, with what lists need of each activity worked out once. */
import { readDirectory } from '../../backend/directory.ts';
import type { PublicActivity } from '../../domain/activity/document.ts';
import { freshness, listed } from '../../domain/freshness/freshness.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { type Entry, entryOf, inOrder } from './entry.ts';
import { names } from './names.ts';

export type { Entry };

/** The wall clock in Derby when this build began. */
export const now = localNow(new Date());
export const today = now.slice(0, 10);

export const { cursor, activities, organisations } = await readDirectory();

/** Whether lists may show it: what nobody has checked for a year keeps its page only. */
export const isListed = ({ checked }: PublicActivity): boolean => listed(freshness(checked, today).state);

/** Everything that lists may show, soonest first. */
export const entries: Entry[] = inOrder(
  activities.filter(isListed).map(a => entryOf(a, { names, now })),
  now,
);

/** What is on in a ward, by its GSS code, soonest there first: a date in another ward does not count. */
export function entriesIn(ward: string): Entry[] {
  const here = entries.flatMap(one => {
    const { venues, sessions } = one.activity;
    const inside = new Set(venues.filter(venue => venue.ward === ward).map(venue => venue.slug));
    if (inside.size === venues.length) return venues.length ? [one] : [];
    const there = inside.size ? entryOf(one.activity, { names, now }, inside) : undefined;
    return there && (there.shown || sessions.some(s => inside.has(s.venue))) ? [there] : [];
  });
  return inOrder(here, now);
}

/** How much of the directory is invented: while any of it is, every page says so at its top. */
const invented = [...activities, ...organisations].some(one => one.example);
export const examples = invented && (activities.every(one => one.example) ? 'all' : 'some');

/** A page of a long list holds so many cards: about 4 kB gzipped, so that a page stays under 20 kB in all. */
export const pageSize = 30;
