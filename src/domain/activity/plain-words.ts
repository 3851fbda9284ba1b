/**
 * How hard an English text is to read, by a published measure: the Flesch–Kincaid grade (Kincaid, Fishburne,
 * Rogers and Chissom 1975), 0.39 · words per sentence + 11.8 · syllables per word − 15.59. A grade is a year of
 * school in the United States, where the first starts at 6: grade + 5 is about the age. It knows length, not
 * sense: a help for whoever writes, never a judge.
 */
import { familiar, plainer } from './hard-words.ts';
import { syllables } from './syllables.ts';

export interface Reading {
  words: number;
  /** In years, from 5 to 18 and over. Absent for fewer than `enough` words: nothing could be said. */
  age?: number;
  /** Sentences of more than `longSentence` words, the longest first. */
  long: { sentence: string; words: number }[];
  /** Hard words, each once, in the order of the text; `instead` where a plainer word is known. */
  hard: { word: string; instead?: string }[];
}

/** Fewer words than these say nothing of a text. */
export const enough = 12;
/** As long as a sentence stays easy. */
const longSentence = 20;
/** From so many syllables on a word is hard, unless everybody knows it: Gunning's rule of 1952. */
const hardFrom = 3;

const address = /\S+@\S+|\bhttps?:\S+|\bwww\.\S+/gi;
const wordPattern = /[\p{L}\p{N}]+(?:['’:.,-][\p{L}\p{N}]+)*/gu;

/** Measures a text. Addresses do not count as words, and a line that ends ends its sentence. */
export function plainWords(text: string): Reading {
  const sentences = sentencesOf(text);
  const words = sentences.reduce((sum, { words }) => sum + words.length, 0);
  return {
    words,
    ...(words >= enough && { age: Math.min(18, Math.max(5, Math.round(gradeOf(sentences) + 5))) }),
    long: sentences
      .map(({ sentence, words }) => ({ sentence, words: words.length }))
      .filter(({ words }) => words > longSentence)
      .sort((a, b) => b.words - a.words),
    hard: hardWords(text, sentences),
  };
}

/** The Flesch–Kincaid grade of a text, not rounded; NaN for one without words. */
export const fleschKincaid = (text: string): number => gradeOf(sentencesOf(text));

function gradeOf(sentences: Sentence[]): number {
  const words = sentences.flatMap(({ words }) => words);
  const spoken = words.flatMap(partsOf).reduce((sum, part) => sum + syllables(part), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}

const partsOf = (word: string) => word.split('-');

interface Sentence {
  sentence: string;
  words: string[];
}

/** Full stops after these end no sentence. */
const short = /\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|rd|no|tel|approx|[a-z])\.$/i;

function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const line of text.replace(address, '').split(/\n+/)) {
    let sentence = '';
    for (const piece of line.split(/(?<=[.!?…]["'”’)]*)\s+/)) {
      sentence = sentence ? `${sentence} ${piece}` : piece.trim();
      if (short.test(sentence)) continue;
      found.push({ sentence, words: sentence.match(wordPattern) ?? [] });
      sentence = '';
    }
    if (sentence) found.push({ sentence, words: sentence.match(wordPattern) ?? [] });
  }
  return found.filter(({ words }) => words.length);
}

function hardWords(text: string, sentences: Sentence[]): Reading['hard'] {
  const found = new Map<string, { at: number; instead?: string }>();
  const lower = text.toLowerCase();
  for (const [words, instead] of plainer) {
    const at = lower.search(new RegExp(`\\b${words}\\b`));
    if (at >= 0) found.set(words, { at, instead });
  }
  const phrases = [...found.keys()];
  for (const { words } of sentences)
    for (const [n, word] of words.entries()) {
      // A name is what it is. At the start of a sentence nobody can tell.
      if (n > 0 && /^\p{Lu}/u.test(word)) continue;
      for (const part of partsOf(word.toLowerCase().replace(/['’]s$/, ''))) {
        if (!isHard(part) || phrases.some(phrase => phrase.includes(part))) continue;
        found.set(part, { at: lower.indexOf(part) });
      }
    }
  return [...found]
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([word, { instead }]) => (instead ? { word, instead } : { word }));
}

/** Long, and not only by an ending: "visited" is as easy as "visit". */
function isHard(word: string): boolean {
  if (syllables(word) < hardFrom || familiar.has(word)) return false;
  const bare = word.replace(/(?:ies|es|s|ed|ing|ly|er|ers)$/, '');
  return (
    ![bare, `${bare}e`, `${bare}y`].some(
      stem => syllables(stem) < hardFrom && stem.length > 3 && stem !== word,
    ) && ![bare, `${bare}e`, `${bare}y`].some(stem => familiar.has(stem))
  );
}
