/**
 * What an entry still lacks: rules that keep it from being public, and questions that somebody who has never
 * come would still ask. The rules are the database's (see `rules.ts`); the questions stop nobody.
 */
import type { Calendar } from '../schedule/calendar.ts';
import type { LocalDateTime } from '../schedule/day.ts';
import { nextOccurrence } from '../schedule/occurrences.ts';
import type { Entry, EntryVenue } from './entry.ts';
import type { Rule } from './rules.ts';
import type { Contact } from './schema.ts';

/** Who meets me, what to bring, how loud, what it costs, how do I get there, may I just watch, can I get in. */
export const questions = ['meets', 'bring', 'noise', 'cost', 'travel', 'watch', 'access'] as const;
export type Question = (typeof questions)[number];

export interface Missing {
  /** In the order of the form. Empty: it can be published. */
  needed: Rule[];
  asked: Question[];
}

type Place = Pick<EntryVenue, 'slug' | 'visibility' | 'postcode' | 'position'> & Partial<EntryVenue>;

/** `venues`: those that its sessions may name; one that is unknown here counts as lacking its place. */
export function missing(
  entry: Entry,
  venues: readonly Place[],
  organisation: { contact: Contact },
  calendar: Calendar,
  now: LocalDateTime,
): Missing {
  const { sessions, ages, contact } = entry;
  const known = new Map(venues.map(venue => [venue.slug, venue]));
  const places = [...new Set(sessions.map(({ venue }) => venue))].map(slug => known.get(slug));
  const lost = (place: Place | undefined) =>
    !place || (place.visibility === 'public' && !place.postcode && !place.position);
  const needed: [Rule, boolean][] = [
    ['publish_summary', !entry.summary?.trim()],
    ['publish_kind', !entry.kind],
    ['publish_ages', ages.from === undefined || ages.to === undefined],
    ['publish_joining', !entry.joining],
    ['publish_contact', !reaches(contact) && !reaches(organisation.contact)],
    ['publish_session', !sessions.length],
    ['publish_venue', places.some(lost)],
    ['publish_date', sessions.length > 0 && !nextOccurrence(sessions, calendar, now)],
  ];
  return {
    needed: needed.filter(([, lacking]) => lacking).map(([rule]) => rule),
    asked: asked(entry, places),
  };
}

const reaches = ({ phone, text, email, url }: Contact) => Boolean(phone || text || email || url);

/** Somebody who writes of it has answered it. */
const watching =
  /\b(watch|watching|look (in|round|around)|sit (out|and|with)|see what|no need to join|try it)\b/i;

function asked({ firstVisit, cost, summary, description }: Entry, places: (Place | undefined)[]): Question[] {
  const texts = [summary, description, firstVisit.expect, firstVisit.meets].join(' ');
  const open = places.filter(place => place?.visibility === 'public');
  const unanswered: Record<Question, boolean> = {
    meets: !firstVisit.meets,
    bring: !firstVisit.bring,
    noise: !firstVisit.noise,
    cost: cost.pence === undefined,
    travel: open.some(place => !place?.address || !place.nearestStops?.length),
    watch: !watching.test(texts),
    access: places.some(place => place && place.access?.stepFree === undefined),
  };
  return questions.filter(question => unanswered[question]);
}
