/** Scores the entries that hold enough of what was asked for. */
import type { SearchIndex } from './build.ts';
import { madeFor } from './made-for.ts';
import type { Match } from './match.ts';
import type { Sense } from './phrases.ts';
import { fields } from './postings.ts';
import { type Sought, withoutMentions } from './sought.ts';
import { stem } from './stem.ts';
import { titleBonus } from './title-bonus.ts';

/** How much a unit counts: a kind that was named is not made good by the words beside it. */
const countOf = ({ hits, missing, isVague }: Sought) =>
  isVague ? 1 : hits.namesKind || missing === 'thing' ? 2 : 1;
/** Questions of so few things are not answered without one of them: "yoga for dogs", "pizza delivery". */
const short = 3;
/** A word of more letters, not known, is what was asked for: without it, a day or a place is no answer. */
const longestFiller = 5;

/** What is made for a need and answers a kind by another name, in shares of the best of the kind. */
const madeForShare = 0.8;

const names = fields.provider.bit | fields.venue.bit;
const isNamed = (words: readonly string[], { postings }: SearchIndex) =>
  words.some(word => postings.get(stem(word))?.places.some(places => places & names));

/** Says what somebody needs help with, not only a word of those who help ("hair salon", "speed dating"). */
const isNeed = ({ hits }: Sought, support: readonly string[]) =>
  hits.senses.some(
    ({ type, id, isTerm }) =>
      type === 'need' || type === 'expertise' || (type === 'kind' && isTerm && support.includes(id)),
  ) || isTrouble(hits.senses, support);

/** A way of asking that is answered by support alone: "boyfriend" beside what nobody knows. */
const isTrouble = (senses: readonly Sense[], support: readonly string[]) =>
  senses.length > 1 &&
  senses.every(({ type, id, isTerm }) => type === 'kind' && !isTerm && support.includes(id));

/** A phrase that means something: "burn off energy", or "bell ringing" where an entry says it. */
const isWay = ({ unit, hits }: Sought) =>
  unit.words.length > 1 && (hits.senses.length > 0 || hits.insteadOf.length > 0);

/** No entry has the word itself, only one of its stem: "ringing" where all say "ring". */
const isOfStem = ({ unit: { words, phrase }, hits }: Sought, { lexicon }: SearchIndex) =>
  !phrase && !hits.senses.length && /ing$/.test(words[0] as string) && !lexicon.isTarget(words[0] as string);

/** "lost my best friend in a car crash": beside a trouble that several words say, an everyday word names no kind. */
function withoutEveryday(all: readonly Sought[], support: readonly string[], { ordinary }: SearchIndex) {
  if (!all.some(each => !each.missing && isWay(each) && isNeed(each, support))) return all;
  return all.map(each =>
    each.hits.namesKind && each.unit.words.every(word => ordinary.has(word))
      ? { ...each, weight: 0.2 * each.weight, hits: { ...each.hits, namesKind: false } }
      : each,
  );
}

/** Scores what holds at least half of what is asked for, and every need, language and community. */
export function rankFound(
  units: readonly Sought[],
  index: SearchIndex,
  folded: string,
  typed: readonly string[],
  isElse: boolean,
  result: Match,
): void {
  const support = index.kindsOf.get('kindGroup:support') ?? [];
  const sought = withoutEveryday(withoutMentions(units, index), support, index);
  const particular = sought.filter(each => each.weight >= 0.5);
  // "learning to run around": of words that say little, a way of asking says more than one of them.
  const ways = sought.filter(each => each.isVague && each.unit.phrase);
  const asked = particular.length ? particular : ways.length ? ways : sought;
  const found = asked.filter(each => !each.missing);
  const kinds = found.filter(each => each.hits.namesKind);
  result.scores = new Map();
  result.absentKinds = [...new Set(sought.flatMap(each => [...each.hits.kinds, ...each.hits.insteadOf]))];
  result.missed = asked.filter(each => each.missing).map(each => each.unit.words.join(' '));
  if (!found.length) {
    const isFiller = asked.every(
      each => each.missing !== 'thing' && each.unit.end - each.unit.start <= longestFiller,
    );
    if (isFiller && isElse) result.scores = null;
    return;
  }
  // Whoever asks for support is shown it, whatever else they say.
  const isSupport = found.some(each => isNeed(each, support));
  const isCore = kinds.some(({ hits }) => hits.senses.some(sense => sense.isCore));
  // A party of boxing is one of the boxers; a party for a community is nothing of theirs.
  const isMild = (missing: Sought['missing']) => missing === 'mild' && kinds.some(each => !each.required);
  // Only looks like a word for a thing: "boxing certification" is answered by the boxing, and says what is missed.
  const isByEnding = (words: readonly string[]) => !words.some(word => index.ordinary.has(word));
  const isAbsent = ({ missing, hits, unit }: Sought) =>
    (missing === 'thing' || (missing === 'mild' && !isMild(missing))) &&
    (hits.insteadOf.length > 0 || !(isCore && isByEnding(unit.words))) &&
    !/\b(?:and|or)\s*$/.test(folded.slice(0, unit.start)) &&
    (hits.insteadOf.length > 0 ||
      (!isSupport && ((asked.length === 2 && !isCore) || found.some(other => other.unit.end < unit.start))));
  if (asked.length <= short && asked.some(isAbsent)) return;
  // Nor by what happens to say the rest ("council tax"); but what nobody knows may stand beside a name.
  const isName = found.some(
    ({ unit, hits }) =>
      !unit.words.every(word => index.ordinary.has(word)) &&
      (hits.inTitle.size > 0 || isNamed(unit.words, index)),
  );
  const lacks = asked.some(({ missing }) => missing && !isMild(missing) && (missing !== 'word' || !isName));
  if (asked.length <= short && lacks && !isSupport && !found.some(each => each.required)) {
    // "burn energy" is said by nobody by chance: a way of asking in several words is as good as a kind.
    if (!kinds.length && !found.some(isWay)) return;
    result.isHalf = asked.some(({ missing }) => missing && missing !== 'word' && !isMild(missing));
  }

  // What nobody knows is left aside where a kind was named or something else was understood.
  const counting = kinds.length || isElse || found.length > 1 ? found : asked;
  for (const each of sought) {
    const isCounted = counting.includes(each);
    for (const [doc, score] of each.hits.scores) {
      result.scores.set(doc, (result.scores.get(doc) ?? 0) + score * (isCounted ? 1 : 0.4));
      if (isCounted) result.held.set(doc, (result.held.get(doc) ?? 0) + countOf(each));
    }
  }
  for (const need of found.filter(each => each.required))
    for (const kind of kinds) {
      if (kind === need) continue;
      const worth = madeForShare * Math.max(0, ...kind.hits.scores.values());
      for (const doc of madeFor(need, kind, index)) {
        result.scores.set(doc, (result.scores.get(doc) ?? 0) + worth);
        result.held.set(doc, (result.held.get(doc) ?? 0) + countOf(kind));
        result.topical.set(doc, (result.topical.get(doc) ?? 0) + 1 / counting.length);
      }
    }
  // "laptop repair": entries that happen to say one word or the other answer neither.
  const isOrdinary = ({ unit, hits }: Sought) =>
    !hits.senses.length && unit.words.every(word => index.ordinary.has(word));
  // And of words that mean nothing, where some are said nowhere: "bus pass renewal", "bell ringing".
  const isSaid = (each: Sought) => !each.missing && !isOfStem(each, index);
  const isLoose = asked.every(({ hits }) => !hits.senses.length) && !asked.every(isSaid) && found.length > 1;
  if (asked.length > 1 && (isLoose || asked.every(isOrdinary))) {
    const least = (isLoose ? found : asked).reduce((sum, each) => sum + countOf(each), 0);
    if (Math.max(...result.held.values()) < least) {
      result.scores.clear();
      return;
    }
  }
  // Beside a kind, needs and communities lift; alone they are what is asked for.
  const required = kinds.length ? [] : sought.filter(each => each.required);
  const least = counting.reduce((sum, each) => sum + countOf(each), 0) / 2;
  const fits = (doc: number) => (result.held.get(doc) ?? 0) >= least;
  const all = [...result.scores.keys()];
  let kept = all.filter(doc => fits(doc) && required.every(each => each.hits.scores.has(doc)));
  if (!kept.length && counting.length > required.length) kept = all.filter(fits);
  // "boxing dance football": nobody is most of them, and each of them answers.
  if (!kept.length && kinds.length > 1) {
    const most = Math.max(0, ...result.held.values());
    kept = all.filter(doc => result.held.get(doc) === most);
  }
  // "the police chase him": nobody holds most of it, and whom it is about has a need.
  if (!kept.length && isSupport) {
    const needs = found.filter(each => isNeed(each, support));
    kept = all.filter(doc => needs.some(each => each.hits.topical.has(doc)));
  }
  result.scores = new Map(
    kept.map(doc => [doc, (result.scores?.get(doc) ?? 0) + titleBonus(doc, sought, index, typed)]),
  );
  for (const { hits } of counting)
    for (const doc of hits.topical)
      result.topical.set(doc, (result.topical.get(doc) ?? 0) + 1 / counting.length);
  for (const each of asked)
    if (!each.missing && !kept.some(doc => each.hits.scores.has(doc)))
      result.missed.push(each.unit.words.join(' '));
  const unsaid = asked.filter(each => each.hits.isUnsaid);
  if (unsaid.length) result.isHalf = true;
  result.missed.push(...unsaid.map(each => each.unit.words.join(' ')));
  lowerWithoutLanguage(sought, index, result);
}

/** Of the score of what lacks a language. */
const withoutLanguage = 0.4;

/** What lacks a language that was asked for fits less well, however much it holds of the rest. */
function lowerWithoutLanguage(sought: readonly Sought[], index: SearchIndex, result: Match): void {
  for (const { required, hits, unit } of sought) {
    const language = required && hits.senses.find(sense => sense.type === 'language' && sense.isTerm);
    if (!language) continue;
    // "french lessons" finds every language class, with French or without.
    const having = new Set(index.facts.get(`language:${language.id}`));
    for (const word of unit.words)
      if (!index.general.has(stem(word)))
        for (const doc of index.postings.get(stem(word))?.docs ?? []) having.add(doc);
    const lacking = [...(result.scores ?? [])].filter(([doc]) => !having.has(doc));
    if (lacking.length === result.scores?.size) result.isHalf = true;
    else
      for (const [doc, score] of lacking) {
        result.topical.delete(doc);
        result.scores?.set(doc, score * withoutLanguage);
      }
  }
}
