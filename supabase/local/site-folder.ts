/**
 * The folder of the built site. A build takes the place of whatever stands there, so that must be a site
 * that a build made: `OUT_DIR=~/docs` is a slip, and must not cost anybody their documents.
 */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { codeOf, Fault, messageOf } from './fault.ts';
import { builtFingerprint } from './fingerprint.ts';
import { mustBeWritable } from './folders.ts';
import type { Settings } from './settings.ts';

/** Beside the site: the one that takes its place, and the one that had it, for as long as two renames take. */
export const beside = (site: string) => ({ next: `${site}.next`, old: `${site}.old` });

const isInside = (folder: string, other: string) => !/^\.\.(\/|$)/.test(relative(other, folder));

/** The names in a folder, or of a link to one; nothing where there is nothing. */
function contentsOf(path: string): string[] | 'file' | undefined {
  try {
    // A link that leads nowhere is something all the same.
    return lstatSync(path).isFile() || !existsSync(path) ? 'file' : readdirSync(path);
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'ENOTDIR' && existsSync(path)) return 'file';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Fault(`${path}, where the site goes, cannot be read: ${messageOf(thrown)}.`);
  }
}

/** Throws a `Fault` when something stands where the site goes, or goes through, that no build made. */
export function refuseForeign({ outDir, dataDir }: Settings): void {
  if (isInside(dataDir, outDir)) {
    throw new Fault(
      `OUT_DIR, ${outDir}, holds the data folder ${dataDir}, and a build replaces all that is in it: set OUT_DIR to a folder for the site alone.`,
    );
  }
  const { next, old } = beside(outDir);
  for (const path of [outDir, next, old]) {
    const found = contentsOf(path);
    if (!found || (Array.isArray(found) && (found.length === 0 || builtFingerprint(path)))) continue;
    const what = found === 'file' ? 'file' : 'folder';
    throw new Fault(
      `The site is to go to ${outDir}, and ${path} is a ${what} that no build made: nothing was changed. Set OUT_DIR to a new folder, or move that away.`,
    );
  }
}

/** Throws a `Fault` when a build into `settings.outDir` by way of `staging` could not be put in its place. */
export function mustTakeSite(settings: Settings, staging: string): void {
  refuseForeign(settings);
  mustBeWritable(dirname(settings.outDir), `The folder of the site, ${settings.outDir},`);
  mustBeWritable(dirname(staging), `The folder for half-built sites, ${dirname(staging)},`);
}
