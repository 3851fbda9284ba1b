/**
 * One database, two engines: PGlite with its files in the data folder, or a PostgreSQL at DATABASE_URL.
 * The rest of the code sees this interface and `@supabase/lite` sees its own connection to the same.
 */
import type { Connection } from '@supabase/lite';
import type { Settings } from './settings.ts';

/** Runs SQL on one session. Values in rows are as the engine's own client reads them. */
export interface Sql {
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Several statements without values. */
  run(script: string): Promise<void>;
}

export interface Database extends Sql {
  engine: 'pglite' | 'postgres';
  connection: Connection;
  /** All of the work or none of it. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Lets `work` use `connection` with nobody in between. PGlite is a single session on which lite begins
   * a transaction and sets the role of each request without waiting for others: without this, two
   * requests at once would run with each other's rights.
   */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens the database that the settings name. Throws a `Fault` with one clear sentence. */
export async function openDatabase(settings: Settings): Promise<Database> {
  // Before lite is loaded: it reads this once.
  process.env.DO_NOT_TRACK = '1';
  return settings.databaseUrl
    ? (await import('./database-postgres.ts')).openPostgres(settings.databaseUrl)
    : (await import('./database-pglite.ts')).openPglite(settings);
}

/** Runs what it is given one after another, in the order of asking. */
export function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}
