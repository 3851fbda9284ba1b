/** A real server on PGlite is killed in mid-save, again and again; what it had acknowledged must be there. */
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../../supabase/local/database.ts';
import { readSettings } from '../../../supabase/local/settings.ts';
import { preparePlace, type Server, startServer } from '../../database/support/server.ts';
import { call, edit, noWork, Reader, readTrail, type Sent, seedEditors, type Trail } from './editing.ts';

export interface Kills {
  acknowledged: number;
  /** Saves that were on their way when a kill came, and of them, those that had been carried out. */
  underWay: number;
  carriedOut: number;
  /** Acknowledged saves of which the server after the kill knew nothing, or something else. */
  forgotten: string[];
  trail: Trail;
  reader: Reader;
  missed: string[];
  failures: string[];
  /** Milliseconds from the command to the first answer, of each start after a kill. */
  starts: number[];
}

/** `template` is a migrated data folder to begin with; absent: an empty one. */
export async function killInMidSave(kills: number, editors: number, template?: string): Promise<Kills> {
  const place = await preparePlace(template);
  const open = () => openDatabase(readSettings(place.env));
  let server: Server | undefined;
  try {
    const seeding = await open();
    const people = await seedEditors(seeding, place.keys, Math.ceil(editors / 2), 2);
    await seeding.close();
    const work = noWork();
    const reader = new Reader('', place.keys);
    const result = { underWay: 0, carriedOut: 0, forgotten: [] as string[], starts: [] as number[] };
    let unsure: Sent[] = [];

    server = await startServer(place);
    for (let kill = 0; kill < kills; kill++) {
      const before = work.sent.length;
      const { url } = server;
      let over = false;
      const editing = people.map(editor => edit(url, place.keys, editor, work, () => over));
      const reading = (async () => {
        while (!over) {
          await reader.poll(url);
          await pause(100);
        }
      })();
      // Once something has been acknowledged, at any moment of the next second.
      const acknowledged = work.times.length;
      while (work.times.length === acknowledged) await pause(20);
      await pause(Math.random() * 1000);
      over = true;
      await server.stop('SIGKILL');
      await Promise.all([...editing, reading]);

      server = await startServer(place);
      result.starts.push(server.took);
      unsure = work.sent.slice(before).filter(one => !one.refused);
      for (const { editor, args, title, acknowledged: known, after } of unsure) {
        const again = await call(server.url, place.keys, editor.token, 'save_entries', args);
        if (known && !(again.body?.again && JSON.stringify(again.body.after) === JSON.stringify(after)))
          result.forgotten.push(title);
        if (!known) result.underWay++;
        if (!known && again.body?.again) result.carriedOut++;
      }
      await reader.poll(server.url);
    }
    // The server keeps an answer of the feed for a moment.
    await pause(2_500);
    const missed = await reader.missed(server.url);
    await server.stop();
    const database = await open();
    const trail = await readTrail(database, work.sent);
    await database.close();
    const acknowledged = work.sent.filter(one => one.acknowledged).length;
    return { ...result, acknowledged, trail, reader, missed, failures: work.failures };
  } finally {
    await server?.stop('SIGKILL');
    place.remove();
  }
}
