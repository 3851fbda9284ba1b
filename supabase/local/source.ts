/**
 * Where a build reads the directory: the hosted project that the environment names, the `npm start` that
 * is running on this data folder, or else the embedded database, opened for as long as the build takes.
 */

import type { Api } from './api.ts';
import { openBackend } from './backend.ts';
import { apiListener, listen } from './listen.ts';
import { hostedProject } from './project.ts';
import { runningServer } from './running.ts';
import type { Settings } from './settings.ts';
import type { Source } from './site.ts';

export interface OpenSource {
  source: Source;
  /** The API, when this process holds the database itself. */
  api?: Api;
  close(): Promise<void>;
}

export async function openSource(settings: Settings, env = process.env): Promise<OpenSource> {
  const close = async () => undefined;
  const project = hostedProject(env, 'SUPABASE_PUBLISHABLE_KEY');
  if (project) {
    const { url, key } = project;
    return { source: { readFrom: url, publishableKey: key, hosted: url }, close };
  }
  const running = runningServer(settings);
  if (running) {
    return { source: { readFrom: running.url, publishableKey: running.keys.publishable }, close };
  }
  const backend = await openBackend(settings);
  const listening = await listen(apiListener(backend.api), '127.0.0.1', 0);
  return {
    source: {
      readFrom: listening.url.replace('localhost', '127.0.0.1'),
      publishableKey: backend.keys.publishable,
    },
    api: backend.api,
    async close() {
      await listening.close();
      await backend.close();
    },
  };
}
