/** Puts slips of the finger right before anything is understood, and says what it changed. */
import type { SearchIndex } from './build.ts';
import type { Meant } from './fuzzy.ts';
import { doublings, follows, mend } from './mend.ts';
import { inPlainWords } from './sayings.ts';
import { stem } from './stem.ts';
import { type Token, tokenize } from './text.ts';

export interface Spelled {
  /** The folded text with the likeliest words in it. */
  folded: string;
  tokens: Token[];
  /** Further words that may have been meant, by the word now in the text; the first is that word. */
  meant: ReadonlyMap<string, readonly Meant[]>;
  /** What was changed, in order. */
  corrected: { from: string; to: string }[];
}

/** "clubs 4 teens", "learn 2 skate": beside words, and not beside "and", a figure is said as it sounds. */
const sounds: Record<string, string> = { 4: 'for', 2: 'to', b4: 'before' };

/** `folded` is the text as typed; a last word with nothing after it may be still being typed. */
export function spell(folded: string, index: SearchIndex): Spelled {
  const text = unstretched(folded, index);
  const spelled = mended(text, index, true);
  // "alvo" alone is no slip of "also": everything would be found, and nobody would see why.
  const isNothing = spelled.hasFiller && spelled.tokens.every(({ word }) => index.empty.has(word));
  return isNothing ? mended(text, index, false) : spelled;
}

/** Each run doubles what a word may be. */
const mostRuns = 8;

/** "soooo boredddd" is "so bored": letters are drawn out for weight, and no word has three alike in a row. */
function unstretched(folded: string, index: SearchIndex): string {
  if (!/([a-z])\1\1/.test(folded)) return folded;
  const exists = (word: string) =>
    index.lexicon.isTarget(word) ||
    index.ordinary.has(word) ||
    index.empty.has(word) ||
    index.runTogether.has(word);
  return folded.replace(/[a-z]*([a-z])\1\1[a-z]*/g, word => {
    const runs = word.match(/([a-z])\1\1+/g) ?? [];
    // "aaaa" is no word drawn out, nor is what has more runs than a word has letters to draw out.
    if (exists(word) || new Set(word).size < 2 || runs.length > mostRuns) return word;
    let all = [word];
    for (const run of runs)
      all = all.flatMap(each => [2, 1].map(size => each.replace(run, run.slice(0, size))));
    return all.find(exists) ?? (all[0] as string);
  });
}

function mended(folded: string, index: SearchIndex, withFillers: boolean) {
  let hasFiller = false;
  const tokens = tokenize(folded);
  const meant = new Map<string, readonly Meant[]>();
  const corrected: { from: string; to: string }[] = [];
  let text = '';
  let copied = 0;
  // Of two slips, the second is seen beside the first put right: "yuth counsil".
  let [before, read] = ['', ''];
  const replace = (from: Token, to: Token, word: string) => {
    text += folded.slice(copied, from.start) + word;
    copied = to.end;
    read = word;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    const { word } = token;
    [before, read] = [read, word];
    const said = index.taxonomy.plain.dialect?.[word] ?? (isBetween(tokens, i) ? sounds[word] : undefined);
    if (said && !index.postings.has(stem(word))) {
      replace(token, token, said);
      continue;
    }
    if (next && joins(token, next, folded, index)) {
      replace(token, next, word + next.word);
      i++;
      continue;
    }
    if (/\d/.test(word)) continue;
    const doubled = doubledOf(word, index);
    if (doubled) {
      replace(token, token, doubled);
      continue;
    }
    if (index.lexicon.has(word)) {
      const [only, more] = index.lexicon.isTarget(word) ? [] : index.lexicon.family(word);
      if (only && !more && isAllBut(word, only)) replace(token, token, only);
      continue;
    }
    const isLast = token.end === folded.length;
    const apart = index.runTogether.get(word);
    if (apart) {
      replace(token, token, apart);
      continue;
    }
    const begun = word.length > (isLast ? 1 : 3) ? index.lexicon.startingWith(word, 2) : [];
    if (begun.length) {
      const [only, more] = begun;
      if (only && !more && isAllBut(word, only)) replace(token, token, only);
      continue;
    }
    if (isLast && word.length > 4 && index.lexicon.startsFiller(word)) continue;
    const mended = mend(word, { isLast, before: before || undefined, after: next?.word }, index);
    if (!mended || (mended.isFiller && !withFillers && !isSure(word, mended.text))) continue;
    replace(token, token, mended.text);
    hasFiller ||= mended.isFiller === true;
    if (!mended.meant) continue;
    meant.set(mended.text, mended.meant);
    corrected.push({ from: word, to: mended.text });
  }
  text = inPlainWords(text + folded.slice(copied));
  return { folded: text, tokens: tokenize(text), meant, corrected, hasFiller };
}

/** "drby" and "activites" are no other words: all consonants are right, or they are long. */
const isSure = (word: string, filler: string) =>
  word.length > 6 || word.replace(/[aeiou]/g, '') === filler.replace(/[aeiou]/g, '');

/** "clas" is rather "class" than several of "cla": nobody writes it as it stands. */
const doubledOf = (word: string, { lexicon, ordinary, empty }: SearchIndex) =>
  word.length === 4 && !lexicon.isTarget(word) && !ordinary.has(word) && !empty.has(word) && lexicon.has(word)
    ? doublings(word).find(other => lexicon.isTarget(other))
    : undefined;

/** "peartre" is all but the last letter of the one word that it can become. */
const isAllBut = (word: string, whole: string) =>
  word.length > 5 && whole.length === word.length + 1 && whole.startsWith(word) && !whole.endsWith('s');

/** Stands between two words of letters that are not "and", "to" or a time of the day. */
function isBetween(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1]?.word, tokens[i + 1]?.word];
  return (
    Boolean(before && after) &&
    [before, after].every(word => /^[a-z]{2,}$/.test(word ?? '') && !beside.test(word ?? ''))
  );
}
const beside =
  /^(?:and|or|to|til|till|until|between|from|after|before|at|by|pm|am|year|years|yr|yrs|age|aged|ages|ks|stage|under|over|kids|children|boys|girls|lads|sons|daughters|people|day|on|for|of|v|a|x|pounds?|quid|pence|week|weeks|half|only)$/;

/**
 * "foot ball" is a word that exists, and its halves are not both in the entries; "mental health" means more
 * than "mentalhealth", and stays as it is.
 */
function joins(a: Token, b: Token, folded: string, index: SearchIndex): boolean {
  const { lexicon, postings } = index;
  if (!/^[ -]$/.test(folded.slice(a.end, b.start)) || a.word.length < 2 || b.word.length < 2) return false;
  if (/\d/.test(a.word + b.word) || !lexicon.isTarget(a.word + b.word)) return false;
  if (follows(a.word, b.word, index)) return false;
  return !(postings.has(stem(a.word)) && postings.has(stem(b.word)));
}
