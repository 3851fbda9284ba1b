/**
 * Carries the hashed files of the site before into the new one, for one generation: a page that was opened
 * before the change still asks for them by name, and would otherwise be told that there is nothing.
 */
import { cpSync, existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where every name holds the hash of what is inside. */
const hashed = '{_astro,directory}/**/*';
/** Names in a site the files that only pages before it use. */
const listOf = (site: string) => join(site, '.before.json');

function carried(site: string): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(listOf(site), 'utf8')) as string[]);
  } catch {
    // No site yet, or the first of its kind.
    return new Set();
  }
}

/** Copies what `before` built itself, and `next` did not, into `next`. What `before` had carried is left behind. */
export function keepHashed(before: string, next: string): void {
  const older = carried(before);
  const files = globSync(hashed, { cwd: before })
    .filter(file => !older.has(file) && statSync(join(before, file)).isFile())
    .filter(file => !existsSync(join(next, file)));
  for (const file of files) cpSync(join(before, file), join(next, file), { preserveTimestamps: true });
  if (files.length > 0) writeFileSync(listOf(next), JSON.stringify(files.sort()));
}
