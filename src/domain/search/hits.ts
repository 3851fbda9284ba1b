/** Which activities a unit of meaning finds, and how well. */
import type { SearchIndex } from './build.ts';
import type { Meant } from './fuzzy.ts';
import { isKind, liftByWords, type Meaning, ownBits, rankByKind, rarity, typedBit } from './naming.ts';
import type { Phrase, Sense } from './phrases.ts';
import { fields, type Postings, together } from './postings.ts';
import { phraseStem, stem } from './stem.ts';
import type { Unit } from './units.ts';

export interface Hits {
  /** Score of each activity found, by its number. */
  scores: Map<number, number>;
  /** Those that say it in their title, with how much of the title that is: 1, or less for a beginning. */
  inTitle: Map<number, number>;
  /** Those that are about it: by their title, summary, kind, need or community, not by a mention. */
  topical: Set<number>;
  /** Those of an unrelated kind that bear a word that names a kind in their title alone: "Film Gang". */
  incidental: Set<number>;
  /** Whether the words name a kind of activity. */
  namesKind: boolean;
  /** Whether the words mean something, found or not. */
  known: boolean;
  /** Kinds that the words mean. */
  kinds: string[];
  /** Kinds to offer when nothing is found. */
  insteadOf: string[];
  /** A thing of a kind ("violin") that no entry says: those of the kind may not have it. */
  isUnsaid: boolean;
  /** What the words mean, best first. */
  senses: Sense[];
}

/** A begun word is worth less the more of it is missing. */
const begun = (typed: string, whole: string) => 0.5 + (0.4 * typed.length) / whole.length;
const mostBeginnings = 60;
/** What a second fact that is meant adds to the best: the kind and the need. */
const furtherSense = 0.3;
/** What each sense of a way of asking is worth beside those of a term: see `rarity`. */
const conceptRarity = 1.1;
/** A word found in another spelling of the same thing. */
const otherSpelling = 0.6;
/** One half of a word that was written as one: "skate" of "skatepark". */
const partedQuality = 0.9;

type AllMeant = ReadonlyMap<string, readonly Meant[]>;
/** How many units are remembered: while somebody types, only the last one changes. */
const mostRemembered = 100;

/** Looks a unit up. What it gives is kept for the next key, and must not be changed. */
export function hitsOf(unit: Unit, index: SearchIndex, meant: AllMeant): Hits {
  const { words, phrase, isLast } = unit;
  const all = phrase ? [] : (meant.get(words[0] as string) ?? []);
  const spelled = all.map(each => `${each.word} ${each.quality}`);
  const key = [words.join(' '), phrase ? phrase.quality : isLast, ...spelled].join('|');
  let found = index.hits.get(key);
  if (!found) {
    if (index.hits.size >= mostRemembered) index.hits.clear();
    found = lookUp(unit, index, meant);
    index.hits.set(key, found);
  }
  return found;
}

function lookUp(unit: Unit, index: SearchIndex, meant: AllMeant): Hits {
  const hits: Hits = {
    scores: new Map(),
    inTitle: new Map(),
    topical: new Set(),
    incidental: new Set(),
    namesKind: false,
    known: false,
    kinds: [],
    insteadOf: [],
    isUnsaid: false,
    senses: [],
  };
  const texts: Text[] = [];
  const senses: Meaning[] = [];
  // A word that is only begun names nothing yet.
  let isBegun = false;
  let isTyped = true;
  const seen = new Map<string, number>();

  const text = (words: readonly string[], quality: number) => {
    const key = words.map(stem).join(' ');
    if ((seen.get(key) ?? 0) >= quality) return;
    seen.set(key, quality);
    const lists = [...new Set(words.map(stem))].map(each => index.postings.get(each));
    const postings = lists.length === 1 ? lists[0] : together(lists);
    if (postings?.docs.length)
      texts.push({ postings, quality, isBegun, isTyped, isSure: isTyped || isPlain(words) });
  };
  // Of other spellings, "pottery" says it wherever it stands; "switch" says much else.
  const isPlain = (words: readonly string[]) => words.length > 1 || !index.ordinary.has(words[0] as string);
  const mean = (phrase: Phrase, quality: number) => {
    for (const sense of phrase.senses) senses.push({ sense, quality, isBegun });
    // "games" is one of many words for "video games", and says much else.
    const says = (words: readonly string[]) => !words.every(word => index.general.has(stem(word)));
    isTyped = false;
    for (const spellings of phrase.same)
      for (const other of spellings) if (says(other)) text(other, quality * otherSpelling);
    isTyped = true;
    if (quality > 0.75) hits.insteadOf.push(...phrase.insteadOf);
  };
  const single = (word: string, quality: number) => {
    text([word], quality);
    const list = index.phrases.byStem.get(phraseStem(word));
    const phrase = list?.findLast(each => each.stems.length === 1);
    if (phrase) mean(phrase, quality);
    return phrase;
  };

  if (unit.phrase) {
    text(unit.words, unit.phrase.quality);
    mean(unit.phrase.phrase, unit.phrase.quality);
    hits.known = true;
  } else {
    const word = unit.words[0] as string;
    // What only shares its stem with a word is none: "anim" is a beginning, and not of "anime" alone.
    const exact = index.lexicon.has(word);
    const all: readonly Meant[] = meant.get(word) ?? (exact ? [{ word, quality: 1 }] : []);
    for (const each of all) hits.known = single(each.word, each.quality) !== undefined || hits.known;
    if (exact) hits.known = true;
    isBegun = true;
    // "club" is a word that somebody means; "skat" is not yet.
    const isTerm = word.length > 3 && senses.some(({ sense, quality }) => sense.isTerm && quality === 1);
    const isWhole = exact && (isTerm || hits.insteadOf.length > 0 || /(?:s|ing|ed)$/.test(word));
    if (word.length > 1 && !isWhole && (unit.isLast || (!exact && word.length > 3 && !index.isCommon(word))))
      for (const longer of index.lexicon.startingWith(word, mostBeginnings))
        single(longer, begun(word, longer) * (exact ? 0.4 : 1));
    isBegun = false;
    if (word.length > 5 && !hits.insteadOf.length) {
      const parts = index.lexicon.parted(word);
      if (parts) text(parts, partedQuality);
    }
  }
  score(hits, unit, texts, senses, index);
  return hits;
}

interface Text {
  postings: Postings;
  quality: number;
  isBegun: boolean;
  /** What was typed, not another spelling of it. */
  isTyped: boolean;
  /** Says it beyond doubt, wherever it stands. */
  isSure: boolean;
}
const { title, summary, venue } = fields;
const aboutBits = title.bit | summary.bit;
function score(
  hits: Hits,
  unit: Unit,
  texts: readonly Text[],
  senses: readonly Meaning[],
  index: SearchIndex,
): void {
  const { facts, entries } = index;
  const common = Math.max(1, ...texts.filter(t => t.quality > 0.7).map(t => t.postings.docs.length));
  const rare = rarity(entries.length, common);
  const { scores, inTitle, topical } = hits;
  const isRare = hits.insteadOf.length > 0 && !senses.length;
  const named = senses.filter(({ sense, quality, isBegun }) => isKind(sense) && quality > 0.5 && !isBegun);
  const related = new Set(senses.map(({ sense }) => sense.id));
  for (const { sense } of named) for (const id of index.beside.get(sense.id) ?? []) related.add(id);
  /** Entries that say it, with the fields in which they do: anyhow, and beyond doubt. */
  const said = new Map<number, number>();
  const surely = new Map<number, number>();
  for (const { postings, quality, isBegun, isTyped, isSure } of texts) {
    const sure = isSure ? ownBits : title.bit;
    const { docs, weights, places } = postings;
    const worth = quality * rare;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      // "driving": the street where it meets does not say that it offers what few do.
      if (isRare && places[i] === venue.bit) continue;
      const value = (weights[i] as number) * worth;
      if (value > (scores.get(doc) ?? 0)) scores.set(doc, value);
      if (named.length && !isBegun) {
        const own = (places[i] as number) & ownBits;
        said.set(doc, (said.get(doc) ?? 0) | own);
        surely.set(doc, (surely.get(doc) ?? 0) | (own & sure) | (isTyped && own ? typedBit : 0));
      }
      if ((places[i] as number) & aboutBits && quality > otherSpelling) topical.add(doc);
      if ((places[i] as number) & title.bit && quality > (inTitle.get(doc) ?? 0)) inTitle.set(doc, quality);
    }
  }
  // Meaning adds to words: an entry of the kind that also says it comes before either alone.
  const best = new Map<number, number>();
  const strongest = Math.max(0, ...senses.filter(isExpertise).map(({ sense }) => sense.weight));
  // What somebody knows about the very thing that was said ("grief"), and not about its like, adds whole.
  const known = new Map<number, number>();
  for (const each of distinct(senses)) {
    const { sense, quality } = each;
    const isOwn = isExpertise(each) && sense.weight === strongest && quality > 0.85;
    const docs = facts.get(`${sense.type}:${sense.id}`) ?? [];
    // Within a way of asking, the order of its kinds is the editors': not turned over by how many each has.
    const rare = sense.isTerm ? rarity(entries.length, docs.length) : conceptRarity;
    const value = sense.weight * quality * rare;
    for (const doc of docs) {
      if (isOwn || sense.type !== 'expertise') topical.add(doc);
      if (isOwn) {
        known.set(doc, Math.max(known.get(doc) ?? 0, value));
        continue;
      }
      const before = best.get(doc) ?? 0;
      best.set(doc, Math.max(before, value) + furtherSense * Math.min(before, value));
    }
  }
  for (const [doc, value] of known) best.set(doc, (best.get(doc) ?? 0) + value);
  if (named.length) rankByKind({ hits, unit, named, related, said, surely, best }, index);
  liftByWords(unit.words, named.length ? named : senses, said, best, index);
  hits.isUnsaid = named.length > 0 && hits.insteadOf.length > 0 && !said.size;
  for (const [doc, value] of best) scores.set(doc, (scores.get(doc) ?? 0) + value);
  hits.senses = senses
    .filter(({ quality }) => quality > 0.85)
    .map(({ sense }) => sense)
    .sort((a, b) => b.weight - a.weight);
  hits.kinds = [...new Set(hits.senses.filter(sense => sense.type === 'kind').map(sense => sense.id))];
}

const isExpertise = ({ sense }: Meaning) => sense.type === 'expertise';

/** Each sense once, at its best. */
function distinct(senses: readonly Meaning[]) {
  const best = new Map<string, Meaning>();
  for (const each of senses) {
    const key = `${each.sense.type}:${each.sense.id}`;
    const before = best.get(key);
    if (!before || before.quality * before.sense.weight < each.quality * each.sense.weight)
      best.set(key, each);
  }
  return best.values();
}
