/**
 * Where a build reads the directory: the hosted project that the environment names, the `npm start` that
 * is running on this data folder, or else the embedded database, opened for as long as the build takes.
 */

import type { Api } from './api.ts';
import { openBackend } from './backend.ts';
import { Fault } from './fault.ts';
import { apiListener, listen } from './listen.ts';
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
  const { SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: publishableKey } = env;
  const close = async () => undefined;
  if (url) {
    if (!URL.canParse(url)) throw new Fault(`SUPABASE_URL is "${url}", which is not an address.`);
    if (!publishableKey) throw new Fault('SUPABASE_URL is set, and SUPABASE_PUBLISHABLE_KEY is not.');
    const hosted = url.replace(/\/$/, '');
    return { source: { readFrom: hosted, publishableKey, hosted }, close };
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
