/** What each filter and each understood constraint asks of one entry. */
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
export const isQuiet = (entry: ListedActivity) =>
  entry.firstVisit?.noise === 'quiet' ||
  (entry.needs?.includes('sensory') ?? false) ||
  entry.venues.some(venue => venue.access?.quietSpace === true);

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

/**
 * The tests of understood constraints, by key. Needs, languages and communities are met by facts or by
 * words and are tested in `match`; a place orders and does not filter.
 */
export function constraintTests(
  understood: readonly Constraint[],
  saying: ReadonlyMap<string, ReadonlySet<number>>,
  around: Surroundings,
): Map<string, Test> {
  const tests = new Map<string, Test>();
  // Days, parts of a day and times said together are of one occurrence: "saturday morning", "after 6".
  const times = timesOf(understood);
  for (const each of understood) {
    const said = saying.get(each.key);
    const test = constraintTest(each, times, around);
    if (!test) continue;
    tests.set(
      each.key,
      said && wordsSuffice(each) ? (entry, doc) => test(entry, doc) || said.has(doc) : test,
    );
  }
  return tests;
}

/** Whether an entry that says the same words fits, though its facts do not say so. */
function wordsSuffice({ type, text }: Constraint): boolean {
  return (
    type === 'access' || ((type === 'joining' || type === 'quiet') && /drop|turn|walk|quiet|calm/.test(text))
  );
}

/** When it was said to be: any of the named times, and all of the times of the clock. */
export function timesOf(understood: readonly Constraint[]): Times {
  return {
    keys: understood.filter(({ type }) => type === 'when' || type === 'time').map(each => each.key),
    when: understood.flatMap(each => (each.type === 'when' ? [each.value] : [])),
    clocks: understood.flatMap(each => (each.type === 'time' ? [each] : [])),
  };
}

interface Times {
  keys: string[];
  when: When[];
  clocks: Clock[];
}

function constraintTest(
  constraint: Constraint,
  { keys, when, clocks }: Times,
  { agenda, kindsOf }: Surroundings,
): Test | null {
  switch (constraint.type) {
    case 'age':
      return entry => overlaps(entry.ages, constraint);
    case 'cost':
      return entry => costsAtMost(entry, constraint.maxPence);
    case 'audience': {
      const other = constraint.value === 'girls' ? 'boys' : 'girls';
      return constraint.only
        ? entry => entry.audience === constraint.value
        : entry => entry.audience !== other;
    }
    case 'by-yourself':
      return entry => entry.joining !== 'professional';
    case 'joining':
      return entry => entry.joining === constraint.value;
    case 'access':
      return entry => entry.venues.some(venue => venueHas(venue, [constraint.value]));
    case 'quiet':
      return isQuiet;
    case 'when':
    case 'time':
      return keys[0] === constraint.key ? (_, doc) => agenda.happens(doc, when, clocks) : null;
    case 'not-kind': {
      const kinds = kindsOf(constraint.value);
      return entry => !kinds.includes(entry.kind);
    }
    default:
      return null;
  }
}
