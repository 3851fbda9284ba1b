/** A mark of what an activity says, short enough for a link: when it differs, something has changed. */
import type { PublicActivity } from '../activity/document.ts';
import { fnv1a } from '../fnv.ts';

/** A mark of what somebody who goes must know: when, where, for whom, what it costs, how to join and to ask. */
export function markOf(activity: PublicActivity): string {
  const { sessions, venues, cost, joining, ages, audience, contact, organisation } = activity;
  const facts = [
    ages.from, ages.to, audience, joining, cost.pence, cost.covers, contact.phone ?? organisation.contact.phone,
    ...sessions.flatMap(s => [
      s.key, s.venue, s.firstDate, s.start, s.end, s.rrule, s.season ?? 'all-year', s.lastDate,
      ...(s.exceptions ?? []).flatMap(e => [e.date, e.type, e.to?.date, e.to?.start, e.to?.end, e.to?.venue]),
    ]),
    ...venues.map(v => [v.slug, v.name, v.address, v.postcode].join()).sort(),
  ]; // biome-ignore format: a line for each kind of fact
  return fnv1a(facts.map(fact => fact ?? '').join('|')).toString(36);
}
