/**
 * From typed text to the activities it finds, best first: slips put right, constraints understood, the
 * rest looked up. Everything that is asked for must be found; where nothing has it all, what has most.
 */
import type { SearchIndex } from './build.ts';
import type { Constraint } from './constraint.ts';
import { hitsOf } from './hits.ts';
import { readNegations } from './negation.ts';
import { light } from './phrases.ts';
import { fields, together } from './postings.ts';
import { rankFound } from './ranking.ts';
import { joined, seek } from './sought.ts';
import { type Spelled, spell } from './spelling.ts';
import { phraseStem, stem } from './stem.ts';
import { fold } from './text.ts';
import { forms } from './title-bonus.ts';
import { sayEmoji } from './understand/emoji.ts';
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
  /** What was asked, without those places: "boxing" of "boxing in nottingham". */
  here: string;
  /** Kinds that were asked for, known and absent. */
  absentKinds: string[];
  /** The kind of thing was found, and what was asked of it was not: "football shirts". */
  isHalf?: boolean;
}

/** Constraints whose words lift nothing. */
const silent = new Set(['cost', 'time', 'not-kind', 'not-when', 'not-audience', 'not-near']);

export function match(index: SearchIndex, text: string, context: SearchContext): Match {
  const ignored = new Set(context.ignored ?? []);
  const typed = fold(sayEmoji(text, index.taxonomy.plain.emoji)).trimStart();
  const spelled = spell(typed, index);
  const phrases = findPhrases(spelled, index);
  const isContent = (word: string) =>
    (index.phrases.byStem.get(phraseStem(word)) ?? []).some(
      phrase => phrase.stems.length === 1 && phrase.senses.length,
    );
  const known = {
    places: index.places,
    venue: (words: readonly string[]) => index.venues.find(words),
    venueStarting: (words: readonly string[]) => index.venues.starting(words),
    postcodes: index.postcodes,
    elsewhere: index.elsewhere,
    exists: (word: string) =>
      index.lexicon.isTarget(word) || index.ordinary.has(word) || index.empty.has(word),
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
    here: without(spelled.folded, found.elsewhere),
    absentKinds: [],
  };

  const units = makeUnits(spelled, phrases, taken);
  const content = units.filter(unit => unit.phrase || !index.empty.has(unit.words[0] as string));
  const meaning = content.length ? content : units.filter(unit => isContent(unit.words[0] as string));
  const asked = meaning.length || taken.length ? meaning : titled(units, index);
  const sought = joined(
    asked.map(unit => seek(unit, index, spelled, ignored, result.understood)),
    spelled.folded,
  );
  addHints(found.constraints, hinting, spelled, phrases, index, result);
  const typedForms = forms(typed, spelled.folded);
  result.named = namedBy(typedForms, index);
  const isElse = found.constraints.length > 0;
  const isVague = isElse && sought.length > 0 && sought.every(each => each.isVague);
  // Signs alone ("???") say nothing that could be found: everything is no answer to them.
  if (found.elsewhere.length || !spelled.tokens.length) result.scores = new Map();
  else if (isVague)
    for (const { hits } of sought) for (const [doc, score] of hits.scores) hint(result, doc, score);
  else if (sought.length) rankFound(sought, index, spelled.folded, typedForms, isElse, result);
  if (result.scores) for (const doc of result.named) result.scores.set(doc, result.scores.get(doc) ?? 1);
  result.missed.push(...found.unused);
  result.rest = asked.map(unit => unit.words.join(' '));
  return result;
}

/** The text with `spans` cut out of it. */
function without(text: string, spans: readonly Span[]): string {
  const cut = spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return cut.replace(/ +/g, ' ').trim();
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
function namedBy(typed: readonly string[], { starts }: SearchIndex): Set<number> {
  const named = new Set<number>();
  for (const form of typed) {
    if (!form.includes(' ')) continue;
    const start = ` ${form}`;
    for (const { text, doc, isTitle } of starts.startingWith(start))
      if (isTitle ? start.length * 1.7 > text.length : text[start.length] === ' ') named.add(doc);
  }
  return named;
}

function hint(result: Match, doc: number, score: number): void {
  result.hints.set(doc, (result.hints.get(doc) ?? 0) + score);
}
