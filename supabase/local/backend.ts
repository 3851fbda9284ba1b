/**
 * The embedded Supabase as a whole: takes the data folder, opens the database, brings it up to date,
 * fills an empty one with the examples, and answers API requests. Listening is somebody else's job.
 */
import { join } from 'node:path';
import { saidBy } from '../../src/domain/exchange/said-by.ts';
import { localNow } from '../../src/domain/schedule/london.ts';
import { type Api, createApi } from './api.ts';
import { takeDataFolder } from './data-folder.ts';
import { type Database, openDatabase } from './database.ts';
import { refuseEmptied } from './database-folder.ts';
import { readDirectoryFile } from './directory-file.ts';
import { withFeedCache } from './feed-cache.ts';
import { layFoundation } from './foundation.ts';
import { importDirectory } from './import.ts';
import { ensureKeys, type Keys } from './keys.ts';
import { withMailbox } from './mailbox.ts';
import { applyMigrations } from './migrations.ts';
import { progressLine } from './progress.ts';
import { root, type Settings } from './settings.ts';

export interface Backend {
  api: Api;
  database: Database;
  keys: Keys;
  /** Ends everything in order; acknowledged writes are on disk. */
  close(): Promise<void>;
}

/** The directory that an empty database starts with. */
export const examples = join(root, 'data/examples/directory.json');

/** Opens the backend, by default with the examples in an empty one. Throws a `Fault` and leaves everything as it was when something is in the way. */
export async function openBackend(settings: Settings, { examples: fill = true } = {}): Promise<Backend> {
  const release = takeDataFolder(settings);
  let database: Database | undefined;
  try {
    refuseEmptied(settings);
    const keys = ensureKeys(settings);
    database = await openDatabase(settings);
    await layFoundation(database);
    await applyMigrations(database);
    if (fill) await importExamples(database);
    const open = database;
    return {
      api: withMailbox(withFeedCache(createApi(database, keys, settings), keys.publishable), settings),
      database,
      keys,
      async close() {
        await open.close();
        release();
      },
    };
  } catch (thrown) {
    await database?.close().catch(() => undefined);
    release();
    throw thrown;
  }
}

/** On the first run only: a directory that somebody emptied stays empty. */
async function importExamples(database: Database): Promise<void> {
  const [seen] = await database.query<{ started: boolean }>(
    'select exists (select from public.audit) as started',
  );
  if (seen?.started) return;
  const progress = progressLine('Importing the example directory');
  // Invented checks are no newer than a machine whose clock is behind.
  const file = saidBy(readDirectoryFile(examples), localNow(new Date()).slice(0, 10));
  await importDirectory(database, file, { onProgress: progress.update });
  progress.done();
}
