/**
 * From typed text to the activities it finds, best first: slips put right, constraints understood, the
 * rest looked up. Everything that is asked for must be found; where nothing has it all, what has most.
 */
import type { SearchIndex } from './build.ts';
import { type Asked, type Constraint, constraintKey } from './constraint.ts';
import { type Hits, hitsOf } from './hits.ts';
import { readNegations } from './negation.ts';
import { light, type Sense } from './phrases.ts';
import { fields, together } from './postings.ts';
import { type Spelled, spell } from './spelling.ts';
import { phraseStem, stem } from './stem.ts';
import { fold } from './text.ts';
import { forms, titleBonus } from './title-bonus.ts';
import { type Span, understand } from './understand/understand.ts';
import { findPhrases, makeUnits, type Unit } from './units.ts';

export interface SearchContext {
  /** The day on which it is asked, for dates said in passing: `2026-11-24`. */
  today: string;
  /** Keys of constraints that the person has removed. */
  ignored?: readonly string[];
}

export interface Match {
  /** Entry number → score. Null when the text asks for nothing but its constraints: every entry fits. */
  scores: Map<number, number> | null;
  /** Entry number → how many of the things asked for it holds. */
  held: Map<number, number>;
  /** Entry number → the share of what was asked for that it is about, 0 to 1: see `Hits.topical`. */
  topical: Map<number, number>;
  /** Scores for hints alone (words of constraints in titles): they order, they do not select. */
  hints: Map<number, number>;
  /** Entries whose text says a constraint in words, by key: they fit it whatever their facts say. */
  saying: Map<string, Set<number>>;
  /** Entries whose title is what was typed: constraints read from the text do not apply to them. */
  named: Set<number>;
  understood: Constraint[];
  corrected: Spelled['corrected'];
  /** What was searched for beside the constraints. */
  rest: string[];
  /** Units that no found entry holds. */
  missed: string[];
  elsewhere: string[];
  /** Kinds that were asked for, known and absent. */
  absentKinds: string[];
}

interface Sought {
  unit: Unit;
  hits: Hits;
  weight: number;
  required: boolean;
  /** Asks for anything at all: "something to do", "im bored". */
  isVague: boolean;
  /** Nothing is known of it; `thing`: it is a word for something that nobody offers. */
  missing: 'word' | 'thing' | null;
}

/** Constraints whose words lift nothing. */
const silent = new Set(['cost', 'time', 'not-kind']);
const chipTypes = ['need', 'language', 'group'] as const;

export function match(index: SearchIndex, text: string, context: SearchContext): Match {
  const ignored = new Set(context.ignored ?? []);
  const typed = fold(text).trimStart();
  const spelled = spell(typed, index);
  const phrases = findPhrases(spelled, index);
  const isContent = (word: string) =>
    (index.phrases.byStem.get(phraseStem(word)) ?? []).some(
      phrase => phrase.stems.length === 1 && phrase.senses.length,
    );
  const known = {
    places: index.places,
    venue: (words: readonly string[]) => index.venues.find(words),
    elsewhere: index.elsewhere,
    isContent,
    isName: (words: readonly string[]) => isName(words, index),
  };
  const found = understand(spelled.folded, spelled.tokens, phrases, known, context, ignored);
  readNegations(spelled, phrases, index, found, ignored);
  const hinting: Span[] = [...found.constraints.filter(each => !silent.has(each.type)), ...found.ignored];
  const taken = [...found.constraints, ...found.ignored, ...found.nothing, ...found.elsewhere];
  const result: Match = {
    scores: null,
    held: new Map(),
    topical: new Map(),
    hints: new Map(),
    saying: new Map(),
    named: new Set(),
    understood: found.constraints.map(({ start: _, end: __, ...constraint }) => constraint),
    corrected: spelled.corrected,
    rest: [],
    missed: [],
    elsewhere: found.elsewhere.map(place => place.name),
    absentKinds: [],
  };

  const units = makeUnits(spelled, phrases, taken);
  const content = units.filter(unit => unit.phrase || !index.empty.has(unit.words[0] as string));
  const meaning = content.length ? content : units.filter(unit => isContent(unit.words[0] as string));
  const asked = meaning.length || taken.length ? meaning : titled(units, index);
  const sought = joined(
    asked.map(unit => seek(unit, index, spelled, ignored, result)),
    spelled.folded,
  );
  addHints(found.constraints, hinting, spelled, phrases, index, result);
  const typedForms = forms(typed, spelled.folded);
  result.named = namedBy(typedForms, index);
  const isElse = found.constraints.length > 0;
  const isVague = isElse && sought.length > 0 && sought.every(each => each.isVague);
  if (found.elsewhere.length) result.scores = new Map();
  else if (isVague)
    for (const { hits } of sought) for (const [doc, score] of hits.scores) hint(result, doc, score);
  else if (sought.length) rank(sought, index, spelled.folded, typedForms, isElse, result);
  if (result.scores) for (const doc of result.named) result.scores.set(doc, result.scores.get(doc) ?? 1);
  result.rest = asked.map(unit => unit.words.join(' '));
  return result;
}

const nameBits = fields.title.bit | fields.provider.bit;
const placeBits = nameBits | fields.venue.bit;

function isName(words: readonly string[], { postings }: SearchIndex): boolean {
  const found = together(words.map(word => postings.get(stem(word))));
  const bits = words.length > 1 ? placeBits : nameBits;
  return found.places.some(places => (places & bits) > 0);
}

/** Words without meaning count when an entry has them all in its title: "Who We Are". */
function titled(units: Unit[], { titles }: SearchIndex): Unit[] {
  const words = units.map(unit => unit.words[0] as string);
  if (words.every(word => light.has(word)) && words.length < 2) return [];
  return words.length && titles.some(title => title.includes(` ${words.join(' ')}`)) ? units : [];
}

function seek(
  unit: Unit,
  index: SearchIndex,
  spelled: Spelled,
  ignored: ReadonlySet<string>,
  result: Match,
): Sought {
  const hits = hitsOf(unit, index, spelled.meant);
  const isPlain = unit.words.every(word => index.general.has(stem(word)) || index.empty.has(word));
  const isGeneral = isPlain && (!unit.phrase || hits.senses.every(sense => sense.type === 'kindGroup'));
  const isVague = isPlain && hits.senses.length > 0 && hits.senses.every(sense => !sense.isTerm);
  const chip = chipOf(hits.senses, unit.words.join(' '));
  const isChip = chip !== null && !ignored.has(chip.key);
  if (isChip && !result.understood.some(other => other.key === chip.key)) result.understood.push(chip);
  let weight = isGeneral || isVague ? 0.2 : unit.phrase ? 1 + 0.4 * (unit.words.length - 1) : 1;
  // "scrapping but legal": what follows "but" says more of what was asked for.
  if (/\bbut\s*$/.test(spelled.folded.slice(0, unit.start)) || (chip && !isChip)) weight *= 0.1;
  return { unit, hits, weight, required: isChip, isVague, missing: missing(unit, hits, index) };
}

/** Endings of words for things and doings. */
const thing = /(?:ing|[ae]nce|ery|tion|sion|ment|ology|ics|ism|ball|craft|age|ists?|ure|ity)s?$/;

function missing(
  { words, isLast }: Unit,
  { scores, insteadOf }: Hits,
  index: SearchIndex,
): Sought['missing'] {
  if (scores.size) return null;
  const word = words[0] as string;
  if (isLast && word.length < 3) return 'word';
  return insteadOf.length || index.ordinary.has(word) || (word.length > 5 && thing.test(word))
    ? 'thing'
    : 'word';
}

/** "football or basketball", "boxing / dance": any of them answers. */
function joined(all: readonly Sought[], folded: string): Sought[] {
  const made: Sought[] = [];
  let end = 0;
  for (const each of all) {
    const last = made.at(-1);
    const between = folded.slice(end, each.unit.start);
    end = each.unit.end;
    const isOr = last && /^ *(?:or|\/|,|,? or) *$/.test(between) && last.hits.namesKind;
    if (!isOr || !(each.hits.namesKind || each.missing)) made.push(each);
    else if (!each.missing) made[made.length - 1] = { ...last, hits: eitherOf(last.hits, each.hits) };
  }
  return made;
}

/** What either of two finds; the rarer of two kinds is not worth more. */
function eitherOf(a: Hits, b: Hits): Hits {
  const [top, other] = [a, b].map(hits => Math.max(1, ...hits.scores.values())) as [number, number];
  const scores = new Map(a.scores);
  for (const [doc, score] of b.scores) scores.set(doc, Math.max(scores.get(doc) ?? 0, (score * top) / other));
  return {
    ...a,
    scores,
    inTitle: new Map([...b.inTitle, ...a.inTitle]),
    topical: new Set([...a.topical, ...b.topical]),
    incidental: new Set([...a.incidental].filter(doc => b.incidental.has(doc))),
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

/** Words of constraints, also of removed ones, lift the entries that say them. */
function addHints(
  constraints: readonly (Constraint & Span)[],
  hinting: readonly Span[],
  spelled: Spelled,
  phrases: ReturnType<typeof findPhrases>,
  index: SearchIndex,
  result: Match,
): void {
  for (const span of hinting) {
    const inside = (other: Span) => other.start >= span.start && other.end <= span.end;
    const others = spelled.tokens.filter(token => !inside(token));
    const units = makeUnits(spelled, phrases.filter(inside), others).filter(
      unit => unit.phrase || !index.empty.has(unit.words[0] as string),
    );
    if (!units.length) continue;
    const all = units.map(unit => hitsOf({ ...unit, isLast: false }, index, new Map()));
    const whole = new Set<number>();
    for (const [doc, score] of all[0]?.scores ?? []) {
      if (!all.every(hits => hits.scores.has(doc))) continue;
      whole.add(doc);
      hint(result, doc, score);
    }
    const constraint = constraints.find(each => each === span);
    if (constraint) result.saying.set(constraint.key, whole);
  }
}

/** Entries whose title starts with all that was typed, where that is most of it, or whose provider does. */
function namedBy(typed: readonly string[], { titles, names }: SearchIndex): Set<number> {
  const named = new Set<number>();
  for (const form of typed) {
    if (!form.includes(' ')) continue;
    const start = ` ${form}`;
    titles.forEach((title, doc) => {
      if (title.startsWith(start) && start.length * 1.7 > title.length) named.add(doc);
      else if (names[doc]?.startsWith(`${start} `)) named.add(doc);
    });
  }
  return named;
}

/** How much a unit counts: a kind that was named is not made good by the words beside it. */
const countOf = ({ hits, missing, isVague }: Sought) =>
  isVague ? 1 : hits.namesKind || missing === 'thing' ? 2 : 1;
/** Questions of so few things are not answered without one of them: "yoga for dogs", "pizza delivery". */
const short = 3;
/** A word of more letters, not known, is what was asked for: without it, a day or a place is no answer. */
const longestFiller = 5;

/** Scores what holds at least half of what is asked for, and every need, language and community. */
function rank(
  sought: readonly Sought[],
  index: SearchIndex,
  folded: string,
  typed: readonly string[],
  isElse: boolean,
  result: Match,
): void {
  const particular = sought.filter(each => each.weight >= 0.5);
  const asked = particular.length ? particular : sought;
  const found = asked.filter(each => !each.missing);
  const kinds = found.filter(each => each.hits.namesKind);
  result.scores = new Map();
  result.absentKinds = [...new Set(sought.flatMap(each => [...each.hits.kinds, ...each.hits.insteadOf]))];
  result.missed = asked.filter(each => each.missing).map(each => each.unit.words.join(' '));
  if (!found.length) {
    const isFiller = asked.every(
      each => each.missing === 'word' && each.unit.end - each.unit.start <= longestFiller,
    );
    if (isFiller && isElse) result.scores = null;
    return;
  }
  const isAbsent = ({ missing, hits, unit }: Sought) =>
    missing === 'thing' &&
    !/\b(?:and|or)\s*$/.test(folded.slice(0, unit.start)) &&
    (hits.insteadOf.length > 0 || found.some(other => other.unit.end < unit.start));
  if (asked.length <= short && asked.some(isAbsent)) return;

  // What nobody knows is left aside where a kind was named or something else was understood.
  const counting = kinds.length || isElse || found.length > 1 ? found : asked;
  for (const each of sought) {
    const isCounted = counting.includes(each);
    for (const [doc, score] of each.hits.scores) {
      result.scores.set(doc, (result.scores.get(doc) ?? 0) + score * (isCounted ? 1 : 0.4));
      if (isCounted) result.held.set(doc, (result.held.get(doc) ?? 0) + countOf(each));
    }
  }
  // Beside a kind, needs and communities lift; alone they are what is asked for.
  const required = kinds.length ? [] : sought.filter(each => each.required);
  const least = counting.reduce((sum, each) => sum + countOf(each), 0) / 2;
  const fits = (doc: number) => (result.held.get(doc) ?? 0) >= least;
  const all = [...result.scores.keys()];
  let kept = all.filter(doc => fits(doc) && required.every(each => each.hits.scores.has(doc)));
  if (!kept.length && counting.length > required.length) kept = all.filter(fits);
  result.scores = new Map(
    kept.map(doc => [doc, (result.scores?.get(doc) ?? 0) + titleBonus(doc, sought, index, typed)]),
  );
  for (const { hits } of counting)
    for (const doc of hits.topical)
      result.topical.set(doc, (result.topical.get(doc) ?? 0) + 1 / counting.length);
  for (const each of asked)
    if (!each.missing && !kept.some(doc => each.hits.scores.has(doc)))
      result.missed.push(each.unit.words.join(' '));
}

function hint(result: Match, doc: number, score: number): void {
  result.hints.set(doc, (result.hints.get(doc) ?? 0) + score);
}
