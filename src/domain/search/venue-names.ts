/** Venues by name, and by any word that only one of them has: "near the arena". */
import type { Position } from '../activity/schema.ts';
import type { FoundPlace } from '../place/gazetteer.ts';

export class VenueNames {
  private readonly byName = new Map<string, FoundPlace>();
  /** The venue that alone has the word, or null if several have it. */
  private readonly byWord = new Map<string, FoundPlace | null>();

  /** By the first two and three words of a longer name. */
  private readonly byStart = new Map<string, FoundPlace>();

  add(label: string, words: readonly string[], position: Position, ward: string | undefined): void {
    const name = words.join(' ');
    if (this.byName.has(name)) return;
    const place: FoundPlace = { kind: 'venue', label, position, wards: ward ? [ward] : [] };
    this.byName.set(name, place);
    for (const size of [2, 3]) {
      const start = words.slice(0, size).join(' ');
      if (words.length > size && !this.byStart.has(start)) this.byStart.set(start, place);
    }
    for (const word of words) this.byWord.set(word, this.byWord.has(word) ? null : place);
  }

  /** The venue of that whole name, or the first whose name begins so. */
  starting(words: readonly string[]): FoundPlace | null {
    const start = words.join(' ');
    return this.byName.get(start) ?? this.byStart.get(start) ?? null;
  }

  /** The venue of that whole name, or of a word that is its alone. */
  find(words: readonly string[]): FoundPlace | null {
    const whole = this.byName.get(words.join(' '));
    if (whole) return whole;
    return words.length === 1 ? (this.byWord.get(words[0] as string) ?? null) : null;
  }
}
