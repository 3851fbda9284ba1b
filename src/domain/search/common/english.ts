/** Common English words: never a slip of the finger for another word, whether anything here says them or not. */
import common from '#data/words/common-english.json' with { type: 'json' };
import { wideBases } from '../inflections.ts';
import { Bloom } from './bloom.ts';

let made: Bloom | undefined;

/** Whether a folded word is one of them, or a regular form of one. */
export function isCommon(word: string): boolean {
  if (word.length < 3) return false;
  made ??= new Bloom(Uint8Array.from(atob(common.bits), letter => letter.charCodeAt(0)));
  return wideBases(word).some(base => base.length > 2 && made?.has(base));
}
