/** What each filter asks of one entry. */
import type { ListedActivity, ListedVenue } from '../activity/listed.ts';
import type { AccessFact } from '../activity/words.ts';
import type { Agenda, Clock } from './agenda.ts';
import type { Constraint } from './constraint.ts';
import type { Question, When } from './question.ts';

/** Filters whose values are the entry's own; `when` depends on the day: see `Agenda.times`. */
export const ownFacets = [
  'ages',
  'kinds',
  'cost',
  'joining',
  'audience',
  'madeFor',
  'needs',
  'access',
  'languages',
  'wards',
] as const;
export type OwnFacet = (typeof ownFacets)[number];

export const facets = ['when', ...ownFacets] as const;
export type Facet = (typeof facets)[number];

export type Test = (entry: ListedActivity, doc: number) => boolean;

export interface Surroundings {
  agenda: Agenda;
  /** Ids of kinds and of groups of kinds → ids of kinds. */
  kindsOf(id: string): readonly string[];
  /** GSS code of a ward's slug. */
  wardCode(slug: string): string | undefined;
}

const some = (list: readonly string[] | undefined, wanted: readonly string[]) =>
  wanted.some(each => list?.includes(each));

export const overlaps = (ages: { from: number; to: number }, wanted: { from: number; to: number }) =>
  ages.from <= wanted.to && ages.to >= wanted.from;
export const costsAtMost = ({ cost }: ListedActivity, pence: number) =>
  cost.pence !== undefined && cost.pence <= pence;
export const venueHas = (venue: ListedVenue, facts: readonly AccessFact[]) =>
  facts.every(fact => venue.access?.[fact] === true);
/** The tests of the filters that a question sets; a facet that it leaves open has none. */
export function filterTests(question: Question, around: Surroundings): Map<Facet, Test> {
  const tests = new Map<Facet, Test>();
  const { ages, maxPence, when } = question;
  if (when.length) tests.set('when', (_, doc) => around.agenda.happens(doc, when));
  if (ages) tests.set('ages', entry => overlaps(entry.ages, ages));
  if (question.kinds.length) {
    const kinds = new Set(question.kinds.flatMap(id => around.kindsOf(id)));
    tests.set('kinds', entry => kinds.has(entry.kind));
  }
  if (maxPence !== null) tests.set('cost', entry => costsAtMost(entry, maxPence));
  if (question.joining.length) tests.set('joining', entry => question.joining.includes(entry.joining));
  if (question.audience.length) tests.set('audience', entry => question.audience.includes(entry.audience));
  if (question.madeFor.length) tests.set('madeFor', entry => some(entry.madeFor, question.madeFor));
  if (question.needs.length)
    tests.set('needs', entry => question.needs.every(need => entry.needs?.includes(need)));
  if (question.access.length)
    tests.set('access', entry => entry.venues.some(venue => venueHas(venue, question.access)));
  if (question.languages.length) tests.set('languages', entry => some(entry.languages, question.languages));
  if (question.wards.length) {
    const codes = question.wards.map(slug => around.wardCode(slug));
    tests.set('wards', entry => entry.venues.some(venue => venue.ward && codes.includes(venue.ward)));
  }
  return tests;
}

/** When it was said to be: any of the named times, all of the times of the clock, none of those ruled out. */
export function timesOf(understood: readonly Constraint[]): Times {
  const when = understood.flatMap(each => (each.type === 'when' ? [each.value] : []));
  // "every weekend, what is on on sunday": the day says which.
  const hasDay = when.includes('saturday') || when.includes('sunday');
  return {
    when: hasDay ? when.filter(value => value !== 'weekends') : when,
    clocks: understood.flatMap(each => ('at' in each ? [each] : [])),
  };
}

interface Times {
  when: When[];
  clocks: Clock[];
}
