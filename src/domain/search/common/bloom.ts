/**
 * A set of words packed into bits (a Bloom filter): a word that is in it is always known; of three
 * hundred others, about one is taken for one of them.
 */

/** How many bits stand for each word, and how many there are for each. */
const marks = 8;
export const bitsEach = 12;

export class Bloom {
  private readonly bits: Uint8Array;

  constructor(bits: Uint8Array) {
    this.bits = bits;
  }

  has(word: string): boolean {
    return places(word, this.bits.length * 8).every(at => (this.bits[at >> 3] as number) & (1 << (at & 7)));
  }
}

export function packed(words: readonly string[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil((words.length * bitsEach) / 8));
  for (const word of words)
    for (const at of places(word, bits.length * 8))
      bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7));
  return bits;
}

/** Two FNV-1a hashes from different beginnings, and sums of them. */
function places(word: string, size: number): number[] {
  const [a, b] = [hash(word, 0x811c9dc5), hash(word, 0x01234567) | 1];
  return Array.from({ length: marks }, (_, n) => ((a + Math.imul(n, b)) >>> 0) % size);
}

function hash(word: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
