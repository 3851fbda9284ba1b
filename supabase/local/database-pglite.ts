/** PGlite: PostgreSQL in this process, its files in the data folder. */
import { renameSync, rmSync } from 'node:fs';
import type { Connection } from '@supabase/lite';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { type Database, queue, type Sql } from './database.ts';
import {
  damaged,
  isAsClosed,
  isEmpty,
  markClosed,
  markOpen,
  recover,
  refuseRuins,
  unharmed,
} from './database-folder.ts';
import { messageOf } from './fault.ts';
import { places, type Settings } from './settings.ts';

type Driver = Awaited<ReturnType<typeof createPgliteConnection>>['driver'];

/** Founds a database beside its place: one that is interrupted half-way must not look like a damaged one. */
async function found(folder: string): Promise<void> {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  await (await open(half)).close();
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
  markClosed(folder);
}

function sqlOn(driver: Pick<Driver, 'query' | 'exec'>): Sql {
  return {
    query: async (text, values) => (await driver.query(text, [...(values ?? [])])).rows as never,
    run: async script => void (await driver.exec(script)),
  };
}

/** Reads each page of each table once: damage must be found before anybody is served, or writes on top of it. */
const readEveryTable = `
  select query_to_xml(format('select count(*) from %I.%I', n.nspname, c.relname), false, true, '')
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'm') and c.relpersistence = 'p'`;

export async function openPglite(settings: Settings): Promise<Database> {
  const folder = places.database(settings);
  recover(folder);
  if (isEmpty(folder)) await found(folder);
  refuseRuins(folder);

  const connection = isAsClosed(folder)
    ? await open(folder)
    : await unharmed(folder, () => open(folder, readEveryTable));
  markOpen(folder);
  const driver = connection.driver;
  const exclusive = queue();
  const direct = sqlOn(driver);
  return {
    engine: 'pglite',
    connection: connection as unknown as Connection,
    exclusive,
    query: (text, values) => exclusive(() => direct.query(text, values)),
    run: script => exclusive(() => direct.run(script)),
    transaction: work => exclusive(() => driver.transaction(tx => work(sqlOn(tx)))),
    close: () =>
      exclusive(async () => {
        await connection.close();
        markClosed(folder);
      }),
  } as Database;
}

async function open(folder: string, first = 'select 1') {
  const connection = await createPgliteConnection({ url: folder }).catch(thrown => {
    throw damaged(folder, messageOf(thrown));
  });
  try {
    await connection.driver.waitReady;
    await connection.driver.query(first);
    return connection;
  } catch (thrown) {
    throw damaged(folder, messageOf(thrown).split('\n')[0] ?? '');
  }
}
