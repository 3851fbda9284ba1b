/** Import, build and start of a city with 2,000 activities. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBackend } from '../../supabase/local/backend.ts';
import { currentFingerprint } from '../../supabase/local/fingerprint.ts';
import { importDirectory } from '../../supabase/local/import.ts';
import { apiListener, listen } from '../../supabase/local/listen.ts';
import { root } from '../../supabase/local/settings.ts';
import { buildSite } from '../../supabase/local/site.ts';
import type { Row } from './bench.ts';
import { benchFolder } from './support/data-folder.ts';
import { generateDirectory } from './support/generate-directory.ts';

export const name = 'Import, build and start, 2,000 activities';

const COUNT = 2_000;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const held = (what: string, ms: number, bar: number): Row => ({
  what: `${what}, 2,000 activities`,
  measured: seconds(ms),
  bar: `≤ ${bar} s`,
  ok: ms <= bar * 1000,
});

export async function run(): Promise<Row[]> {
  const { settings, backend, imported } = await benchFolder(COUNT);
  settings.siteUrl = 'http://localhost';
  try {
    const again = await timed(() => importDirectory(backend.database, generateDirectory(COUNT, 1)));
    const listening = await listen(apiListener(backend.api), '127.0.0.1', 0);
    const source = { readFrom: listening.url, publishableKey: backend.keys.publishable };
    const mark = await currentFingerprint(settings, backend);
    const built = await timed(() => buildSite(settings, source, mark));
    await listening.close();
    await backend.close();
    const started = await startOnce({ DATA_DIR: settings.dataDir, OUT_DIR: settings.outDir });
    const opened = await timed(async () => (await openBackend(settings)).close());
    return [
      held('import', imported, 20),
      { what: 'import again, nothing to change, 2,000 activities', measured: seconds(again) },
      held('build', built, 30),
      held('second start until it serves', started, 3),
      { what: 'of that, opening and closing the database', measured: seconds(opened) },
    ];
  } finally {
    rmSync(join(settings.dataDir, '..'), { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds from the command to the first page. */
async function startOnce(env: Record<string, string>): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, 'supabase/local/start.ts')], {
    cwd: root,
    env: { ...process.env, ...env, SITE_URL: 'http://localhost', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise(resolve => child.once('close', resolve));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    ended.then(() => reject(new Error(`The server ended: ${said}`)));
    child.stdout.setEncoding('utf8').on('data', text => {
      said += text;
      const address = said.match(/http:\/\/localhost:\d+/)?.[0];
      if (address) resolve(address);
    });
  });
  await fetch(url);
  const took = performance.now() - start;
  child.kill('SIGTERM');
  await ended;
  return took;
}
