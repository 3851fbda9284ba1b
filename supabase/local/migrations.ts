/**
 * Applies `supabase/migrations` in order, each in one transaction together with its record in
 * `supabase_migrations.schema_migrations`, where the official CLI keeps its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { Fault, messageOf } from './fault.ts';
import { root } from './settings.ts';

export interface Migration {
  /** `20261121200000` */
  version: string;
  name: string;
  sql: string;
}

/** The migrations of a folder, in order. */
export function readMigrations(folder = join(root, 'supabase/migrations')): Migration[] {
  return readdirSync(folder)
    .filter(file => /^\d+_.*\.sql$/.test(file))
    .sort()
    .map(file => ({
      version: file.slice(0, file.indexOf('_')),
      name: file.slice(file.indexOf('_') + 1, -'.sql'.length),
      sql: readFileSync(join(folder, file), 'utf8'),
    }));
}

/**
 * Applies what is missing and gives what was applied. Throws a `Fault` that names the migration: one that
 * failed (nothing of it stays), or one that reads differently now from when it was applied.
 */
export async function applyMigrations(
  database: Database,
  migrations = readMigrations(),
): Promise<Migration[]> {
  const rows = await database.query<{ version: string; statements: string[] | null }>(
    'select version, statements from supabase_migrations.schema_migrations',
  );
  const recorded = new Map(rows.map(row => [row.version, row.statements]));
  for (const { version, name, sql } of migrations) {
    const then = recorded.get(version);
    // Only records that this runner wrote hold the file as it was: the official CLI splits it.
    if (then?.length === 1 && then[0] !== sql) {
      throw new Fault(
        `The migration ${version}_${name}.sql was changed after it was applied to this database: put the change in a new migration, or start with an empty data folder.`,
      );
    }
  }

  const missing = migrations.filter(migration => !recorded.has(migration.version));
  for (const { version, name, sql } of missing) {
    try {
      await database.transaction(async tx => {
        await tx.run(sql);
        await tx.query(
          `insert into supabase_migrations.schema_migrations (version, name, statements)
           values ($1, $2, array[$3])`,
          [version, name, sql],
        );
      });
    } catch (thrown) {
      throw new Fault(`The migration ${version}_${name}.sql failed and left nothing: ${messageOf(thrown)}.`);
    }
  }
  return missing;
}
