/** Editors at work on a real server before a real PostgreSQL, with a reader that polls throughout. */
import { setTimeout as pause } from 'node:timers/promises';
import { openPostgres } from '../../../supabase/local/database-postgres.ts';
import { preparePlace, startServer } from '../../database/support/server.ts';
import { edit, noWork, Reader, readTrail, seedEditors, type Trail, type Work } from './editing.ts';

export interface Together {
  work: Work;
  trail: Trail;
  reader: Reader;
  /** Documents that the reader missed. */
  missed: string[];
  /** Activities whose public document is not their last acknowledged state. */
  wrong: number;
  seconds: number;
}

/** `database` is the address of an empty database on a PostgreSQL of our own. */
export async function editTogether(
  database: string,
  groups: number,
  perGroup: number,
  seconds: number,
): Promise<Together> {
  const place = await preparePlace(undefined, { DATABASE_URL: database });
  const sql = await openPostgres(database);
  let server: Awaited<ReturnType<typeof startServer>> | undefined;
  try {
    const editors = await seedEditors(sql, place.keys, groups, perGroup);
    server = await startServer(place);
    const { url } = server;
    const reader = new Reader(url, place.keys);
    const work = noWork();
    const start = performance.now();
    let [over, done] = [false, false];
    const reading = (async () => {
      while (!done) {
        await reader.poll();
        await pause(50);
      }
    })();
    const editing = editors.map(editor => edit(url, place.keys, editor, work, () => over));
    await pause(seconds * 1000);
    over = true;
    await Promise.all(editing);
    const took = (performance.now() - start) / 1000;
    done = true;
    await reading;
    // The server keeps an answer of the feed for a moment.
    await pause(2_500);
    const missed = await reader.missed();
    const rows = await sql.query<{ slug: string; title: string }>(
      "select slug, title from public.activities where slug like 'group-%-activity-%'",
    );
    const wrong = rows.filter(
      ({ slug, title }) => !reader.known.get(`activity/${slug}`)?.includes(`"title":"${title}"`),
    );
    return {
      work,
      trail: await readTrail(sql, work.sent),
      reader,
      missed,
      wrong: wrong.length,
      seconds: took,
    };
  } finally {
    await server?.stop();
    await sql.close();
    place.remove();
  }
}
