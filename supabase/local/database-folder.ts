/**
 * The folder of the embedded database before it is opened. PostgreSQL writes while it starts, and leaves that
 * behind when it then finds damage; so unless the files are as they were closed, a copy stands by, and takes the
 * place of what could not be opened.
 */
import { createHash } from 'node:crypto';
import {
  constants,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Fault, messageOf } from './fault.ts';
import { places, type Settings } from './settings.ts';

const at = (path: string) => statSync(path, { throwIfNoEntry: false });

/** Whether there is nothing, or a folder with nothing in it. */
export function isEmpty(folder: string): boolean {
  const found = at(folder);
  return !found || (found.isDirectory() && readdirSync(folder).length === 0);
}

export const damaged = (folder: string, what: string) =>
  new Fault(
    `The database in ${folder} is damaged (${what}): nothing was changed. Put a backup in its place, or move the folder away to start anew.`,
  );

/** Keys that are there before the database mean that there was one: an empty folder is a loss, and no first start. */
export function refuseEmptied(settings: Settings): void {
  const folder = places.database(settings);
  if (settings.databaseUrl || !existsSync(places.keys(settings)) || !at(folder) || !isEmpty(folder)) return;
  throw new Fault(
    `The database folder ${folder} is empty, and the keys beside it say that there was a database: nothing was changed. Put a backup in its place, or remove the empty folder to start afresh with the examples.`,
  );
}

/** A folder that holds something must hold a whole database: PGlite would found a new one among the ruins. */
export function refuseRuins(folder: string): void {
  if (!at(folder)?.isDirectory()) throw damaged(folder, 'it is not a folder');
  const missing = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].find(
    part => !existsSync(join(folder, part)),
  );
  if (missing) throw damaged(folder, `${missing} is missing`);
}

const closedMark = (folder: string) => `${folder}.closed`;

/** Names, sizes and times of all files of a database, as one short text. */
function stateOf(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const { size, mtimeMs } = statSync(join(folder, entry));
    hash.update(`${entry} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Notes that the database was closed in order, and how its files stood then. */
export function markClosed(folder: string): void {
  writeFileSync(closedMark(folder), stateOf(folder));
}

/** Whether the files are those that were closed in order: nothing has been at them since, and they need no copy. */
export function isAsClosed(folder: string): boolean {
  const mark = closedMark(folder);
  return existsSync(mark) && readFileSync(mark, 'utf8') === stateOf(folder);
}

/** A database that is open is not closed. */
export function markOpen(folder: string): void {
  rmSync(closedMark(folder), { force: true });
}

const copyOf = (folder: string) => `${folder}.before`;

/** Puts the copy back that a start was putting back when it was killed. */
export function recover(folder: string): void {
  if (!existsSync(folder) && existsSync(copyOf(folder))) renameSync(copyOf(folder), folder);
}

/** Copies the database, opens it with `work`, and puts the copy back, to the byte, when that throws. */
export async function unharmed<T>(place: string, work: () => Promise<T>): Promise<T> {
  // Of a link, the folder that it leads to: the copy must be on the same disk.
  const folder = realpathSync(place);
  const [copy, half, failed] = [copyOf(folder), `${folder}.copying`, `${folder}.failed`];
  for (const left of [copy, half, failed]) rmSync(left, { recursive: true, force: true });
  try {
    cpSync(folder, half, { recursive: true, preserveTimestamps: true, mode: constants.COPYFILE_FICLONE });
    renameSync(half, copy);
  } catch (thrown) {
    rmSync(half, { recursive: true, force: true });
    throw new Fault(`The database in ${folder} cannot be copied before it is opened: ${messageOf(thrown)}.`);
  }
  try {
    return await work();
  } catch (thrown) {
    renameSync(folder, failed);
    renameSync(copy, folder);
    throw thrown;
  } finally {
    for (const left of [copy, failed]) rmSync(left, { recursive: true, force: true });
  }
}
