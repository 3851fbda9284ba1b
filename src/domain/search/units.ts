/** Parts what was typed into units of meaning: phrases of the taxonomy, and single words. */
import type { SearchIndex } from './build.ts';
import { light, type Phrase } from './phrases.ts';
import type { Spelled } from './spelling.ts';
import { phraseStem } from './stem.ts';
import type { Token } from './text.ts';
import { overlap, type Span } from './understand/understand.ts';

export interface PhraseSpan extends Span {
  phrase: Phrase;
  /** 1, or less where its last word is only begun. */
  quality: number;
}

export interface Unit extends Span {
  /** Folded words as typed (slips put right), without light ones. */
  words: string[];
  phrase?: PhraseSpan;
  /** Stands at the end of the text, so it may be a beginning. */
  isLast: boolean;
}

/** May stand within any phrase, and say nothing there: "cant really sleep", "parents are always shouting". */
const adverbs = new Set(
  'really always so very just too quite actually still even kinda proper sometimes often pretty totally absolutely constantly'.split(
    ' ',
  ),
);

/** Phrases of two words and more in the text, the longest first at each place. */
export function findPhrases({ folded, tokens }: Spelled, { phrases }: SearchIndex): PhraseSpan[] {
  const spans: PhraseSpan[] = [];
  const heavy = tokens.filter(token => !light.has(token.word));
  const plain = heavy.filter(token => !adverbs.has(token.word));
  for (const list of plain.length < heavy.length ? [heavy, tokens, plain] : [heavy, tokens]) {
    for (let i = 0; i < list.length; i++) {
      const first = list[i] as Token;
      // A phrase that is said comes before one of as many words that may have been begun.
      let best: PhraseSpan | null = null;
      for (const phrase of phrases.byStem.get(phraseStem(first.word)) ?? []) {
        const size = phrase.stems.length;
        if (best && size < best.phrase.stems.length) break;
        const part = size > 1 ? fitting(phrase, list, i, folded.length) : null;
        if (!part || (best && part.quality <= best.quality)) continue;
        const last = part.tokens[size - 1] as Token;
        best = { start: first.start, end: last.end, phrase, quality: part.quality };
      }
      const span = best;
      if (span && !spans.some(other => overlap(other, span))) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/**
 * The tokens from `at` on that say a phrase; a longer one may have one word between: "my disabled mum". One
 * that needs its light words is said as it stands.
 */
function fitting(phrase: Phrase, list: readonly Token[], at: number, end: number) {
  const size = phrase.stems.length;
  const gaps = size > 2 && !phrase.words.some(word => light.has(word)) ? size : 1;
  for (let gap = 0; gap < gaps; gap++) {
    // Without a gap first, then with one before each later word.
    const tokens = gap
      ? [...list.slice(at, at + gap), ...list.slice(at + gap + 1, at + size + 1)]
      : list.slice(at, at + size);
    const last = tokens[size - 1];
    const quality = last ? matches(phrase, tokens, last.end === end) : 0;
    if (quality) return { tokens, quality };
  }
  return null;
}

function matches(phrase: Phrase, tokens: readonly Token[], isLast: boolean): number {
  for (let n = 0; n < tokens.length; n++) {
    const { word } = tokens[n] as Token;
    if (phraseStem(word) === phrase.stems[n]) continue;
    const whole = phrase.words[n] as string;
    const begun = n === tokens.length - 1 && isLast && word.length > 1 && whole.startsWith(word);
    return begun ? 0.6 + (0.35 * word.length) / whole.length : 0;
  }
  return 1;
}

/** Units of the tokens that no span in `taken` covers, from left to right. */
export function makeUnits(spelled: Spelled, spans: readonly PhraseSpan[], taken: readonly Span[]): Unit[] {
  const { folded, tokens } = spelled;
  const units: Unit[] = [];
  const whole = spans.filter(span => !taken.some(other => overlap(span, other)));
  for (const token of tokens) {
    if (taken.some(span => overlap(span, token))) continue;
    const span = whole.find(span => overlap(span, token));
    const isLast = token.end === folded.length;
    if (!span) units.push({ start: token.start, end: token.end, words: [token.word], isLast });
    else if (units.at(-1)?.phrase !== span)
      units.push({ start: span.start, end: span.end, words: [...span.phrase.words], phrase: span, isLast });
  }
  return units;
}
