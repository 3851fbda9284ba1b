/** A data folder of its own for a bench, filled with an invented city. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, openBackend } from '../../../supabase/local/backend.ts';
import { importDirectory } from '../../../supabase/local/import.ts';
import { readSettings, type Settings } from '../../../supabase/local/settings.ts';
import { generateDirectory } from './generate-directory.ts';

export interface BenchFolder {
  settings: Settings;
  backend: Backend;
  /** How long the import took, in milliseconds. */
  imported: number;
  remove(): Promise<void>;
}

/** Opens a backend on PGlite with `count` activities. */
export async function benchFolder(count: number): Promise<BenchFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'directory-bench-'));
  const settings = readSettings({ DATA_DIR: join(folder, 'data'), OUT_DIR: join(folder, 'site') });
  const backend = await openBackend(settings, { examples: false });
  const file = generateDirectory(count, 1);
  const start = performance.now();
  await importDirectory(backend.database, file);
  return {
    settings,
    backend,
    imported: performance.now() - start,
    async remove() {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
