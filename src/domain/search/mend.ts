/** What was meant by a word that nobody says here: a slip of the finger, two words in one, or nothing else. */
import type { SearchIndex } from './build.ts';
import type { Meant } from './fuzzy.ts';
import { isKind } from './naming.ts';
import { together } from './postings.ts';
import { phraseStem, stem } from './stem.ts';

interface Around {
  /** Nothing follows: it may be a mistyped beginning. */
  isLast: boolean;
  /** The words beside it. */
  before: string | undefined;
  after: string | undefined;
}

interface Mended {
  text: string;
  /** The words that may have been meant, `text` first; absent where nothing was put right that anybody would miss. */
  meant?: readonly Meant[];
  /** It is a slip of a word that says nothing. */
  isFiller?: boolean;
}

/** Null for a word that is to be left as it is. */
export function mend(word: string, around: Around, index: SearchIndex): Mended | null {
  // A word of English that nobody says here is no slip of one that somebody says, unless what stands
  // beside it says so: "find your vice" is a title but for a letter.
  const isSlip = !index.isCommon(word) || doublings(word).some(other => index.lexicon.isTarget(other));
  const fits = (other: Meant) =>
    isBeside(other.word, around, index) ||
    (isSlip && (finds(other.word, index) || isInPhrase(other.word, around, index)));
  const near = meantBy(word, around.isLast, index).filter(fits);
  const meant = near.length ? near : index.lexicon.heard(word).filter(fits);
  // "brakedancing" is rather one word than two that nobody says together.
  const parts = isSlip ? partsOf(word, meant.length > 0, index) : null;
  if (parts) return { text: parts.join(' ') };
  const [best] = meant;
  const filler = isSlip ? index.lexicon.filler(word) : null;
  // "activites" is nearer to "activities" than to "activist", but "chellaston fiels" to "fields" than to "feels".
  const isOne = best !== undefined && isBeside(best.word, around, index);
  if (filler && !isOne && filler.quality > (best?.quality ?? 0)) return { text: filler.word, isFiller: true };
  return best ? { text: best.word, meant } : null;
}

/** Letters that are doubled or not are what most people are in doubt of: "writting" for "writing", "bmxx". */
export function doublings(word: string): string[] {
  const letters = [...word];
  return letters.map((letter, at) =>
    letter === letters[at + 1]
      ? word.slice(0, at) + word.slice(at + 1)
      : word.slice(0, at) + letter + word.slice(at),
  );
}

/** Whether a title, or a phrase of the taxonomy, has the word after or before one of those beside it. */
const isBeside = (word: string, { before, after }: Around, { runTogether }: SearchIndex) =>
  (before !== undefined && runTogether.has(before + word)) ||
  (after !== undefined && runTogether.has(word + after));

/** Whether it can be answered: "vision", of "vision impairment" alone, is not what "vilion" meant. */
const finds = (word: string, { postings, phrases, said }: SearchIndex) =>
  postings.has(stem(word)) ||
  said.has(word) ||
  (phrases.byStem.get(phraseStem(word)) ?? []).some(({ stems }) => stems.length === 1);

const isInPhrase = (word: string, { before, after }: Around, index: SearchIndex) =>
  follows(before, word, index) || follows(word, after, index);

/** Whether a phrase of the taxonomy begins with the two words. */
export const follows = (
  first: string | undefined,
  second: string | undefined,
  { phrases }: SearchIndex,
): boolean =>
  first !== undefined &&
  second !== undefined &&
  (phrases.byStem.get(phraseStem(first)) ?? []).some(({ stems }) => stems[1] === phraseStem(second));

function meantBy(word: string, isLast: boolean, { lexicon }: SearchIndex): readonly Meant[] {
  const found = lexicon.meant(word, isLast);
  const doubled = found.length ? undefined : doublings(word).find(other => lexicon.isTarget(other));
  return doubled ? [{ word: doubled, quality: 1 }] : found;
}

/** "girlsfootball", "judoclub": one entry says both, or one half names a kind and the other is long enough. */
function partsOf(word: string, isWord: boolean, index: SearchIndex): readonly string[] | null {
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
  return isSaid || (!isWord && parts.every(part => part.length > 3) && parts.some(names)) ? parts : null;
}
