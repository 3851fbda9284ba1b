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
import { parseArgs } from 'node:util';
import { describe } from '../../src/domain/exchange/fault.ts';
import { localNow } from '../../src/domain/schedule/london.ts';
import { makeDirectory } from '../../src/domain/search/directory.ts';
import { find } from '../../src/domain/search/find.ts';
import { everything } from '../../src/domain/search/question.ts';
import { Fault, messageOf, runCommand } from '../../supabase/local/fault.ts';
import { calendar, places, taxonomy } from './support/city.ts';
import { listedFromFile } from './support/listed-from-file.ts';
import { parseJson, readDirectory, readText } from './support/read-file.ts';

interface Asked {
  query: string;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        directory: { type: 'string', default: 'data/examples/directory.json' },
        queries: { type: 'string' },
        now: { type: 'string' },
        top: { type: 'string', default: '10' },
      },
    });
  } catch (thrown) {
    throw new Fault(messageOf(thrown));
  }
}

await runCommand(async () => {
  const { values, positionals } = readArguments();
  const asked = values.queries ? readQueries(values.queries) : positionals.map(query => ({ query }));
  if (!asked.length) {
    throw new Fault('Say what to search for: npm run search -- --directory FILE.json "boxing"');
  }
  const directory = makeDirectory(listedFromFile(readDirectory(values.directory)), taxonomy, places);
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
});

function readQueries(path: string): Asked[] {
  const text = readText(path);
  if (!text.trimStart().startsWith('['))
    return text
      .split('\n')
      .filter(Boolean)
      .map(query => ({ query }));
  return (parseJson(text, path) as (string | Asked)[]).map(each => {
    const asked = typeof each === 'string' ? { query: each } : each;
    if (typeof asked?.query !== 'string') {
      throw new Fault(`${path}: expected texts or objects with a text in "query", found ${describe(each)}.`);
    }
    return asked;
  });
}
