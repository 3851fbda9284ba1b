/** Common English words: never a slip of the finger for another word, whether anything here says them or not. */
import { wideBases } from '../inflections.ts';
import { Bloom } from './bloom.ts';

/**
 * Whether a folded word is one of them, or a regular form of one.
 * @param packed `bits` of `data/words/common-english.json`; without, no word is
 */
export function commonWords(packed: string | undefined): (word: string) => boolean {
  if (!packed) return () => false;
  const words = new Bloom(Uint8Array.from(atob(packed), letter => letter.charCodeAt(0)));
  return word => word.length > 2 && wideBases(word).some(base => base.length > 2 && words.has(base));
}
