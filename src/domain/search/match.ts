/**
 * From typed text to the activities it finds, best first: slips put right, constraints understood, the
 * rest looked up. Everything that is asked for must be found; where nothing has it all, what has most.
 */
import type { SearchIndex } from './build.ts';
import { type Asked, type Constraint, constraintKey } from './constraint.ts';
import { type Hits, hitsOf } from './hits.ts';
import { light, type Sense } from './phrases.ts';
import { fields, together } from './postings.ts';
import { type Spelled, spell } from './spelling.ts';
import { stem } from './stem.ts';
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
}

const chipTypes = ['need', 'language', 'group'] as const;

export function match(index: SearchIndex, text: string, context: SearchContext): Match {
  const ignored = new Set(context.ignored ?? []);
  const typed = fold(text).trimStart();
  const spelled = spell(typed, index);
  const phrases = findPhrases(spelled, index);
  const isContent = (word: string) =>
    (index.phrases.byStem.get(stem(word)) ?? []).some(
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
  const hinting: Span[] = [...found.constraints.filter(each => each.type !== 'cost'), ...found.ignored];
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
  const sought = asked.map(unit => seek(unit, index, spelled, ignored, result));
  addHints(found.constraints, hinting, spelled, phrases, index, result);
  const typedForms = forms(typed, spelled.folded);
  result.named = namedBy(typedForms, index);
  if (found.elsewhere.length) result.scores = new Map();
  else if (sought.length) rank(sought, index, typedForms, result);
  result.rest = asked.map(unit => unit.words.join(' '));
  return result;
}

const nameBits = fields.title.bit | fields.provider.bit;

function isName(words: readonly string[], { postings }: SearchIndex): boolean {
  const found = together(words.map(word => postings.get(stem(word))));
  return found.places.some(places => (places & nameBits) > 0);
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
  const isGeneral =
    unit.words.every(word => index.general.has(stem(word)) || index.empty.has(word)) &&
    (!unit.phrase || hits.senses.every(sense => sense.type === 'kindGroup'));
  const chip = chipOf(hits.senses, unit.words.join(' '));
  const isChip = chip !== null && !ignored.has(chip.key);
  if (isChip && !result.understood.some(other => other.key === chip.key)) result.understood.push(chip);
  const weight = isGeneral ? 0.2 : unit.phrase ? 1 + 0.4 * (unit.words.length - 1) : 1;
  return { unit, hits, weight: chip && !isChip ? 0.1 : weight, required: isChip };
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
      result.hints.set(doc, (result.hints.get(doc) ?? 0) + score);
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

/** How much a unit counts: something known that nobody offers is not made good by the words beside it. */
const countOf = ({ hits }: Sought) => (hits.insteadOf.length && !hits.scores.size ? 2 : 1);

/** Scores what holds at least half of what is asked for, and every need, language and community. */
function rank(sought: readonly Sought[], index: SearchIndex, typed: readonly string[], result: Match): void {
  const particular = sought.filter(each => each.weight >= 0.5);
  const counting = particular.length ? particular : sought;
  const required = sought.filter(each => each.required);
  const least = counting.reduce((sum, each) => sum + countOf(each), 0) / 2;
  const scores = new Map<number, number>();
  for (const each of sought) {
    const share = counting.includes(each) ? 1 : 0.4;
    const isCounted = counting.includes(each);
    for (const [doc, score] of each.hits.scores) {
      scores.set(doc, (scores.get(doc) ?? 0) + score * share);
      if (isCounted) result.held.set(doc, (result.held.get(doc) ?? 0) + countOf(each));
    }
  }
  const kept = new Map<number, number>();
  for (const [doc, score] of scores) {
    if ((result.held.get(doc) ?? 0) < least || required.some(each => !each.hits.scores.has(doc))) continue;
    kept.set(doc, score + titleBonus(doc, sought, index, typed));
  }
  for (const { hits } of counting)
    for (const doc of hits.topical)
      result.topical.set(doc, (result.topical.get(doc) ?? 0) + 1 / counting.length);
  result.scores = kept;
  result.missed = counting
    .filter(each => ![...each.hits.scores.keys()].some(doc => kept.has(doc)))
    .map(each => each.unit.words.join(' '));
  result.absentKinds = [...new Set(sought.flatMap(each => [...each.hits.kinds, ...each.hits.insteadOf]))];
}
