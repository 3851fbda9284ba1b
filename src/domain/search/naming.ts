/**
 * Where words name a kind of activity ("youth club", "pottery"): entries of that kind, and entries that
 * say the words. What names the kind itself is answered by the kind; what is one of many things that a
 * kind covers is answered by those who say it. A title that only happens to hold the word ("Film Gang",
 * "Ground Game") comes after both.
 */
import type { SearchIndex } from './build.ts';
import type { Hits } from './hits.ts';
import type { Sense } from './phrases.ts';
import { fields } from './postings.ts';
import { stem } from './stem.ts';
import type { Unit } from './units.ts';

export interface Meaning {
  sense: Sense;
  quality: number;
  /** Of a word that is only begun. */
  isBegun: boolean;
}

/** The entry's own words, not its provider's or venue's. */
export const ownBits = fields.title.bit | fields.summary.bit | fields.description.bit;
/** Beside the bits of fields: said as it was typed, not in another spelling. */
export const typedBit = 32;

/** In shares of what being of the kind is worth. */
const shares = {
  /** Says it, and is of another kind. */
  said: 1.15,
  /** Says it, and is of the kind. */
  both: 1.4,
  /** Of another kind, where the kind itself was named. */
  beside: 0.9,
  /** Holds the word in its title by chance. */
  incidental: 0.5,
} as const;
/** A word of a phrase in an entry of the kind that the phrase names. */
const partOfPhrase = 0.25;

export const isKind = ({ type, isTerm }: Sense) => (type === 'kind' || type === 'kindGroup') && isTerm;

interface Named {
  hits: Hits;
  unit: Unit;
  /** The kinds and groups of kinds that were named. */
  named: readonly Meaning[];
  /** Ids of kinds that the words may mean, and of kinds beside them. */
  related: ReadonlySet<string>;
  /** Entry number → bits of fields that say it: anyhow, and beyond doubt. */
  said: ReadonlyMap<number, number>;
  surely: ReadonlyMap<number, number>;
  /** Entry number → what its facts are worth; changed here. */
  best: Map<number, number>;
}

export function rankByKind(
  { hits, unit, named, related, said, surely, best }: Named,
  index: SearchIndex,
): void {
  const { entries, facts } = index;
  const { scores, incidental } = hits;
  const kindOf = (doc: number) => entries[doc]?.kind ?? '';
  const atMost = (doc: number, most: number) => {
    incidental.add(doc);
    scores.set(doc, Math.min(scores.get(doc) ?? 0, most));
  };
  hits.namesKind = named.some(({ sense }) => sense.type === 'kind');
  const isCore = named.some(({ sense }) => sense.isCore || sense.type === 'kindGroup');
  const kinds = new Set<string>();
  let worth = 0;
  for (const { sense, quality } of named) {
    const key = `${sense.type}:${sense.id}`;
    for (const id of index.kindsOf.get(key) ?? []) kinds.add(id);
    const docs = facts.get(key);
    if (docs) worth = Math.max(worth, sense.weight * quality * rarity(entries.length, docs.length));
  }
  for (const [doc, own] of said) {
    const kind = kindOf(doc);
    const sure = surely.get(doc) ?? 0;
    const isNear = related.has(kind);
    if (kinds.has(kind)) {
      if (own && !isCore) best.set(doc, (best.get(doc) ?? 0) * shares.both);
    } else if (!worth) continue;
    else if (own === fields.title.bit && !isNear && !(sure & typedBit && unit.words.length > 1)) {
      hits.inTitle.delete(doc);
      hits.topical.delete(doc);
      atMost(doc, shares.incidental * worth);
    } else if (isCore || !(sure & typedBit || (sure && isNear))) atMost(doc, shares.beside * worth);
    else if (own) best.set(doc, Math.max(best.get(doc) ?? 0, shares.said * worth));
  }
}

/** With whom somebody would come says which of the groups for families. */
const kin = /^(?:mum|dad)s?$/;

/**
 * Of what a phrase of several words means, those that say one of its words come first: of the dances, for "hip
 * hop dance", those that say "hip hop", and for "work with animals" of the volunteering what is with animals.
 */
export function liftByWords(
  words: readonly string[],
  senses: readonly Meaning[],
  said: ReadonlyMap<number, number>,
  best: Map<number, number>,
  index: SearchIndex,
): void {
  if (words.length < 2) return;
  const kinds = new Set(
    senses.flatMap(({ sense: { type, id } }) => index.kindsOf.get(`${type}:${id}`) ?? []),
  );
  for (const word of words) {
    if ((index.empty.has(word) || index.general.has(stem(word))) && !kin.test(word)) continue;
    const postings = index.postings.get(stem(word));
    postings?.docs.forEach((doc, i) => {
      const value = best.get(doc);
      if (!value || said.has(doc) || !((postings.places[i] as number) & ownBits)) return;
      if (!kinds.has(index.entries[doc]?.kind ?? '')) return;
      best.set(doc, value + partOfPhrase * (postings.weights[i] as number));
    });
  }
}

/** From 0.6 for a word that all have to 1.6 for a word that one has. */
export function rarity(all: number, having: number): number {
  return 0.6 + Math.log((1 + all) / Math.max(1, having)) / Math.log(2 + all);
}
