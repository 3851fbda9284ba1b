/**
 * The directory that a command works on: a hosted project or the running `npm start` by its API, or a
 * database that this process opens itself.
 */
import type { DirectoryFile } from '../../src/domain/exchange/directory-file.ts';
import { openBackend } from './backend.ts';
import { type Database, openDatabase } from './database.ts';
import { Fault } from './fault.ts';
import { type Imported, type ImportOptions, importDirectory } from './import.ts';
import { hostedProject, post, reach } from './project.ts';
import { runningServer } from './running.ts';
import type { Settings } from './settings.ts';

export interface ExchangeTarget {
  /** Named in messages: "the hosted project at …". */
  name: string;
  import(file: DirectoryFile, options: ImportOptions): Promise<Imported>;
  export(): Promise<unknown>;
  close(): Promise<void>;
}

export async function openTarget(settings: Settings, env = process.env): Promise<ExchangeTarget> {
  const project = hostedProject(env, 'SUPABASE_SECRET_KEY');
  if (project) return byApi(project.name, project.url, project.key);
  if (settings.databaseUrl) return byDatabase('the PostgreSQL at DATABASE_URL', await openMigrated(settings));
  const running = runningServer(settings);
  if (running) return byApi(`the running server at ${running.url}`, running.url, running.keys.secret);
  const { database, close } = await openBackend(settings, { examples: false });
  return { ...byDatabase(`the database in ${settings.dataDir}`, database), close };
}

/** Somebody else's PostgreSQL is not migrated in passing: it may be a hosted project's own. */
async function openMigrated(settings: Settings): Promise<Database> {
  const database = await openDatabase(settings);
  const [found] = await database.query<{ ready: boolean }>(
    `select to_regprocedure('public.import_directory(jsonb)') is not null as ready`,
  );
  if (found?.ready) return database;
  await database.close();
  throw new Fault(
    'The database at DATABASE_URL has not been migrated: run "npm start" or "supabase db push" on it first.',
  );
}

function byDatabase(name: string, database: Database): ExchangeTarget {
  return {
    name,
    import: (file, options) => importDirectory(database, file, options),
    async export() {
      const [row] = await database.query<{ file: unknown }>('select public.export_directory() as file');
      return row?.file;
    },
    close: () => database.close(),
  };
}

function byApi(name: string, url: string, secret: string): ExchangeTarget {
  async function call<T>(rpc: string, body: unknown): Promise<T> {
    const response = await reach(name, post(`${url}/rest/v1/rpc/${rpc}`, secret, body));
    const text = await response.text();
    if (response.ok) return JSON.parse(text) as T;
    throw new Fault(`${name} refused, so nothing was changed: ${response.status} ${said(text)}`);
  }
  return {
    name,
    // One call is one transaction; a hosted project that takes too long over it can be reached by DATABASE_URL.
    import: (file, { replaceExamples }) =>
      call(replaceExamples ? 'replace_examples' : 'import_directory', { file }),
    export: () => call('export_directory', {}),
    close: async () => undefined,
  };
}

/** The message in an API's answer, or its first words. */
function said(text: string): string {
  try {
    const { message, details } = JSON.parse(text) as { message?: unknown; details?: unknown };
    // "Failing row contains (…)" holds the entry's name.
    const row = typeof details === 'string' ? ` (${details.slice(0, 300)})` : '';
    if (typeof message === 'string') return `${message}${row}`;
  } catch {}
  return text.slice(0, 300);
}
