/**
 * What falls together: all words of the taxonomy, of ordinary English and of the examples, by their stems.
 * Words of one stem that are not regular forms of each other were looked at one by one; a new pair is either
 * of one meaning and added here, or is kept apart in `stem.ts`.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bases } from '../../src/domain/search/inflections.ts';
import { makePhrases } from '../../src/domain/search/phrases.ts';
import { stem } from '../../src/domain/search/stem.ts';
import { words } from '../../src/domain/search/text.ts';
import { taxonomy } from '../bench/support/city.ts';

const reviewed = readFileSync(new URL('support/words-of-one-stem.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'));

const meaning = makePhrases(taxonomy).words;
const { empty, general, ordinary } = taxonomy.plain;
const examples = ['../../data/examples/directory.json', '../bench/search-directory.json'].flatMap(file =>
  words(readFileSync(new URL(file, import.meta.url), 'utf8')),
);
const all = new Set([...meaning, ...empty, ...general, ...ordinary, ...examples]);

/** Families of a stem: each of the regular forms of one word, by its shortest. */
function families(list: readonly string[]): string[] {
  const found: { words: string[]; bases: Set<string> }[] = [];
  for (const word of [...list].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const own = bases(word);
    const family = found.find(each => own.some(base => each.bases.has(base)));
    if (!family) found.push({ words: [word], bases: new Set(own) });
    else {
      family.words.push(word);
      for (const base of own) family.bases.add(base);
    }
  }
  return found.map(each => each.words[0] as string).sort();
}

describe('words of one stem', () => {
  it('are of one word, or were looked at', () => {
    const byStem = new Map<string, string[]>();
    for (const word of all) {
      if (!/^[a-z]+$/.test(word)) continue;
      const list = byStem.get(stem(word));
      if (list) list.push(word);
      else byStem.set(stem(word), [word]);
    }
    const together = [...byStem.values()]
      .filter(list => list.some(word => meaning.has(word)))
      .map(families)
      .filter(list => list.length > 1)
      .map(list => list.join(' '));
    expect(together.filter(line => !reviewed.includes(line))).toEqual([]);
    expect(reviewed.filter(line => !together.includes(line))).toEqual([]);
  });

  it.each([
    ['rap', 'rape'],
    ['rapping', 'raped'],
    ['cod', 'coding'],
    ['bee', 'be'],
    ['hop', 'hope'],
    ['hopping', 'hoping'],
    ['tap', 'tape'],
    ['plan', 'plane'],
    ['slim', 'slime'],
    ['boxes', 'boxing'],
    ['rows', 'rowing'],
    ['taster', 'tasting'],
    ['councillor', 'council'],
    ['council', 'counsel'],
    ['worker', 'work'],
    ['train', 'training'],
    ['mat', 'mate'],
    ['flow', 'flowers'],
    ['show', 'shower'],
    ['range', 'rangers'],
    ['discuss', 'discus'],
    ['improve', 'improv'],
  ])('%s and %s are not', (a, b) => expect(stem(a)).not.toBe(stem(b)));

  it.each([
    ['bake', 'baking', 'baker', 'bakers', 'baked'],
    ['hike', 'hikes', 'hiking', 'hiker'],
    ['swim', 'swims', 'swimming', 'swimmer'],
    ['rap', 'raps', 'rapping', 'rapper', 'rappers'],
    ['code', 'coding', 'coder', 'coders', 'codes'],
    ['cook', 'cooks', 'cooking', 'cooked'],
    ['play', 'playing', 'players'],
    ['dance', 'dancing', 'dancers'],
    ['councelling', 'councellor'],
  ])('%s and its forms are', (...list) => expect(new Set(list.map(stem)).size).toBe(1));
});
