/** The product, built and served with an invented city of any size: for benches that need a browser. */
import { mkdirSync } from 'node:fs';
import { startStack } from '../../browser/support/stack.ts';
import { benchFolder } from './data-folder.ts';

export interface CitySite {
  url: string;
  stop(): Promise<void>;
}

/** Imports `count` activities, builds the site and serves it on a free port. */
export async function citySite(count: number): Promise<CitySite> {
  const { settings, backend, remove } = await benchFolder(count);
  await backend.close();
  mkdirSync(settings.outDir, { recursive: true });
  const stack = await startStack({ DATA_DIR: settings.dataDir, OUT_DIR: settings.outDir });
  return {
    url: stack.url,
    async stop() {
      await stack.stop();
      await remove().catch(() => {});
    },
  };
}
