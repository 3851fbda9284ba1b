/** The server on PGlite is killed 30 times in mid-save: nothing acknowledged is lost, nothing unrecorded, cursors go on. */
import { none, percentile, type Row } from './bench.ts';
import { killInMidSave } from './support/kills.ts';

export const name = 'Kills in mid-save, PGlite';

const [kills, editors] = [30, 8];

export async function run(): Promise<Row[]> {
  const found = await killInMidSave(kills, editors);
  for (const failure of new Set(found.failures)) console.error(failure);
  const { trail, reader, missed } = found;
  return [
    {
      what: `saves acknowledged around ${kills} kills, ${editors} editors`,
      measured: String(found.acknowledged),
      bar: `≥ ${kills}`,
      ok: found.acknowledged >= kills,
    },
    {
      what: 'under way when a kill came; of them carried out',
      measured: `${found.underWay}; ${found.carriedOut}`,
    },
    {
      what: 'start after a kill, median',
      measured: `${(percentile(found.starts, 0.5) / 1000).toFixed(1)} s`,
    },
    none('acknowledged and not known afterwards', found.forgotten.length),
    none('acknowledged and not in the history', trail.lost.length),
    none('carried out twice', trail.twice.length),
    none(`holes in ${trail.rows} audit rows`, trail.holes),
    none(`documents missed or cursors gone back, ${reader.polls} polls`, missed.length + reader.amiss.length),
    none('neither saved nor refused', found.failures.length),
  ];
}
