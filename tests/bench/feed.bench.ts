/** What a poll costs the database, and how long after a saved edit an open page can know of it. */
import { milliseconds, percentile, type Row, timings } from './bench.ts';
import { benchFolder } from './support/data-folder.ts';

export const name = 'Change feed, 10,000 activities on PGlite';

export async function run(): Promise<Row[]> {
  const { backend, remove } = await benchFolder(10_000);
  const { api, database, keys } = backend;
  try {
    const [row] = await database.query<{ cursor: number }>(
      'select last_seq::float8 as cursor from private.directory_turn',
    );
    const cursor = row?.cursor ?? 0;
    const poll = (since: number) => database.query('select public.directory_since($1)', [since]);
    await timings(20, () => poll(cursor));
    const quiet = await timings(200, () => poll(cursor));
    const twenty = await timings(100, () => poll(cursor - 20));
    const whole = await timings(3, () => poll(0));

    const ask = () =>
      api(
        new Request(`http://localhost/rest/v1/rpc/directory_since?since=${cursor}`, {
          headers: { apikey: keys.publishable },
        }),
      );
    const thousand = await timings(1, () => Promise.all(Array.from({ length: 1000 }, ask)));
    const edit = await timings(20, n =>
      database.query(
        'update public.activities set title = $1 where slug = (select min(slug) from public.activities)',
        [`Edited ${n}`],
      ),
    );
    return [
      median('a poll, nothing new', quiet),
      { what: 'a poll, nothing new, p95', measured: milliseconds(percentile(quiet, 0.95)) },
      median('a poll, 20 documents changed', twenty),
      { what: 'reading everything (a build)', measured: milliseconds(percentile(whole, 0.5)) },
      { what: 'a thousand phones at once, one answer', measured: milliseconds(thousand[0] ?? 0) },
      { what: 'an edit with audit and document, median', measured: milliseconds(percentile(edit, 0.5)) },
    ];
  } finally {
    await remove();
  }
}

function median(what: string, times: number[]): Row {
  const value = percentile(times, 0.5);
  return {
    what: `${what}, median, 10,000 activities`,
    measured: milliseconds(value),
    bar: '≤ 5 ms',
    ok: value <= 5,
  };
}
