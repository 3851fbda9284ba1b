/**
 * Puts a validated directory file into the database: all of it in one transaction, or nothing. Written
 * in portions, so that a progress bar can move and a running server can answer pages in between.
 */
import type { DirectoryFile } from '../../src/domain/exchange/directory-file.ts';
import type { Database, Sql } from './database.ts';
import { Fault, messageOf } from './fault.ts';

/** Activities in one statement. */
const PORTION = 40;

export interface ImportOptions {
  /** Leaves no example organisation that the file does not make a real one, in the same transaction. */
  replaceExamples?: boolean;
  onProgress?(done: number, total: number): void;
}

/** How many entries were new, differed, and were as in the file already. */
export interface Imported {
  added: number;
  changed: number;
  left: number;
}

/** Cuts a file into portions whose references lead only to earlier ones. */
export function portions(file: DirectoryFile, size = PORTION): DirectoryFile[] {
  const empty = { ...file, organisations: [], venues: [], activities: [] };
  const first = { ...empty, organisations: file.organisations, venues: file.venues };
  const rest = Array.from({ length: Math.ceil(file.activities.length / size) }, (_, n) => ({
    ...empty,
    activities: file.activities.slice(n * size, (n + 1) * size),
  }));
  return [first, ...rest];
}

async function put(tx: Sql, part: DirectoryFile): Promise<Imported> {
  const [row] = await tx.query<{ imported: Imported }>(
    'select public.import_directory($1::text::jsonb) as imported',
    [JSON.stringify(part)],
  );
  return row?.imported ?? { added: 0, changed: 0, left: 0 };
}

/** What the database says of the first entry that it refuses, by the entry's name; undefined when it takes each alone. */
async function firstRefused(tx: Sql, portion: DirectoryFile): Promise<Error | undefined> {
  const empty = { ...portion, organisations: [], venues: [], activities: [] };
  for (const list of ['organisations', 'venues', 'activities'] as const) {
    for (const entry of portion[list]) {
      try {
        await put(tx, { ...empty, [list]: [entry] });
      } catch (thrown) {
        return new Error(`${list} "${entry.slug}": ${messageOf(thrown)}`);
      }
    }
  }
  return undefined;
}

/** Imports into a database that this process holds. Throws a `Fault` when the database refuses. */
export async function importDirectory(
  database: Database,
  file: DirectoryFile,
  { replaceExamples = false, onProgress }: ImportOptions = {},
): Promise<Imported> {
  const sum: Imported = { added: 0, changed: 0, left: 0 };
  let done = 0;
  try {
    await database.transaction(async tx => {
      for (const portion of portions(file)) {
        await tx.query('savepoint portion');
        const imported = await put(tx, portion).catch(async thrown => {
          await tx.query('rollback to savepoint portion');
          throw (await firstRefused(tx, portion)) ?? thrown;
        });
        await tx.query('release savepoint portion');
        for (const key of ['added', 'changed', 'left'] as const) sum[key] += imported[key];
        done += portion.activities.length;
        onProgress?.(done, file.activities.length);
      }
      if (replaceExamples) await tx.query('select public.remove_examples()');
    });
  } catch (thrown) {
    throw new Fault(`The database refused the directory, so nothing was changed: ${messageOf(thrown)}.`);
  }
  return sum;
}
