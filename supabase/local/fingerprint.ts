/** Whether a built site is still that of this code, these keys, this directory and this day. */
import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backend } from './backend.ts';
import { streetMapAddress } from './map/place.ts';
import { root, type Settings } from './settings.ts';

export interface Fingerprint {
  /** Of the code, the data files and where the site reads: a site that differs must not be served. */
  code: string;
  /** Of the directory and the day: a site that differs is merely old, and corrects itself from the feed. */
  content: string;
}

/** Of a site that reads a hosted project: a build made it, and this machine must not serve it as its own. */
export const hostedFingerprint: Fingerprint = { code: 'hosted', content: '' };

const sources = [
  'src/**/*',
  'public/**/*',
  'data/**/*',
  // Builds, and finishes what Astro has built.
  'supabase/local/**/*',
  'astro.config.mjs',
  'package-lock.json',
];
/** Larger files, in bytes, count by size and time: a street map takes long to read. */
const LARGE = 2_000_000;

/** `inputs` is whatever else goes into the pages: addresses and keys. `cursor` is the feed's newest change. */
export function fingerprint(inputs: readonly string[], cursor: number, today: string): Fingerprint {
  const hash = createHash('sha256').update(JSON.stringify(inputs));
  for (const file of sources.flatMap(pattern => globSync(pattern, { cwd: root })).sort()) {
    const found = statSync(join(root, file));
    if (!found.isFile()) continue;
    hash.update(`\n${file}\n`);
    hash.update(found.size > LARGE ? `${found.size} ${found.mtimeMs}` : readFileSync(join(root, file)));
  }
  return { code: hash.digest('hex'), content: `${cursor} ${today}` };
}

/** The fingerprint that a site built now would have, with the feed at `cursor`. */
export function fingerprintNow(settings: Settings, publishableKey: string, cursor: number): Fingerprint {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  const { siteUrl, siteLocale, contactEmail = '' } = settings;
  const map = streetMapAddress(settings.dataDir) ?? '';
  return fingerprint([siteUrl, siteLocale, publishableKey, map, contactEmail], cursor, today);
}

/** The same, of a database that this process holds. */
export async function currentFingerprint(settings: Settings, backend: Backend): Promise<Fingerprint> {
  const [row] = await backend.database.query<{ cursor: number }>(
    'select last_seq::float8 as cursor from private.directory_turn',
  );
  return fingerprintNow(settings, backend.keys.publishable, row?.cursor ?? 0);
}

const mark = (site: string) => join(site, '.built.json');

/** The fingerprint of the site in a folder, if it has one. */
export function builtFingerprint(site: string): Fingerprint | undefined {
  try {
    const found = JSON.parse(readFileSync(mark(site), 'utf8')) as Partial<Fingerprint> | null;
    const { code, content } = found ?? {};
    return code !== undefined && content !== undefined ? { code, content } : undefined;
  } catch {
    return undefined;
  }
}

export function writeFingerprint(site: string, of: Fingerprint): void {
  writeFileSync(mark(site), JSON.stringify(of));
}

/** Makes a folder with nothing but the mark of another. */
export function copyFingerprint(from: string, to: string): void {
  mkdirSync(to);
  copyFileSync(mark(from), mark(to));
}
