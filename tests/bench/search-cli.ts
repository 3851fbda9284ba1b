/**
 * Asks a directory file what a visitor would ask the finder, and prints ranked slugs as JSON: for
 * anybody's own evaluation of search. Nothing is imported, no server runs.
 *
 *   npm run search -- --directory FILE.json "free football for a 13 year old girl"
 *   npm run search -- --directory FILE.json --queries QUERIES.json
 *
 * `--queries` takes a JSON list of texts, or of objects that have the text in `query` (other members
 * come back as they are), or a text file with one query a line; `-` reads from standard input.
 * `--now 2026-11-24T16:00` sets the wall clock (Europe/London; default: now), `--top 10` the number of
 * slugs (default 10). Each line of the output is one answer:
 *
 *   {"query":"footy","results":["girls-football", …],"total":9,"lesser":2,"missed":[],
 *    "understood":["age:13-13"],"corrected":[],"suggestion":null}
 *
 * `lesser` of the results, the last ones, fit less well and are shown under a heading that says so;
 * `missed` are words of the query that none of the results holds, which the page says too.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DirectoryFile } from '../../src/domain/exchange/directory-file.ts';
import { localNow } from '../../src/domain/schedule/london.ts';
import { makeDirectory } from '../../src/domain/search/directory.ts';
import { find } from '../../src/domain/search/find.ts';
import { everything } from '../../src/domain/search/question.ts';
import { calendar, places, taxonomy } from './support/city.ts';
import { listedFromFile } from './support/listed-from-file.ts';

interface Asked {
  query: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    directory: { type: 'string', default: 'data/examples/directory.json' },
    queries: { type: 'string' },
    now: { type: 'string' },
    top: { type: 'string', default: '10' },
  },
});

const asked: Asked[] = values.queries
  ? readQueries(readFileSync(values.queries === '-' ? 0 : values.queries, 'utf8'))
  : positionals.map(query => ({ query }));
if (!asked.length) {
  console.error('Say what to search for: npm run search -- --directory FILE.json "boxing"');
  process.exit(1);
}

const file = DirectoryFile.parse(JSON.parse(readFileSync(values.directory, 'utf8')));
const directory = makeDirectory(listedFromFile(file), taxonomy, places);
const now = values.now ?? localNow(new Date());
for (const each of asked) {
  const found = find(directory, { ...everything, text: each.query }, { now, calendar });
  const answer = {
    ...each,
    results: found.results.slice(0, Number(values.top)).map(result => result.slug),
    total: found.results.length,
    lesser: found.lesser,
    missed: found.missed,
    understood: found.understood.map(constraint => constraint.key),
    corrected: found.corrected,
    suggestion: found.suggestion,
  };
  console.log(JSON.stringify(answer));
}

function readQueries(text: string): Asked[] {
  if (!text.trimStart().startsWith('['))
    return text
      .split('\n')
      .filter(Boolean)
      .map(query => ({ query }));
  return (JSON.parse(text) as (string | Asked)[]).map(each =>
    typeof each === 'string' ? { query: each } : each,
  );
}
