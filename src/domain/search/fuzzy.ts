/**
 * What was meant by a mistyped word. Fuse.js finds candidates among the words that exist and have a
 * fitting length and first letter; only those within a bounded number of slips are kept, so that a
 * word that is nothing finds nothing.
 */
import Fuse from 'fuse.js/min-basic';
import { edits, slips } from './edits.ts';
import { stem } from './stem.ts';

export interface Meant {
  word: string;
  /** How sure: 1 would be the word itself. */
  quality: number;
}

/** Fuse's measure of unlikeness: a swap of neighbours counts as two errors in four letters. */
const threshold = 0.51;
const most = 4;
const qualities = [1, 0.8, 0.62, 0.5] as const;
/** "pottry" is rather "pottery" than "poetry": who misspells has the consonants right. */
const otherConsonants = 0.6;
const heardQuality = 0.7;

/** Slips in a word: one more than elsewhere in the longest, which few can spell ("aparentiship"). */
const allowedIn = (length: number) => (length < 13 ? slips(length) : 3);

export class Fuzzy {
  private readonly byFirst = new Map<string, string[]>();
  private readonly remembered = new Map<string, Meant[]>();
  /** The sound of each word that was looked at, and the letters it has, a bit for each. */
  private readonly sounds = new Map<string, string>();
  private readonly letters = new Map<string, number>();
  private readonly frequency: ReadonlyMap<string, number>;

  constructor(frequency: ReadonlyMap<string, number>) {
    this.frequency = frequency;
    for (const word of frequency.keys()) {
      if (word.length < 4 || /\d/.test(word)) continue;
      const list = this.byFirst.get(word[0] as string);
      if (list) list.push(word);
      else this.byFirst.set(word[0] as string, [word]);
    }
  }

  /**
   * Words that may have been meant, the likeliest first. Short words allow no slip, words of four to
   * seven letters one, longer ones two; the first letter is right, or swapped with the second, or the
   * one slip in a word of five letters and more. The last word may be a mistyped beginning.
   */
  meant(word: string, isLast: boolean): Meant[] {
    return this.remember(isLast ? `${word}…` : word, () => this.look(word, isLast));
  }

  /** What was found for a key before: the same words are asked for at every keystroke. */
  private remember(key: string, look: () => Meant[]): Meant[] {
    let found = this.remembered.get(key);
    if (!found) {
      if (this.remembered.size > 2000) this.remembered.clear();
      found = look();
      this.remembered.set(key, found);
    }
    return found;
  }

  private look(word: string, isLast: boolean): Meant[] {
    if (!slips(word.length) || /\d/.test(word)) return [];
    // "futball" may be "football": the length of what was meant counts where one letter was left out.
    const most = allowedIn(word.length + 1);
    const near = this.candidates(word, most)
      .map(candidate => ({ word: candidate, allowed: allowedIn(Math.max(word.length, candidate.length)) }))
      .map(({ word: other, allowed }) => ({
        word: other,
        allowed,
        distance: this.apart(word, other, allowed),
      }))
      .filter(({ distance, allowed }) => distance <= allowed);
    if (near.length) {
      const least = Math.min(...near.map(candidate => candidate.distance));
      const heard = consonants(word);
      const quality = (other: string) =>
        qualities[least as 0 | 1 | 2 | 3] *
        (other[0] === word[0] ? 1 : 0.9) *
        (consonants(other) === heard ? 1 : otherConsonants);
      return this.rank(near.filter(candidate => candidate.distance === least))
        .map(candidate => ({ word: candidate.word, quality: quality(candidate.word) }))
        .sort((a, b) => b.quality - a.quality);
    }
    const same = this.heard(word);
    if (same.length) return same;
    const short = this.shortened(word);
    if (short.length) return short;
    return isLast && word.length >= 6 ? this.begun(word) : [];
  }

  /** Words one slip further away than would be taken as meant. */
  like(word: string): string[] {
    const allowed = slips(word.length) + 1;
    if (word.length < 5 || /\d/.test(word)) return [];
    const near = this.candidates(word, allowed)
      .map(candidate => ({ word: candidate, distance: edits(word, candidate, allowed) }))
      .filter(candidate => candidate.distance > 0 && candidate.distance <= allowed);
    return this.rank(near).map(candidate => candidate.word);
  }

  /** Fuse over the words of a fitting length and first letter. */
  private candidates(word: string, allowed: number): string[] {
    const firsts = new Set([word[0] as string, word[1] as string]);
    // A slip changes two letters at most; the stems of long words, which are compared as well, lack some.
    const otherLetters = 2 * allowed + (word.length > 7 ? 8 : 0);
    const letters = this.lettersOf(word);
    const fits = (other: string) =>
      Math.abs(other.length - word.length) <= allowed &&
      bits(letters ^ this.lettersOf(other)) <= otherLetters;
    const pool = [...firsts].flatMap(first => this.byFirst.get(first) ?? []).filter(fits);
    if (word.length >= 6)
      for (const [first, list] of this.byFirst)
        if (!firsts.has(first)) for (const other of list) if (sameEnd(word, other)) pool.push(other);
    const fuse = new Fuse(pool, { threshold, ignoreLocation: true, shouldSort: false });
    return fuse.search(word.slice(0, 32)).map(result => result.item);
  }

  /** Slips between two words or their stems; a wrong first letter is allowed as the only slip. */
  private apart(word: string, other: string, allowed: number): number {
    if (isOtherForm(word, other)) return allowed + 1;
    // Endings that many words share make two words look alike: what comes before them decides.
    const both = /(?:ing|ers?)$/.exec(word)?.[0];
    if (both && other.endsWith(both)) {
      const [a, b] = [word, other].map(each => each.slice(0, -both.length)) as [string, string];
      if (a.length < 8 && edits(a, b, 1) > 1) return allowed + 1;
    }
    const distance = Math.min(
      edits(word, other, allowed),
      word.length > 7 ? edits(stem(word), stem(other), allowed - 1) + 1 : allowed + 1,
    );
    // "certification" is no slip of "certificate".
    if (distance > 2 && word.slice(-3) !== other.slice(-3)) return allowed + 1;
    if (word[0] === other[0] || (word[0] === other[1] && word[1] === other[0])) return distance;
    return distance === 1 && word.length >= 6 ? 1 : allowed + 1;
  }

  private lettersOf(word: string): number {
    let letters = this.letters.get(word);
    if (letters === undefined) {
      letters = 0;
      for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
      this.letters.set(word, letters);
    }
    return letters;
  }

  private soundOf(word: string): string {
    let sound = this.sounds.get(word);
    if (sound === undefined) {
      sound = soundOf(word);
      this.sounds.set(word, sound);
    }
    return sound;
  }

  /** Words that sound the same ("roblocks"), or have the same letters between their first and last ("gutair"). */
  heard(word: string): Meant[] {
    return this.remember(`${word}~`, () => this.alike(word));
  }

  private alike(word: string): Meant[] {
    if (word.length < 5) return [];
    const sound = soundOf(word);
    const letters = [...word].sort().join('');
    const isMixed = (other: string) =>
      other.length === word.length &&
      other.at(-1) === word.at(-1) &&
      edits(word, other, 2) <= 2 &&
      [...other].sort().join('') === letters;
    const found = (this.byFirst.get(word[0] as string) ?? [])
      .filter(
        other =>
          Math.abs(other.length - word.length) < 4 && (this.soundOf(other) === sound || isMixed(other)),
      )
      .map(other => ({ word: other, distance: 1 }));
    return this.rank(found).map(other => ({ word: other.word, quality: heardQuality }));
  }

  /** Words without their vowels, as in messages: "bskball", "ftbl". */
  private shortened(word: string): Meant[] {
    const skeleton = consonants(word);
    if (word.length < 4 || skeleton.length < 4 || word.length - skeleton.length > 1) return [];
    const found = (this.byFirst.get(word[0] as string) ?? [])
      .filter(other => other.length > word.length && other.length <= word.length + 4)
      .map(other => ({
        word: other,
        distance: edits(skeleton, consonants(other), skeleton.length > 4 ? 1 : 0),
      }))
      .filter(other => other.distance <= (skeleton.length > 4 ? 1 : 0) && inOrder(word, other.word));
    const least = Math.min(...found.map(other => other.distance));
    return this.rank(found.filter(other => other.distance === least)).map(other => ({
      word: other.word,
      quality: 0.6,
    }));
  }

  /** Longer words whose beginning is one slip away: "skatebao". */
  private begun(word: string): Meant[] {
    const found = (this.byFirst.get(word[0] as string) ?? [])
      .filter(other => other.length > word.length)
      .map(other => ({
        word: other,
        distance: Math.min(...[-1, 0, 1].map(more => edits(word, other.slice(0, word.length + more), 1))),
      }))
      .filter(other => other.distance === 1);
    return this.rank(found).map(other => ({ word: other.word, quality: 0.5 }));
  }

  /** The nearest first, then the most frequent. */
  private rank(found: { word: string; distance: number }[]): { word: string; distance: number }[] {
    const count = (word: string) => this.frequency.get(word) ?? 0;
    return found.sort((a, b) => a.distance - b.distance || count(b.word) - count(a.word)).slice(0, most);
  }
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest; rest &= rest - 1) count++;
  return count;
}

/** The letters that stand for a sound, one way for each: "x" for "cks", "f" for "ph", "ay" for the end of "ballet", "er" for that of "drama". */
const soundOf = (word: string) =>
  word
    .replace(/(?:ti|si|ci|sh|ssi)[aou]n/g, 'xn')
    .replace(/ph/g, 'f')
    .replace(/sch/g, 'sk')
    .replace(/(?:ture|cher)$/, 'C')
    .replace(/oo|ou/g, 'u')
    .replace(/ee|ea|ie|ui/g, 'i')
    .replace(/(?:ck|k|c)s/g, 'x')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c|q/g, 'k')
    .replace(/z/g, 's')
    .replace(/(?<=[^aeiou])(?:et|ay|ey)$/, 'A')
    .replace(/(?:er|or|ar|re|a)$/, 'E')
    .replace(/([a-z])\1/g, '$1');

const withoutVowels = (word: string) => word.replace(/[aeiou]/g, '');
const consonants = (word: string) => withoutVowels(word).replace(/([a-z])\1/g, '$1');

/** Whether the letters of `short` come in `long` in this order. */
function inOrder(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

const ending = /(?:ing|ive|ion|ic|ical|ment|ness|[ae]nce|able|ible|ful|less|ous|ism|ist|logy|graphy|y|al)s?$/;

/** "collective" is no slip of "collecting", nor "deliver" of "delivery". */
function isOtherForm(word: string, other: string): boolean {
  if (word.startsWith(other) && /^(?:y|ly|al|ist|ish|ic|ive|or|ess|ity)$/.test(word.slice(other.length)))
    return true;
  const [a, b] = [ending.exec(word)?.[0], ending.exec(other)?.[0]];
  return a !== undefined && b !== undefined && a !== b && word.slice(0, 4) === other.slice(0, 4);
}

/** Whether two words differ in their beginning alone. */
function sameEnd(word: string, other: string): boolean {
  const end = word.slice(1);
  return (
    (other.length === word.length && other.endsWith(end)) ||
    (other.length === word.length + 1 && other.endsWith(word)) ||
    (other.length === word.length - 1 && word.endsWith(other))
  );
}
