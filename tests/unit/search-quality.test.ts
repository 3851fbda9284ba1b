/** Search as a whole on the labelled queries of `tests/bench`: what was reached must not be lost. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DirectoryFile } from '../../src/domain/exchange/directory-file.ts';
import { makeDirectory } from '../../src/domain/search/directory.ts';
import { find } from '../../src/domain/search/find.ts';
import { everything } from '../../src/domain/search/question.ts';
import { calendar, places, taxonomy } from '../bench/support/city.ts';
import { evaluate, type Labelled } from '../bench/support/evaluate.ts';
import { listedFromFile } from '../bench/support/listed-from-file.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../bench/${file}`, import.meta.url), 'utf8'));
const { now, queries } = read('queries.json') as { now: string; queries: Labelled[] };
const entries = listedFromFile(DirectoryFile.parse(read('search-directory.json')));
const directory = makeDirectory(entries, taxonomy, places);
const search = (text: string) =>
  find(directory, { ...everything, text }, { now, calendar }).results.map(result => result.slug);
const scores = evaluate(queries, search);

describe('labelled queries', () => {
  it('are enough, of every class, and name entries that exist', () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    const known = new Set(entries.map(entry => entry.slug));
    expect(queries.flatMap(query => query.relevant).filter(slug => !known.has(slug))).toEqual([]);
  });

  it.each([
    ['exact', 1],
    ['prefix', 1],
    ['typo', 0.95],
    ['synonym', 0.97],
    ['concept', 0.9],
    ['place', 1],
    ['sentence', 0.85],
    ['nothing', 0.9],
  ])('%s: the right entry is among the first three', (name, bar) =>
    expect(scores.get(name)?.success).toBeGreaterThanOrEqual(bar),
  );
});
