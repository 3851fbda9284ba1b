/** What each unit of a question asks for, what it finds, and how much it counts. */
import type { SearchIndex } from './build.ts';
import { type Asked, type Constraint, constraintKey } from './constraint.ts';
import { type Hits, hitsOf } from './hits.ts';
import type { Sense } from './phrases.ts';
import { fields } from './postings.ts';
import type { Spelled } from './spelling.ts';
import { stem } from './stem.ts';
import type { Unit } from './units.ts';

export interface Sought {
  unit: Unit;
  hits: Hits;
  weight: number;
  required: boolean;
  /** Asks for anything at all: "something to do", "im bored". */
  isVague: boolean;
  /** Stands after "to": what somebody would do with the rest, and no thing. */
  isDoing: boolean;
  /**
   * Nothing is known of it; `thing`: it is a word for something that nobody offers; `common`: it is a word of
   * English, and may be for such a thing; `mild`: it says what somebody would do with the rest ("tournament").
   */
  missing: 'word' | 'common' | 'thing' | 'mild' | null;
}

const chipTypes = ['need', 'language', 'group'] as const;

/** Adds to `understood` the need, language or community that the unit says. */
export function seek(
  unit: Unit,
  index: SearchIndex,
  spelled: Spelled,
  ignored: ReadonlySet<string>,
  understood: Constraint[],
): Sought {
  const hits = hitsOf(unit, index, spelled.meant);
  const isPlain = unit.words.every(word => index.general.has(stem(word)) || index.empty.has(word));
  const isGeneral = isPlain && (!unit.phrase || hits.senses.every(sense => sense.type === 'kindGroup'));
  // "something to do" says nothing more than kinds to begin with; "mum is ill" says who needs what.
  const isVague =
    isPlain && hits.senses.length > 0 && hits.senses.every(({ isTerm, type }) => !isTerm && type === 'kind');
  const chip = chipOf(hits.senses, unit.words.join(' '));
  const isChip = chip !== null && !ignored.has(chip.key);
  if (isChip && !understood.some(other => other.key === chip.key)) understood.push(chip);
  let weight = isGeneral || isVague ? 0.2 : unit.phrase ? 1 + 0.4 * (unit.words.length - 1) : 1;
  // "scrapping but legal": what follows "but" says more of what was asked for.
  if (/\bbut\s*$/.test(spelled.folded.slice(0, unit.start)) || (chip && !isChip)) weight *= 0.1;
  // "to build a portfolio": what somebody would do with the rest.
  const isDoing = /\bto $/.test(spelled.folded.slice(0, unit.start));
  const lacks = missing(unit, hits, index, isDoing);
  return { unit, hits, weight, required: isChip, isVague, isDoing, missing: lacks };
}

const { title, provider, venue } = fields;
const nameBits = title.bit | provider.bit | venue.bit;

/** An ordinary word that only happens to be said elsewhere ("tuck shop") is missing from "football shop". */
export function withoutMentions(all: readonly Sought[], index: SearchIndex): readonly Sought[] {
  const kinds = all.filter(({ hits, missing }) => hits.namesKind && !missing);
  if (!kinds.length) return all;
  const isMention = ({ unit, hits, missing }: Sought) => {
    const word = unit.words[0] as string;
    if (missing || unit.phrase || hits.senses.length) return false;
    if (!index.ordinary.has(word) && !index.isCommon(word)) return false;
    const { docs = [], places = [] } = index.postings.get(stem(word)) ?? {};
    if (docs.some((_, i) => (places[i] as number) & nameBits)) return false;
    // What stands before it says what to do with it: "build robots".
    return (
      kinds.some(kind => kind.unit.end < unit.start) &&
      !kinds.some(kind => docs.some(doc => kind.hits.scores.has(doc)))
    );
  };
  return all.map(each => {
    if (!isMention(each)) return each;
    const hits = { ...each.hits, scores: new Map(), inTitle: new Map(), topical: new Set<number>() };
    return { ...each, hits, missing: missing(each.unit, hits, index, each.isDoing) };
  });
}

/** Endings of words for things and doings. */
const thing = /(?:ing|[ae]nce|ery|tion|sion|ment|ology|ics|ism|ball|craft|age|ists?|ure|ity)s?$/;

function missing(
  { words, isLast }: Unit,
  { scores, insteadOf }: Hits,
  index: SearchIndex,
  isDoing: boolean,
): Sought['missing'] {
  if (scores.size) return null;
  const word = words[0] as string;
  if (isLast && word.length < 3) return 'word';
  if (index.mild.has(word)) return 'mild';
  if (isDoing && !insteadOf.length && index.ordinary.has(word)) return 'mild';
  if (insteadOf.length || index.ordinary.has(word) || (word.length > 5 && thing.test(word))) return 'thing';
  return index.isCommon(word) || index.lexicon.has(word) ? 'common' : 'word';
}

/** Names a kind, or a group of kinds ("music"), that says something by itself ("sport" says little). */
const isLiked = ({ hits, weight }: Sought) =>
  hits.namesKind || (weight >= 0.5 && hits.senses.some(({ type, isTerm }) => type === 'kindGroup' && isTerm));

/** "football or basketball", "boxing / dance": any of them answers; of "dance and drama" those with both come first. */
export function joined(all: readonly Sought[], folded: string): Sought[] {
  const made: Sought[] = [];
  let end = 0;
  for (const each of all) {
    const last = made.at(-1);
    const between = folded.slice(end, each.unit.start);
    end = each.unit.end;
    const isOr = last && /^ *(?:or|\/|,|,? or) *$/.test(between) && isLiked(last);
    const isAnd = last && isLiked(last) && isLiked(each) && /^ *(?:,? ?and|\+) *$/.test(between);
    if (isAnd) made[made.length - 1] = { ...last, hits: eitherOf(last.hits, each.hits, bothShare) };
    else if (!isOr || !(isLiked(each) || each.missing)) made.push(each);
    else if (!each.missing) made[made.length - 1] = { ...last, hits: eitherOf(last.hits, each.hits, 0) };
  }
  return made;
}

/** What holding both of two things that were asked for adds, in shares of the best; a mention is not enough. */
const bothShare = 0.6;
const mention = 0.25;

/** What either of two finds; the rarer of two kinds is not worth more. */
function eitherOf(a: Hits, b: Hits, share: number): Hits {
  const [top, other] = [a, b].map(hits => Math.max(1, ...hits.scores.values())) as [number, number];
  const scores = new Map(a.scores);
  for (const [doc, found] of b.scores) {
    const [one, two] = [scores.get(doc) ?? 0, (found * top) / other];
    scores.set(doc, Math.max(one, two) + (Math.min(one, two) > mention * top ? share * top : 0));
  }
  return {
    ...a,
    scores,
    inTitle: new Map([...b.inTitle, ...a.inTitle]),
    topical: new Set([...a.topical, ...b.topical]),
    incidental: new Set([...a.incidental].filter(doc => b.incidental.has(doc))),
    isUnsaid: a.isUnsaid && b.isUnsaid,
    kinds: [...a.kinds, ...b.kinds],
    senses: [...a.senses, ...b.senses],
  };
}

/** Needs, languages and communities become chips, unless the words mean more than that ("anxiety"). */
function chipOf(senses: readonly Sense[], text: string): Constraint | null {
  for (const type of chipTypes) {
    const sense = senses.find(each => each.type === type && each.isTerm);
    if (!sense || senses.some(each => each.type === 'kind' && !each.isTerm)) continue;
    const asked = { type, value: sense.id } as Asked;
    return { ...asked, key: constraintKey(asked), text };
  }
  return null;
}
