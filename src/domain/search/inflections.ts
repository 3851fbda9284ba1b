/** The words that a word may be a regular form of: "classes" of "class", "swimming" of "swim". */

/** One syllable that ends in one vowel and one consonant: it doubles it before an ending, if no "e" was there. */
export const isShort = (text: string) => /^[^aeiouy]*[aeiouy][^aeiouywx]$/.test(text);

/** A base under this many letters says nothing of who does it: "carrer" is not of "car". */
const shortestDoer = 4;

/** `word` itself, and the words that "-s", "-ing" or "-ed" would make it of. Some of them do not exist. */
export function bases(word: string): string[] {
  const one = singulars(word);
  return [...new Set([word, ...one, ...[word, ...one].flatMap(each => without(each, /(?:ing|ed)$/))])];
}

/** The same, and also the words for what somebody does of whom `word` is the name: "kayak" of "kayakers". */
export function wideBases(word: string): string[] {
  const doing = [word, ...singulars(word)]
    .flatMap(each => without(each, /(?:er|or|eer)$/))
    .filter(each => each.length >= shortestDoer);
  return [...bases(word), ...doing, ...[word, ...singulars(word)].flatMap(ofCalling)];
}

/** What somebody is into by whose name they go: "guitarist" of "guitar", "politician" of "politics". */
function ofCalling(word: string): string[] {
  if (/.{3}ician$/.test(word)) return [word.slice(0, -3), `${word.slice(0, -3)}s`];
  const doing = /^(.{4,})(?:ist|ian|ous)$/.exec(word)?.[1];
  return doing ? [doing, `${doing}e`, `${doing}y`, `${doing}ing`] : [];
}

function singulars(word: string): string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:s|x|ch|sh|z)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return /[^siu]s$/.test(word) ? [word.slice(0, -1)] : [];
}

/** What stands before an ending: with the "e" that it took away, without the consonant that it doubled. */
function without(word: string, ending: RegExp): string[] {
  const rest = word.replace(ending, '');
  if (rest === word || rest.length < 2 || !/[aeiouy]/.test(rest)) return [];
  if (/([^aeiou])\1$/.test(rest)) return [rest, rest.slice(0, -1)];
  if (isShort(rest)) return [`${rest}e`];
  return [rest, `${rest}e`, ...(rest.endsWith('i') ? [`${rest.slice(0, -1)}y`] : [])];
}
