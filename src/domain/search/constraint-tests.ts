/** What each constraint that was read from a text asks of one entry. Comes with the search of words. */
import type { ListedActivity } from '../activity/listed.ts';
import type { Constraint } from './constraint.ts';
import {
  costsAtMost,
  overlaps,
  type Surroundings,
  type Test,
  type Times,
  timesOf,
  venueHas,
} from './filters.ts';

const isQuiet = (entry: ListedActivity) =>
  entry.firstVisit?.noise === 'quiet' ||
  (entry.needs?.includes('sensory') ?? false) ||
  entry.venues.some(venue => venue.access?.quietSpace === true);

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
