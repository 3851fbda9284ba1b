/** Puts slips of the finger right before anything is understood, and says what it changed. */
import type { SearchIndex } from './build.ts';
import type { Meant } from './fuzzy.ts';
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

/** `folded` is the text as typed; a last word with nothing after it may be still being typed. */
export function spell(folded: string, index: SearchIndex): Spelled {
  const tokens = tokenize(folded);
  const meant = new Map<string, readonly Meant[]>();
  const corrected: { from: string; to: string }[] = [];
  let text = '';
  let copied = 0;
  const replace = (from: Token, to: Token, word: string) => {
    text += folded.slice(copied, from.start) + word;
    copied = to.end;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    const { word } = token;
    if (next && joins(token, next, folded, index)) {
      replace(token, next, word + next.word);
      i++;
      continue;
    }
    if (index.lexicon.has(word) || /\d/.test(word)) continue;
    const isLast = token.end === folded.length;
    if ((isLast ? word.length > 1 : word.length > 3) && index.lexicon.startingWith(word, 1).length) continue;
    const parts = index.lexicon.parted(word);
    if (parts) {
      replace(token, token, parts.join(' '));
      continue;
    }
    const found = index.lexicon.meant(word, isLast);
    const best = found[0];
    if (!best) continue;
    replace(token, token, best.word);
    meant.set(best.word, found);
    corrected.push({ from: word, to: best.word });
  }
  text += folded.slice(copied);
  return { folded: text, tokens: tokenize(text), meant, corrected };
}

/** "foot ball" is a word that exists, and its halves are not both in the entries. */
function joins(a: Token, b: Token, folded: string, { lexicon, postings }: SearchIndex): boolean {
  if (!/^[ -]$/.test(folded.slice(a.end, b.start)) || a.word.length < 2 || b.word.length < 2) return false;
  if (/\d/.test(a.word + b.word) || !lexicon.isTarget(a.word + b.word)) return false;
  return !(postings.has(stem(a.word)) && postings.has(stem(b.word)));
}
