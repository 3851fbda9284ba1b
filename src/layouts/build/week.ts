/**
 * What is on by day of the week: true for weeks after a build, so that a person without the script can
 * see what is on tonight by looking under today's day.
 */
import type { PublicVenue } from '../../domain/activity/document.ts';
import { fromDay, toDay, weekday } from '../../domain/schedule/day.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';
import { occurrences } from '../../domain/schedule/occurrences.ts';
import { type Entry, entries, now } from './directory.ts';
import { names } from './names.ts';

/** One session on one day of the week: its next date within four weeks. */
export interface DayLine {
  entry: Entry;
  next: Occurrence;
  venue: PublicVenue | undefined;
}

const from = toDay(now);
const range = { from: fromDay(from), to: fromDay(from + 27) };

/** Monday to Sunday; each day by start time. */
export const week: DayLine[][] = Array.from({ length: 7 }, () => []);

for (const entry of entries) {
  const seen = new Set<string>();
  for (const next of occurrences(entry.activity.sessions, names.calendar, range)) {
    const day = weekday(toDay(next.date));
    const key = `${next.session} ${day}`;
    if (next.end <= now || seen.has(key)) continue;
    seen.add(key);
    week[day]?.push({ entry, next, venue: entry.activity.venues.find(v => v.slug === next.venue) });
  }
}
const start = (line: DayLine) => line.next.start.slice(11);
for (const lines of week) lines.sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));

/** Monday, in the words of `sayDate(…, 'weekday')`, is any Monday. */
export const anyDate = (day: number): string => fromDay(4 + day);
/** A page of a day's timetable holds so many lines, which are shorter than cards. */
export const dayPageSize = 60;
