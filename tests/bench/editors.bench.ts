/** 200 editors save at once, on PostgreSQL, for 30 seconds: nothing acknowledged is lost, nothing unrecorded, no cursor skipped. */
import { startPostgres } from '../database/support/postgres-server.ts';
import { milliseconds, none, percentile, type Row } from './bench.ts';
import { editTogether } from './support/together.ts';

export const name = 'Editors saving at once, PostgreSQL';

const [groups, perGroup, seconds] = [40, 5, 30];

export async function run(): Promise<Row[]> {
  const server = await startPostgres();
  try {
    await server.createDatabase('editors');
    const {
      work,
      trail,
      reader,
      missed,
      wrong,
      seconds: took,
    } = await editTogether(`${server.url}/editors`, groups, perGroup, seconds);
    const acknowledged = work.sent.filter(one => one.acknowledged).length;
    for (const failure of new Set(work.failures)) console.error(failure);
    return [
      {
        what: `saves acknowledged, ${groups * perGroup} editors, ${Math.round(took)} s`,
        measured: `${acknowledged} (${(acknowledged / took).toFixed(1)} a second)`,
        bar: '> 0',
        ok: acknowledged > 0,
      },
      { what: 'a save, median', measured: milliseconds(percentile(work.times, 0.5)) },
      { what: 'a save, p95', measured: milliseconds(percentile(work.times, 0.95)) },
      { what: 'refused because a colleague was first', measured: String(work.conflicts) },
      none('neither saved nor refused', work.failures.length),
      none('acknowledged and not there', trail.lost.length),
      none('carried out twice', trail.twice.length),
      none(`holes in ${trail.rows} audit rows`, trail.holes),
      none(
        `documents missed by a reader, ${reader.polls} polls`,
        missed.length + wrong + reader.amiss.length,
      ),
    ];
  } finally {
    await server.stop();
  }
}
