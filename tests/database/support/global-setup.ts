/** Once per run: a migrated, empty database per engine, which each test file copies in a blink. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../supabase/local/database.ts';
import { layFoundation } from '../../../supabase/local/foundation.ts';
import { applyMigrations } from '../../../supabase/local/migrations.ts';
import { readSettings } from '../../../supabase/local/settings.ts';
import { engines, postgresTemplate } from './engines.ts';
import { startPostgres } from './postgres-server.ts';

async function migrate(env: NodeJS.ProcessEnv): Promise<void> {
  const database = await openDatabase(readSettings(env));
  try {
    await layFoundation(database);
    await applyMigrations(database);
  } finally {
    await database.close();
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'directory-pglite-'));
  const postgres = engines.includes('postgres') ? await startPostgres() : undefined;
  const teardown = async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (engines.includes('pglite')) await migrate({ DATA_DIR: folder });
    if (postgres) {
      await postgres.createDatabase(postgresTemplate);
      await migrate({ DATA_DIR: folder, DATABASE_URL: `${postgres.url}/${postgresTemplate}` });
    }
  } catch (thrown) {
    await teardown();
    throw thrown;
  }
  project.provide('pgliteTemplate', folder);
  project.provide('postgresServer', postgres?.url ?? '');
  return teardown;
}
