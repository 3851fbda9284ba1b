/**
 * Search beside plain Fuse.js (token search over all fields) and MiniSearch: how often the right entry
 * is among the first three, how high it stands, and how long a keystroke takes.
 */
import { readFileSync } from 'node:fs';
import { DirectoryFile } from '../../src/domain/exchange/directory-file.ts';
import { makeDirectory } from '../../src/domain/search/directory.ts';
import { type FindContext, find } from '../../src/domain/search/find.ts';
import { everything } from '../../src/domain/search/question.ts';
import { makeWordSearch } from '../../src/domain/search/words.ts';
import { milliseconds, percentile, type Row, timings } from './bench.ts';
import { calendar, places, taxonomy } from './support/city.ts';
import { evaluate, type Labelled } from './support/evaluate.ts';
import { listedDirectory } from './support/listed-directory.ts';
import { listedFromFile } from './support/listed-from-file.ts';
import { fuseSearch, miniSearch, peerTexts } from './support/peers.ts';

export const name = 'search';

const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const percent = (share: number) => `${(share * 100).toFixed(0)} %`;

/** Typed one letter after another, as a phone sees it. */
const sentences = [
  'girls footbal near de23',
  'free boxing for a 13 year old saturday',
  'skatbording',
  'somewhere to chill tonight in normanton',
  'music producton',
  'help with anxiety',
];
const keystrokes = sentences.flatMap(text => Array.from(text, (_, n) => text.slice(0, n + 1)));

export async function run(): Promise<Row[]> {
  return [...quality(), ...(await latency(2000, 5)), ...(await latency(20_000, 40))];
}

function quality(): Row[] {
  const { now, queries } = read('./queries.json') as { now: string; queries: Labelled[] };
  const entries = listedFromFile(DirectoryFile.parse(read('./search-directory.json')));
  const directory = makeDirectory(entries, taxonomy, places);
  const texts = peerTexts(entries, taxonomy);
  const ours = (query: string) =>
    find(directory, { ...everything, text: query }, { now, calendar }).results.map(result => result.slug);
  const [fuse, mini] = [fuseSearch(texts), miniSearch(texts)];
  const rows: Row[] = [];
  for (const set of ['tuned', 'held'] as const) {
    const asked = queries.filter(query => query.set === set);
    const [own, fused, minied] = [ours, fuse, mini].map(search => evaluate(asked, search)) as [
      ReturnType<typeof evaluate>,
      ReturnType<typeof evaluate>,
      ReturnType<typeof evaluate>,
    ];
    for (const [key, score] of own) {
      const [f, m] = [fused.get(key), minied.get(key)];
      if (!f || !m) continue;
      rows.push({
        what: `${key === 'all' ? 'all classes' : key}, ${score.queries} ${set} queries: first three / MRR`,
        measured: `${percent(score.success)} / ${score.mrr.toFixed(2)}`,
        ...(key === 'all' && { bar: 'above both', ok: score.mrr > f.mrr && score.mrr > m.mrr }),
        peer: `Fuse.js ${percent(f.success)} / ${f.mrr.toFixed(2)}, MiniSearch ${percent(m.success)} / ${m.mrr.toFixed(2)}`,
      });
    }
  }
  return rows;
}

async function latency(count: number, bar: number): Promise<Row[]> {
  const { activities } = listedDirectory(count);
  const building = await timings(4, () =>
    makeWordSearch(activities, taxonomy, places).match('boxing', { today: '2026-11-24' }),
  );
  const built = Math.min(...building);
  const directory = makeDirectory(activities, taxonomy, places);
  const context: FindContext = { now: '2026-11-24T15:30', calendar };
  // As many as the finder draws: it sorts the rest when somebody asks for more.
  const ask = (text: string) => find(directory, { ...everything, text }, context).ranked.first(30);
  // After a warm-up, one pass as a visitor types; then each keystroke's median of five, which says how
  // much of the first was the machine and not search.
  const passes: number[][] = [];
  for (let pass = 0; pass < 6; pass++)
    passes.push(await timings(keystrokes.length, n => ask(keystrokes[n] as string)));
  const [, ...warm] = passes;
  const single = percentile(warm[0] ?? [], 0.95);
  const medians = keystrokes.map((_, n) =>
    percentile(
      warm.map(times => times[n] as number),
      0.5,
    ),
  );
  const p95 = percentile(medians, 0.95);
  return [
    {
      what: `keystroke to results, ${count.toLocaleString('en-GB')} activities, p95 of each keystroke's median of 5`,
      measured: `${milliseconds(p95)} (a single pass: ${milliseconds(single)})`,
      bar: `≤ ${bar} ms`,
      ok: p95 <= bar,
    },
    {
      what: `search index, rebuilt for ${count.toLocaleString('en-GB')} activities`,
      measured: milliseconds(built),
      ...(count === 2000 && { bar: '≤ 100 ms', ok: built <= 100 }),
    },
  ];
}
