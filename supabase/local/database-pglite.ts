/** PGlite: PostgreSQL in this process, its files in the data folder. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
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

const isEmpty = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0;

/** Founds a database beside its place: one that is interrupted half-way must not look like a damaged one. */
async function found(folder: string): Promise<void> {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  await (await open(half)).close();
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}

/** A folder that holds something must hold a whole database: PGlite would found a new one among the ruins. */
function refuseRuins(folder: string): void {
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
  if (isEmpty(folder)) await found(folder);
  refuseRuins(folder);

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
