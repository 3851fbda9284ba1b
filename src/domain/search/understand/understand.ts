/** Reads the constraints out of folded text; what is left over is searched for. */
import { type Asked, type Constraint, constraintKey } from '../constraint.ts';
import type { Token } from '../text.ts';
import { adults, ages, bareAge } from './ages.ts';
import { clocks } from './clock.ts';
import { costs } from './cost.ts';
import { type Said, takenBack, withNegations } from './negated.ts';
import type { Context, Pattern } from './pattern.ts';
import { access, joining, nearMe, people } from './people.ts';
import { findPlaces, type KnownPlaces } from './places.ts';
import { times } from './times.ts';

export interface Span {
  start: number;
  end: number;
}

export interface Understood {
  constraints: (Constraint & Span)[];
  /** Removed by the person: its words are left as hints, not as conditions. */
  ignored: Span[];
  /** Says nothing: "boys and girls". */
  nothing: Span[];
  /** What was ruled out and no question can leave out: "not free". */
  unused: string[];
  /** Names of places outside the city. */
  elsewhere: (Span & { name: string })[];
}

const patterns: Pattern[] = [...access, ...joining, ...costs, ...clocks, ...ages, ...times, ...people];

/** A phrase; less than 1 where its last word is only begun. */
interface Kept extends Span {
  quality: number;
}

/**
 * @param folded what was typed, folded, slips of the finger put right
 * @param kept spans that mean something as a whole ("wheelchair basketball", "free running"): a
 *   constraint that covers only a part of one is not read
 */
export function understand(
  folded: string,
  tokens: readonly Token[],
  kept: readonly Kept[],
  known: KnownPlaces,
  context: Pick<Context, 'today'>,
  ignored: ReadonlySet<string>,
): Understood {
  const found: Understood = { constraints: [], ignored: [], nothing: [], unused: [], elsewhere: [] };
  const taken: Span[] = [];
  /** "12 year old boy": a phrase that is only begun ("older boyfriend") keeps nothing that comes before it. */
  const parts = (span: Span, other: Kept) =>
    overlap(span, other) &&
    !(span.start <= other.start && span.end >= other.end) &&
    !(other.quality < 1 && span.start < other.start) &&
    !taken.some(each => overlap(each, other));
  const free = (span: Span) =>
    !taken.some(other => overlap(span, other)) && !kept.some(other => parts(span, other));
  const said: Said[] = [];
  const read = (pattern: Pattern) => {
    for (const match of folded.matchAll(pattern.find)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!free(span)) continue;
      const asked = pattern.read(match, { ...context, text: folded, isName: known.isName });
      if (asked) taken.push(span);
      if (asked === 'nothing') found.nothing.push(span);
      else if (asked) said.push({ ...span, asked });
    }
  };

  const places = findPlaces(folded, tokens, known);
  // Postcodes look like ages and ages like postcodes; a place that was found is a place.
  for (const { start, end: whole, least, found: what } of places) {
    const end = free({ start, end: whole }) ? whole : least;
    const span = { start, end };
    if (!free(span)) continue;
    taken.push(span);
    if ('place' in what) said.push({ ...span, asked: { type: 'near', place: what.place } });
    else if (takenBack(folded, span, 'elsewhere')) found.nothing.push(span);
    else found.elsewhere.push({ ...span, name: what.elsewhere });
  }
  // "nearest gym to kingsway": who names a place asks what is near it, and not near themselves.
  read(said.some(({ asked }) => asked.type === 'near') ? { ...nearMe, read: () => 'nothing' } : nearMe);
  for (const pattern of patterns) read(pattern);
  const saysAge = () => said.some(({ asked }) => asked.type === 'age');
  if (!saysAge()) read(bareAge);
  read(saysAge() ? { ...adults, read: (...at) => adults.read(...at) && 'nothing' } : adults);
  for (const { asked, start, end } of withNegations(said, folded)) {
    if (asked) take(found, { start, end }, asked, folded, ignored);
    else {
      found.nothing.push({ start, end });
      found.unused.push(folded.slice(start, end));
    }
  }
  return found;
}

/** Adds one that was read: as a condition, unless the person removed it or it was said before. */
function take(
  found: Understood,
  span: Span,
  asked: Asked,
  folded: string,
  ignored: ReadonlySet<string>,
): void {
  const key = constraintKey(asked);
  // "free or cheap" is cheap: of two prices the higher one holds.
  const price = asked.type === 'cost' && found.constraints.find(other => other.type === 'cost');
  if (price && !ignored.has(key)) {
    if (asked.maxPence > price.maxPence) Object.assign(price, asked, { key });
    found.nothing.push(span);
  } else if (ignored.has(key)) found.ignored.push(span);
  else if (!found.constraints.some(other => other.key === key))
    found.constraints.push({ ...asked, ...span, key, text: folded.slice(span.start, span.end) });
  else found.nothing.push(span);
}

export const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Words that constraints are made of, so that a slip in one is put right: "satuday", "tomorow". */
export const constraintWords = (
  'free money cheap affordable pricey pounds quid fiver skint today tonight tomorrow morning afternoon evening night ' +
  'weekend weekends week school after holidays holiday half term summer easter christmas monday tuesday ' +
  'wednesday thursday friday saturday sunday january february march april june july august september october ' +
  'november december year years under over aged teenager teenagers teenage girls girl boys boy lads women ' +
  'daughter daughters son sons niece nephew next later coming every term break drop turn walk book booking access step steps ramp loop toilet ' +
  'pound pence accessible wheelchair friendly booking turn near nearby nearest close around quiet ' +
  'start starts starting begin begins beginning before until upper lower sixth turned turning nearly almost ' +
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
).split(' ');
