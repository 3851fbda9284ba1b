/**
 * Words of a text, brought to one form: lower case, without accents, apostrophes and ligatures, `&` as
 * "and", white space as one space. Any script stays itself: Arabic, Gurmukhi and Cyrillic words are found
 * as they are written.
 */

export interface Token {
  word: string;
  /** Where it stands in the folded text, in UTF-16 units: from `start` up to, not including, `end`. */
  start: number;
  end: number;
}

/** `Girls’ Café & Crèche` is `girls cafe and creche`. Figures, `£` and hyphens stay. */
export function fold(text: string): string {
  const plain = /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : foldSigns(text);
  return plain
    .replace(/['`]/g, '')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/\s\s+|[^\S ]/g, ' ');
}

function foldSigns(text: string): string {
  // Marks on Latin letters and Arabic vowel signs are left out by half of all who type; other marks carry meaning.
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘´]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l');
}

/** The words of a folded text in order; hyphens and signs part words. */
export function tokenize(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const match of folded.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    tokens.push({ word: match[0], start: match.index, end: match.index + match[0].length });
  return tokens;
}

/** The words of any text, folded. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Two spellings of one word, also in phrases of the taxonomy and ways to say that one is in danger. */
export const inOneWay = (folded: string): string =>
  folded.replace(/\b(?:no[ -]one|noone)\b/g, 'nobody').replace(/\bany more\b/g, 'anymore');
