/** Where an imported street map lies, and how it gets there: whole or not at all. */
import { chmodSync, constants, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, Fault, messageOf } from '../fault.ts';
import { makeFolder } from '../folders.ts';
import { checkStreetMap, type StreetMapFacts } from './check.ts';

const reasons: Record<string, string> = {
  ENOSPC: 'The disk is full.',
  EACCES: 'The data folder cannot be written.',
  EROFS: 'The data folder cannot be written.',
};

/** The address under which the site serves it. */
export const streetMapPath = '/map/streets.pmtiles';

/** The file of the imported street map; it need not exist. */
export function streetMapFile(dataDir: string): string {
  return join(dataDir, 'map', 'streets.pmtiles');
}

/** The address with the file's version, so that no browser mixes two maps; null when none is imported. */
export function streetMapAddress(dataDir: string): string | null {
  const file = streetMapFile(dataDir);
  if (!existsSync(file)) return null;
  const { size, mtimeMs } = statSync(file);
  return `${streetMapPath}?v=${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
}

/** Puts a checked street map in place: copied beside, then renamed. Throws a `Fault`, nothing changed. */
export async function placeStreetMap(file: string, dataDir: string): Promise<StreetMapFacts> {
  const facts = await checkStreetMap(file);
  const target = streetMapFile(dataDir);
  const beside = `${target}.${process.pid}.part`;
  try {
    makeFolder(join(dataDir, 'map'));
    copyStreetMap(file, beside);
    renameSync(beside, target);
  } catch (error) {
    throw new Fault(`${reasons[codeOf(error)] ?? messageOf(error)} Nothing was changed.`);
  } finally {
    rmSync(beside, { force: true });
  }
  return facts;
}

/** Copies without taking twice the room, where the file system can. */
export function copyStreetMap(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  // A file from a read-only medium must not be read-only here.
  chmodSync(to, 0o644);
}

/** Takes the street map away; says whether there was one. */
export function removeStreetMap(dataDir: string): boolean {
  const file = streetMapFile(dataDir);
  if (!existsSync(file)) return false;
  rmSync(file);
  return true;
}
