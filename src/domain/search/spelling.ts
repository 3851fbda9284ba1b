/** Puts slips of the finger right before anything is understood, and says what it changed. */
import type { SearchIndex } from './build.ts';
import { isCommon } from './common/english.ts';
import type { Meant } from './fuzzy.ts';
import { isKind } from './naming.ts';
import { together } from './postings.ts';
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
    // A word of English that nobody says here is no slip of one that somebody says.
    if (isCommon(word) && !doublings(word).some(other => index.lexicon.isTarget(other))) continue;
    const found = meantBy(word, isLast, index);
    const best = found[0];
    const parts = best && best.quality === 1 ? null : partsOf(word, index);
    if (parts) replace(token, token, parts.join(' '));
    else if (best) {
      replace(token, token, best.word);
      meant.set(best.word, found);
      corrected.push({ from: word, to: best.word });
    }
  }
  text += folded.slice(copied);
  return { folded: text, tokens: tokenize(text), meant, corrected };
}

/** "peartre" is all but the last letter of the one word that it can become. */
const isAllBut = (word: string, whole: string) =>
  word.length > 5 && whole.length === word.length + 1 && whole.startsWith(word) && !whole.endsWith('s');

/** Letters that are doubled or not are what most people are in doubt of: "writting" for "writing", "bmxx". */
function doublings(word: string): string[] {
  const letters = [...word];
  return letters.map((letter, at) =>
    letter === letters[at + 1]
      ? word.slice(0, at) + word.slice(at + 1)
      : word.slice(0, at) + letter + word.slice(at),
  );
}

function meantBy(word: string, isLast: boolean, { lexicon }: SearchIndex): readonly Meant[] {
  const found = lexicon.meant(word, isLast);
  const doubled = found.length ? undefined : doublings(word).find(other => lexicon.isTarget(other));
  return doubled ? [{ word: doubled, quality: 1 }] : found;
}

/** "girlsfootball", "judoclub": one entry says both, or one half names a kind and the other is long enough. */
function partsOf(word: string, index: SearchIndex): readonly string[] | null {
  const names = (part: string) =>
    index.phrases.byStem
      .get(stem(part))
      ?.some(({ stems, senses }) => stems.length === 1 && senses.some(isKind));
  for (let at = word.length - 4; at > 2; at--) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (index.general.has(stem(right)) && names(left)) return [left, right];
  }
  const parts = index.lexicon.parted(word);
  if (!parts) return null;
  const isSaid = together(parts.map(part => index.postings.get(stem(part)))).docs.length > 0;
  return isSaid || (parts.every(part => part.length > 3) && parts.some(names)) ? parts : null;
}

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

/** "foot ball" is a word that exists, and its halves are not both in the entries. */
function joins(a: Token, b: Token, folded: string, { lexicon, postings }: SearchIndex): boolean {
  if (!/^[ -]$/.test(folded.slice(a.end, b.start)) || a.word.length < 2 || b.word.length < 2) return false;
  if (/\d/.test(a.word + b.word) || !lexicon.isTarget(a.word + b.word)) return false;
  return !(postings.has(stem(a.word)) && postings.has(stem(b.word)));
}
