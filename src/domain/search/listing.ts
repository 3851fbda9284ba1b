/**
 * A directory in memory, ready to be asked: what `find` needs and what stays between keystrokes. The
 * search of words comes as an argument, so that a page that only lists and filters need not carry it.
 */
import type { ListedActivity } from '../activity/listed.ts';
import type { Taxonomy } from '../activity/taxonomy.ts';
import { type Freshness, freshness } from '../freshness/freshness.ts';
import type { FoundPlace } from '../place/find-place.ts';
import type { Places } from '../place/places.ts';
import type { Calendar } from '../schedule/calendar.ts';
import type { LocalDateTime, PlainDate } from '../schedule/day.ts';
import { Agenda } from './agenda.ts';
import type { Surroundings, Test } from './filters.ts';
import type { Match, SearchContext } from './match.ts';
import type { Favour } from './order.ts';
import type { Suggestion } from './suggestion.ts';

/** The search of words over one directory: see `words.ts`. */
export interface WordSearch {
  match(text: string, context: SearchContext): Match;
  /** What the constraints read from the text ask of an entry, by key. */
  tests(match: Match, around: Surroundings): ReadonlyMap<string, Test>;
  /** How closely entries fit those constraints; null where all fit alike. */
  favour(match: Match): Favour | null;
  /** The place that a postcode or a name means: see `findPlace`. */
  place(text: string): FoundPlace | null;
  /** What to try when the words found nothing. */
  suggest(match: Match): Suggestion;
}

export interface Directory {
  activities: readonly ListedActivity[];
  taxonomy: Taxonomy;
  places: Places;
  /** Without it, words and places that were typed are not looked at. */
  words: WordSearch | undefined;
  /** The agenda at a moment; one for a day and calendar is kept. */
  agenda(calendar: Calendar, now: LocalDateTime): Agenda;
  /** Ids of kinds that an id of a kind or of a group of kinds stands for. */
  kindsOf(id: string): readonly string[];
  wardCode(slug: string): string | undefined;
  /** Entry number → place in the order of slugs, the last tie-break. */
  slugOrder(): readonly number[];
  freshness(doc: number, today: PlainDate): Freshness;
}

/** Made anew whenever the activities change; costs nothing until it is asked. */
export function makeListing(
  activities: readonly ListedActivity[],
  taxonomy: Taxonomy,
  places: Places,
  words?: WordSearch,
): Directory {
  let agenda: Agenda | undefined;
  let agendaOf: Calendar | undefined;
  const kinds = new Map<string, string[]>();
  for (const kind of taxonomy.kinds) {
    kinds.set(kind.id, [...(kinds.get(kind.id) ?? []), kind.id]);
    kinds.set(kind.group, [...(kinds.get(kind.group) ?? []), kind.id]);
  }
  let states: Freshness[] = [];
  let statesOf = '';
  let order: number[] | undefined;
  const wards = new Map(places.wards.map(ward => [ward.slug, ward.code]));
  return {
    activities,
    taxonomy,
    places,
    words,
    agenda(calendar, now) {
      if (!agenda || agendaOf !== calendar || agenda.today !== now.slice(0, 10)) {
        agenda = new Agenda(activities, calendar, now);
        agendaOf = calendar;
      }
      return agenda.at(now);
    },
    kindsOf: id => kinds.get(id) ?? [],
    wardCode: slug => wards.get(slug),
    slugOrder() {
      if (!order) {
        const slugs = activities.map((activity, doc) => ({ slug: activity.slug, doc }));
        slugs.sort((a, b) => (a.slug < b.slug ? -1 : 1));
        order = [];
        for (const [place, { doc }] of slugs.entries()) order[doc] = place;
      }
      return order;
    },
    freshness(doc, today) {
      if (statesOf !== today) [states, statesOf] = [[], today];
      states[doc] ??= freshness(activities[doc]?.checked, today);
      return states[doc];
    },
  };
}
