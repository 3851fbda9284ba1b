/** Starts `npm start`'s process on a data folder of its own, with a small site in place of the built one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBackend } from '../../../supabase/local/backend.ts';
import {
  builtFingerprint,
  currentFingerprint,
  fingerprintNow,
  writeFingerprint,
} from '../../../supabase/local/fingerprint.ts';
import type { Keys } from '../../../supabase/local/keys.ts';
import { readSettings, root } from '../../../supabase/local/settings.ts';

export interface Place {
  /** Everything is in here. */
  folder: string;
  env: Record<string, string>;
  keys: Keys;
  remove(): void;
}

export interface Run {
  child: ChildProcess;
  /** All that it said so far. */
  said(): string;
  /** Its exit code. */
  ended: Promise<number | null>;
}

export interface Server extends Run {
  url: string;
  /** Milliseconds until it was ready. */
  took: number;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * A data folder with the examples, made from a migrated one (or from nothing), and a site of four files that
 * counts as built. `more` joins its environment: a DATABASE_URL.
 */
export async function preparePlace(template?: string, more: Record<string, string> = {}): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'directory-server-'));
  const env = {
    DATA_DIR: join(folder, 'data'),
    OUT_DIR: join(folder, 'site'),
    SITE_URL: 'http://localhost',
    PORT: '0',
    ...more,
  };
  if (template) cpSync(template, env.DATA_DIR, { recursive: true });
  const site = (file: string, text: string | Uint8Array) => {
    mkdirSync(join(env.OUT_DIR, file, '..'), { recursive: true });
    writeFileSync(join(env.OUT_DIR, file), text);
  };
  site('index.html', `<h1>What’s on</h1>${'<p>Something on every night.</p>'.repeat(50)}`);
  site('about/index.html', '<h1>About</h1>');
  site('404.html', '<h1>There is no such page</h1>');
  site('_astro/a.hash.js', 'export {};');
  site(
    'map.pmtiles',
    Uint8Array.from({ length: 1000 }, (_, n) => n % 256),
  );
  cpSync(join(root, 'public/_headers'), join(env.OUT_DIR, '_headers'));

  const settings = readSettings(env);
  const backend = await openBackend(settings);
  writeFingerprint(env.OUT_DIR, await currentFingerprint(settings, backend));
  const { keys } = backend;
  await backend.close();
  return { folder, env, keys, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a script of `supabase/local` to its end or until somebody ends it. */
export function run(script: string, env: Record<string, string>, args: string[] = []): Run {
  const child = spawn(process.execPath, [join(root, 'supabase/local', script), ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      said += text;
    });
  }
  running.add(child);
  const ended = new Promise<number | null>(resolve => {
    child.once('close', code => {
      running.delete(child);
      resolve(code);
    });
  });
  return { child, said: () => said, ended };
}

/** The small site counts as built from the code as it is now, also while somebody works on it. */
function markAsBuilt(place: Place): void {
  const settings = readSettings(place.env);
  const cursor = Number(builtFingerprint(settings.outDir)?.content.split(' ')[0]);
  writeFingerprint(settings.outDir, fingerprintNow(settings, place.keys.publishable, cursor));
}

const running = new Set<ChildProcess>();

/** Ends whatever a failed test left running. */
export async function endAll(): Promise<void> {
  const left = [...running];
  for (const child of left) child.kill('SIGKILL');
  await Promise.all(left.map(child => new Promise(resolve => child.once('close', resolve))));
}

/** Starts the server and waits until it serves. Fails with what it said when it ends before that. */
export async function startServer(place: Place): Promise<Server> {
  markAsBuilt(place);
  const start = performance.now();
  const server = run('start.ts', place.env);
  let over = false;
  server.ended.then(() => {
    over = true;
  });
  while (!server.said().includes('Ctrl-C')) {
    if (over) throw new Error(`The server ended: ${server.said()}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return {
    ...server,
    url: server.said().match(/http:\/\/localhost:\d+/)?.[0] ?? '',
    took: performance.now() - start,
    stop(signal = 'SIGTERM') {
      server.child.kill(signal);
      return server.ended;
    },
  };
}
