/** Entries for tests of search: everything that a test does not say is ordinary. */
import type { ListedActivity } from '../../../src/domain/activity/listed.ts';
import type { Session } from '../../../src/domain/activity/schema.ts';
import { makeDirectory } from '../../../src/domain/search/directory.ts';
import { type FindContext, type Found, find } from '../../../src/domain/search/find.ts';
import { everything, type Question } from '../../../src/domain/search/question.ts';
import { calendar, places, taxonomy } from '../../bench/support/city.ts';

/** A Tuesday in term. */
export const now = '2026-11-24T15:30';

export const position = (sector: string) =>
  places.sectors.find(each => each.sector === sector)?.position ?? ([-1.4, 52.9] as [number, number]);

/** Every week on the day of `firstDate`. */
export function weekly(firstDate: string, start: string, end: string, more: Partial<Session> = {}): Session {
  const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
  const day = days[new Date(`${firstDate}T00:00Z`).getUTCDay()];
  return {
    key: `${day}`.toLowerCase(),
    venue: 'hall',
    firstDate,
    start,
    end,
    rrule: `FREQ=WEEKLY;BYDAY=${day}`,
    season: 'all-year',
    exceptions: [],
    ...more,
  };
}

export function entry(slug: string, more: Partial<ListedActivity> = {}): ListedActivity {
  return {
    slug,
    title: slug.replaceAll('-', ' '),
    summary: '',
    kind: 'youth-club',
    organisation: { slug: 'lantern', name: 'Lantern' },
    venues: [{ slug: 'hall', name: 'The Hall', position: position('DE1 1'), access: {} }],
    sessions: [weekly('2026-09-08', '17:00', '18:00')],
    ages: { from: 8, to: 19 },
    audience: 'everyone',
    madeFor: [],
    cost: { pence: 0 },
    joining: 'turn-up',
    checked: { on: '2026-11-01', by: 'organiser' },
    ...more,
  };
}

/** Asks a small directory. A text alone is a question. */
export function ask(
  entries: readonly ListedActivity[],
  question: string | Partial<Question>,
  context: Partial<FindContext> = {},
): Found {
  const asked = typeof question === 'string' ? { text: question } : question;
  const directory = makeDirectory(entries, taxonomy, places);
  return find(directory, { ...everything, ...asked }, { now, calendar, ...context });
}

export const slugs = (found: Found) => found.results.map(result => result.slug);
