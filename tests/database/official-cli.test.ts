/** `supabase/` is an ordinary project: the official CLI reads its settings and pushes its migrations. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../../supabase/local/database.ts';
import { layFoundation } from '../../supabase/local/foundation.ts';
import { readSettings } from '../../supabase/local/settings.ts';
import { engines } from './support/engines.ts';

const root = join(import.meta.dirname, '../..');

function supabase(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise(answer => {
    execFile(
      join(root, 'node_modules/.bin/supabase'),
      [...args, '--workdir', root],
      { env: { ...process.env, DO_NOT_TRACK: '1', SUPABASE_TELEMETRY_DISABLED: '1', NO_COLOR: '1' } },
      (error, stdout, stderr) =>
        answer({ code: error ? Number(error.code ?? 1) : 0, output: `${stdout}\n${stderr}` }),
    );
  });
}

describe.skipIf(!engines.includes('postgres'))('the official supabase CLI', () => {
  const name = `cli_${crypto.randomUUID().replaceAll('-', '')}`;
  let url: string;
  let folder: string;
  const admin = async (statement: string) => {
    const sql = postgres(`${inject('postgresServer')}/postgres`, { max: 1, onnotice: () => undefined });
    await sql.unsafe(statement);
    await sql.end();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'directory-cli-'));
    url = `${inject('postgresServer')}/${name}`;
    await admin(`create database ${name}`);
    // What a hosted project has before its first migration.
    const database = await openDatabase(readSettings({ DATA_DIR: folder, DATABASE_URL: url }));
    await layFoundation(database);
    await database.close();
  });
  afterAll(async () => {
    await admin(`drop database if exists ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  });

  it('pushes every migration without a warning', async () => {
    const pushed = await supabase('db', 'push', `--remote=${url}?sslmode=disable`, '--yes');
    expect(pushed.output).not.toMatch(/warn|deprecat|unknown|invalid/i);
    expect(pushed.code, pushed.output).toBe(0);
    const sql = postgres(url, { max: 1 });
    const rows = await sql`select version from supabase_migrations.schema_migrations order by 1`;
    const [feed] = await sql`select public.directory_since() as changes`;
    await sql.end();
    expect(rows.map(row => row.version)).toEqual(
      readdirSync(join(root, 'supabase/migrations'))
        .sort()
        .map(file => file.split('_')[0]),
    );
    expect(feed?.changes).toEqual({ cursor: 0, upserts: [], removed: [] });
  }, 120_000);
});
