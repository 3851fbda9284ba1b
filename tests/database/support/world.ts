/**
 * A world for a test file: a database of its own on one engine, with the product's own API before it, and
 * people who sign in to that. Each test makes its own rows (see `make.ts`), so tests do not meet.
 *
 *   describe.each(engines)('rights on %s', engine => {
 *     const world = useWorld(engine);
 *     it('…', async () => { const kim = await world().person(); … });
 *   });
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Api, createApi } from '../../../supabase/local/api.ts';
import { type Database, openDatabase } from '../../../supabase/local/database.ts';
import { readSettings } from '../../../supabase/local/settings.ts';
import { type Engine, postgresTemplate } from './engines.ts';
import { keys, signToken } from './keys.ts';

/** Rows of any table: the tests say what they expect of them. */
export type Client = SupabaseClient<any, 'public', any>;

export interface Person {
  id: string;
  email: string;
  /** Signed in through the API. */
  client: Client;
  token: string;
}

export interface World {
  engine: Engine;
  database: Database;
  api: Api;
  /** SQL as the owner of the database, past all rights. */
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Nobody: the publishable key only. */
  anon: Client;
  /** The secret key. */
  service: Client;
  /** Somebody new who has signed in and has no right yet. */
  person(): Promise<Person>;
  /** Where the database is, for a test that needs sessions of its own; empty on PGlite. */
  url: string;
  close(): Promise<void>;
}

/** A client of the API in this process, as supabase-js in a browser would be one. */
export function clientOf(api: Api, key: string, token?: string): Client {
  return createClient('http://localhost', key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: {
      fetch: (input, init) => api(new Request(input, init)),
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    },
  });
}

async function copyTemplate(engine: Engine): Promise<{ url: string; folder: string; drop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'directory-world-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (engine === 'pglite') {
    cpSync(inject('pgliteTemplate'), folder, { recursive: true });
    return { url: '', folder, drop: async () => removeFolder() };
  }
  const server = inject('postgresServer');
  const name = `world_${crypto.randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const admin = postgres(`${server}/postgres`, { max: 1, onnotice: () => undefined });
    await admin.unsafe(statement);
    await admin.end();
  };
  await run(`create database ${name} template ${postgresTemplate}`);
  return {
    url: `${server}/${name}`,
    folder,
    async drop() {
      await run(`drop database ${name} with (force)`);
      removeFolder();
    },
  };
}

/** Opens a world; the caller closes it. */
export async function openWorld(engine: Engine): Promise<World> {
  const copy = await copyTemplate(engine);
  const settings = readSettings({ DATA_DIR: copy.folder, ...(copy.url && { DATABASE_URL: copy.url }) });
  const database = await openDatabase(settings);
  const api = createApi(database, keys, settings);
  return {
    engine,
    database,
    api,
    url: copy.url,
    sql: (text, values) => database.query(text, values),
    anon: clientOf(api, keys.publishable),
    service: clientOf(api, keys.secret),
    async person() {
      const id = crypto.randomUUID();
      const email = `${id.slice(0, 8)}@example.org`;
      await database.query('insert into auth.users (id, email, email_confirmed_at) values ($1, $2, now())', [
        id,
        email,
      ]);
      const token = signToken({ sub: id, email });
      return { id, email, token, client: clientOf(api, keys.publishable, token) };
    },
    async close() {
      await database.close();
      await copy.drop();
    },
  };
}

/** Opens a world before the tests of a `describe` and closes it after them. */
export function useWorld(engine: Engine): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    world = await openWorld(engine);
  });
  afterAll(async () => {
    await world?.close();
  });
  return () => {
    if (!world) throw new Error('The world opens in beforeAll: call this within a test');
    return world;
  };
}
