/** The keys of the embedded Supabase: made once, kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { codeOf, Fault, messageOf } from './fault.ts';
import { places, type Settings } from './settings.ts';

const Keys = z.strictObject({
  /** Ships to every browser; opens what the public may see. */
  publishable: z.string().startsWith('sb_publishable_'),
  /** Opens everything; never leaves this machine. */
  secret: z.string().startsWith('sb_secret_'),
  /** Signs the sessions of people who sign in. */
  jwtSecret: z.string().min(32),
});
export type Keys = z.output<typeof Keys>;

const key = (kind: string) => `sb_${kind}_${randomBytes(24).toString('base64url')}`;

/** The data folder's keys, if it has any. Throws a `Fault` when the file is damaged. */
export function readKeys(settings: Settings): Keys | undefined {
  const file = places.keys(settings);
  try {
    return Keys.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw new Fault(
      `The keys in ${file} cannot be read (${thrown instanceof z.ZodError ? 'one is missing or malformed' : messageOf(thrown)}): move the file away and start again to make new ones.`,
    );
  }
}

/** The data folder's keys, made now if it has none. */
export function ensureKeys(settings: Settings): Keys {
  const found = readKeys(settings);
  if (found) return found;
  const made: Keys = {
    publishable: key('publishable'),
    secret: key('secret'),
    jwtSecret: randomBytes(48).toString('base64url'),
  };
  const file = places.keys(settings);
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
  return made;
}
