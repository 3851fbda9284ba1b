/** Folders that a command is to write into: made, and tried before any work is done that would be lost. */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, Fault, messageOf } from './fault.ts';

/** Makes a folder and those above it, one at a time: in `/proc`, Node's own recursive way never ends. */
export function makeFolder(folder: string): void {
  const at = (path: string) => statSync(path, { throwIfNoEntry: false });
  if (at(folder)?.isDirectory()) return;
  if (!at(dirname(folder))) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (thrown) {
    // Somebody else may have made it meanwhile.
    if (codeOf(thrown) !== 'EEXIST' || !at(folder)?.isDirectory()) throw thrown;
  }
}

/** Makes a folder if need be and writes a file into it and away again. `what` begins the sentence of the `Fault`. */
export function mustBeWritable(folder: string, what: string): void {
  const probe = join(folder, `.write-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (thrown) {
    throw new Fault(`${what} cannot be written: ${messageOf(thrown)}.`);
  }
}
