/** What is called off in the coming week, among what was found: whoever means to go must see it where they look for it. */
import type { ListedActivity } from '../../domain/activity/listed.ts';
import type { LocalDateTime } from '../../domain/schedule/day.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';
import { timesOf } from '../../domain/search/filters.ts';
import type { FindContext, Found } from '../../domain/search/find.ts';
import type { Directory } from '../../domain/search/listing.ts';
import type { Result } from '../../domain/search/order.ts';
import type { Question } from '../../domain/search/question.ts';
import { bySoonest } from './soonest.ts';

/** The date that is called off, of each activity that has one before any that is on. */
export type CalledOff = ReadonlyMap<ListedActivity, Occurrence>;

/** For a minute; then for each question, of whose times alone it speaks. */
export function calledOff(directory: Directory, { calendar, now }: FindContext) {
  const agenda = directory.agenda(calendar, now);
  const docs = directory.activities.flatMap((_, doc) => (agenda.firstOff(doc, []) ? [doc] : []));
  return ({ understood }: Found, question: Question): CalledOff => {
    const { when, clocks } = timesOf(understood);
    const times = when.length ? when : question.when;
    const off = new Map<ListedActivity, Occurrence>();
    for (const doc of docs) {
      const at = agenda.firstOff(doc, times, clocks);
      const on = at && agenda.first(doc, times, clocks);
      if (at && !(on && on.start <= at.start)) off.set(directory.activities[doc] as ListedActivity, at);
    }
    return off;
  };
}

/** A result, and the date under which it stands. */
export interface Dated {
  found: Result;
  at: Occurrence | null;
}

/** The first `most` in order of time, with what is called off where it would have been. */
export function inTime(
  { ranked }: Pick<Found, 'ranked'>,
  off: CalledOff,
  activities: readonly ListedActivity[],
  now: LocalDateTime,
  most: number,
): Dated[] {
  const all = ranked.first(most).map(found => ({ found, at: off.get(found.activity) ?? found.next }));
  if (!off.size) return all;
  const shown = new Set(all.map(({ found }) => found));
  for (const found of ranked.those(doc => off.has(activities[doc] as ListedActivity)))
    if (!shown.has(found)) all.push({ found, at: off.get(found.activity) ?? null });
  const placed = ({ found, at }: Dated) => ({ ...found, start: at?.start });
  return bySoonest(all, placed, now).slice(0, most);
}
