/** PGlite: PostgreSQL in this process, its files in the data folder. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '@supabase/lite';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { type Database, queue, type Sql } from './database.ts';
import { Fault, messageOf } from './fault.ts';
import { places, type Settings } from './settings.ts';

type Driver = Awaited<ReturnType<typeof createPgliteConnection>>['driver'];

const damaged = (folder: string, what: string) =>
  new Fault(
    `The database in ${folder} is damaged (${what}): nothing was changed. Put a backup in its place, or move the folder away to start anew.`,
  );

/** A folder that holds something must hold a whole database: PGlite would found a new one among the ruins. */
function refuseRuins(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  const missing = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].find(
    part => !existsSync(join(folder, part)),
  );
  if (missing) throw damaged(folder, `${missing} is missing`);
}

function sqlOn(driver: Pick<Driver, 'query' | 'exec'>): Sql {
  return {
    query: async (text, values) => (await driver.query(text, [...(values ?? [])])).rows as never,
    run: async script => void (await driver.exec(script)),
  };
}

export async function openPglite(settings: Settings): Promise<Database> {
  const folder = places.database(settings);
  refuseRuins(folder);
  mkdirSync(folder, { recursive: true });

  const connection = await open(folder);
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
    close: () => exclusive(() => connection.close()),
  } as Database;
}

async function open(folder: string) {
  const connection = await createPgliteConnection({ url: folder }).catch(thrown => {
    throw damaged(folder, messageOf(thrown));
  });
  try {
    await connection.driver.waitReady;
    await connection.driver.query('select 1');
    return connection;
  } catch (thrown) {
    throw damaged(folder, messageOf(thrown).split('\n')[0] ?? '');
  }
}
