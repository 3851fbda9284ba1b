/**
 * The data folder belongs to one process at a time: two PGlite on the same files destroy them. A lock
 * file names its holder; one left behind by a process that is gone (a crash, `kill -9`) is taken over.
 */
import { linkSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { codeOf, Fault, messageOf } from './fault.ts';
import { makeFolder } from './folders.ts';
import { places, type Settings } from './settings.ts';

interface Holder {
  pid: number;
  /** When that process started, in the system's own count: a process number is used again after a while. */
  started?: string;
}

/** When a process started, where the system tells (Linux). */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    if (codeOf(thrown) === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return !started || !now || started === now;
}

function holderOf(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** The process that holds the data folder now, if any. */
export function holder(settings: Settings): number | undefined {
  const found = holderOf(places.lock(settings));
  return found && isAlive(found) ? found.pid : undefined;
}

/** Makes the folder if need be and takes it. Gives what lets it go again. Throws a `Fault`. */
export function takeDataFolder(settings: Settings): () => void {
  const lock = places.lock(settings);
  const mine = `${lock}.${process.pid}`;
  try {
    makeFolder(settings.dataDir);
    const me: Holder = { pid: process.pid, started: startOf(process.pid) };
    writeFileSync(mine, JSON.stringify(me));
  } catch (thrown) {
    throw new Fault(`The data folder ${settings.dataDir} cannot be written: ${messageOf(thrown)}.`);
  }
  try {
    for (let tries = 0; ; tries++) {
      try {
        // A link appears whole or not at all: nobody ever reads half a lock.
        linkSync(mine, lock);
        return () => rmSync(lock, { force: true });
      } catch (thrown) {
        if (codeOf(thrown) !== 'EEXIST' || tries > 3) throw thrown;
      }
      const other = holderOf(lock);
      if (other && isAlive(other)) {
        throw new Fault(
          `The data folder ${settings.dataDir} is in use by process ${other.pid}: stop that one first, or set DATA_DIR to another folder.`,
        );
      }
      rmSync(lock, { force: true });
    }
  } finally {
    unlinkSync(mine);
  }
}
