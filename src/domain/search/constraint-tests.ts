/** What each constraint that was read from a text asks of one entry. Comes with the search of words. */
import type { ListedActivity, ListedVenue } from '../activity/listed.ts';
import { distance } from '../place/distance.ts';
import type { FoundPlace } from '../place/gazetteer.ts';
import type { Constraint } from './constraint.ts';
import { costsAtMost, overlaps, type Surroundings, type Test, timesOf, venueHas } from './filters.ts';

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
  const keys = understood.filter(({ type }) => timely.has(type)).map(({ key }) => key);
  const times = { ...timesOf(understood), keys };
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

const timely = new Set(['when', 'not-when', 'time']);

/** Whether an entry that says the same words fits, though its facts do not say so. */
function wordsSuffice({ type, text }: Constraint): boolean {
  return (
    type === 'access' || ((type === 'joining' || type === 'quiet') && /drop|turn|walk|quiet|calm/.test(text))
  );
}

/** What lies nearer than this to the middle of a place is there, whatever its ward is. */
const withinMetres = 700;

const isOutside = ({ ward, position }: ListedVenue, place: FoundPlace) =>
  !(ward && place.wards.includes(ward)) && !(position && distance(position, place.position) < withinMetres);

function constraintTest(
  constraint: Constraint,
  { keys, when, clocks }: ReturnType<typeof timesOf> & { keys: readonly string[] },
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
    case 'not-audience':
      return entry => entry.audience !== constraint.value;
    case 'not-near':
      return entry => !entry.venues.length || entry.venues.some(venue => isOutside(venue, constraint.place));
    case 'joining':
      return entry => entry.joining === constraint.value;
    case 'access':
      return entry => entry.venues.some(venue => venueHas(venue, [constraint.value]));
    case 'quiet':
      return isQuiet;
    case 'when':
    case 'time':
    case 'not-when': {
      if (keys[0] !== constraint.key) return null;
      // What has no dates is not on then, whenever that is.
      const isNotAlone = keys.every(key => key.startsWith('not-when'));
      return (entry, doc) => (isNotAlone && !entry.sessions.length) || agenda.happens(doc, when, clocks);
    }
    case 'not-kind': {
      const kinds = kindsOf(constraint.value);
      return entry => !kinds.includes(entry.kind);
    }
    default:
      return null;
  }
}
