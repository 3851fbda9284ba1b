/**
 * What the words of `data/taxonomy` mean: a table from phrases ("table tennis", "somewhere to chill",
 * "footy") to kinds, needs, expertise, languages and groups.
 */
import type { Concept, Kind, Taxonomy, Term } from '../activity/taxonomy.ts';
import { phraseStem } from './stem.ts';
import { fold, inOneWay, tokenize } from './text.ts';

export type SenseType = 'kind' | 'kindGroup' | 'need' | 'expertise' | 'language' | 'group';

export interface Sense {
  type: SenseType;
  id: string;
  weight: number;
  /** Named by the list itself, not by a concept. */
  isTerm: boolean;
  /** Names the kind itself ("youth club", "footy"), not one of the things that it covers ("futsal"). */
  isCore: boolean;
}

export interface Phrase {
  /** Its words, folded, without those that carry nothing ("to", "the"): see `phraseWords`. */
  words: string[];
  stems: string[];
  senses: Sense[];
  /** Lists of spellings of the very same thing, this one among them: "bjj", "jiu jitsu". */
  same: (readonly (readonly string[])[])[];
  /** Kinds to offer when no entry says these words. */
  insteadOf: string[];
}

export interface Phrases {
  /** By the stem of the first word, longest first. */
  byStem: Map<string, Phrase[]>;
  /** Every word in them. */
  words: Set<string>;
}

/** Words that are passed over within a phrase: "somewhere to chill" is "somewhere chill". */
export const light = new Set(
  'a an the to of for and or my our your his her their some any this that i me us we you it is are am be'.split(
    ' ',
  ),
);

const weights = {
  kind: 6,
  kindGroup: 3.5,
  need: 4.5,
  expertise: 3,
  language: 4.5,
  group: 6,
} as const satisfies Record<SenseType, number>;
/** What each further id of a concept is worth, beside the one before. */
const fading = 0.93;

/**
 * The words of a phrase without the light ones. Where only one would be left it keeps them all: "hits me"
 * is not what "hit the gym" says, nor "the pill" any pill.
 */
export function phraseWords(text: string): string[] {
  const all = tokenize(inOneWay(fold(text))).map(token => token.word);
  const heavy = all.filter(word => !light.has(word));
  return heavy.length > 1 ? heavy : all;
}

const made = new WeakMap<Taxonomy, Phrases>();

/** Made once for each taxonomy object: an index that is built again has them at hand. */
export function makePhrases(taxonomy: Taxonomy): Phrases {
  const phrases = made.get(taxonomy) ?? readPhrases(taxonomy);
  made.set(taxonomy, phrases);
  return phrases;
}

function readPhrases(taxonomy: Taxonomy): Phrases {
  const byStem = new Map<string, Phrase[]>();
  const allWords = new Set<string>();

  const byKey = new Map<string, Phrase>();

  const phrase = (words: string[]): Phrase => {
    const stems = words.map(phraseStem);
    const key = stems.join(' ');
    for (const word of words) allWords.add(word);
    let found = byKey.get(key);
    if (!found) {
      found = { words, stems, senses: [], same: [], insteadOf: [] };
      byKey.set(key, found);
      const first = stems[0] ?? '';
      const list = byStem.get(first);
      if (list) list.push(found);
      else byStem.set(first, [found]);
    }
    return found;
  };
  const mean = (entry: string, senses: Sense[], { insteadOf = '', areSame = true } = {}) => {
    const spellings = entry.split(' / ').map(phraseWords);
    for (const spelling of spellings) {
      const found = phrase(spelling);
      for (const sense of senses) {
        const known = found.senses.findIndex(s => s.type === sense.type && s.id === sense.id);
        if (known < 0) found.senses.push(sense);
        else if (isMore(sense, found.senses[known] as Sense)) found.senses[known] = sense;
      }
      if (insteadOf) found.insteadOf.push(insteadOf);
      if (areSame && spellings.length > 1) found.same.push(spellings);
    }
  };
  const term = (type: SenseType, { id, name, words }: Term) => {
    const sense: Sense = { type, id, weight: weights[type], isTerm: true, isCore: type === 'kind' };
    // A group's name is a heading: "Boxing and martial arts" does not make judo an answer to "boxing",
    // and what says "social" is not what says "youth clubs".
    const isGroup = type === 'kindGroup';
    const names = [name, ...(isGroup ? [] : nameParts(name))];
    const own = new Set(names.map(each => phraseWords(each).join(' ')));
    for (const each of names) mean(each, [sense]);
    words.forEach((word, n) => {
      const isCore = n === 0 || word.split(' / ').some(each => own.has(phraseWords(each).join(' ')));
      mean(word, [{ ...sense, isCore: sense.isCore && isCore }], {
        areSame: !isGroup && type !== 'expertise',
      });
    });
  };

  for (const group of taxonomy.kindGroups) term('kindGroup', group);
  for (const kind of taxonomy.kinds) {
    term('kind', kind);
    for (const word of (kind as Kind).insteadOf ?? []) mean(word, [], { insteadOf: kind.id });
  }
  for (const need of taxonomy.needs) term('need', need);
  for (const each of taxonomy.expertise) term('expertise', each);
  for (const language of taxonomy.languages) term('language', language);
  for (const group of taxonomy.groups) term('group', group);
  for (const concept of taxonomy.concepts)
    for (const word of concept.words) mean(word, conceptSenses(concept), { areSame: false });

  for (const list of byStem.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return { byStem, words: allWords };
}

const isMore = (a: Sense, b: Sense) =>
  a.weight > b.weight || (a.weight === b.weight && a.isCore && !b.isCore);

/** "Scouts, Guides and cadets" is also each of the three. */
function nameParts(name: string): string[] {
  const parts = name.split(/, | and | & /);
  return parts.length > 1 ? parts : [];
}

function conceptSenses({ kinds, needs, expertise, groups }: Concept): Sense[] {
  const fade = (type: SenseType, ids: string[], top: number) =>
    ids.map((id, n) => ({ type, id, weight: top * fading ** n, isTerm: false, isCore: false }));
  return [
    ...fade('kind', kinds, 5.5),
    ...fade('need', needs, 4),
    ...fade('expertise', expertise, 3),
    ...fade('group', groups, 5.5),
  ];
}
