/** Starts the real product, as `npm start` does, on a free port with data and pages in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Stack {
  /** `http://localhost:43180`, without a slash at the end. */
  url: string;
  /** The folder with the database, its keys and the built pages. */
  folder: string;
  stop(): Promise<void>;
}

/** What starts the product with a clock that is so many milliseconds ahead. */
export const atClock = (ahead: number) => ({
  CLOCK_AHEAD: String(ahead),
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${new URL('clock-of-product.ts', import.meta.url)}`,
});

/** Resolves when the first page is served. Fails with what the product printed if it ends before that. */
export async function startStack(env: Record<string, string> = {}): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), 'derby-browser-'));
  const port = env.PORT ?? String(await freePort());
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['supabase/local/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DO_NOT_TRACK: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      PORT: port,
      SITE_URL: url,
      // All tests sign in from one origin.
      SIGN_IN_MAILS: '1000',
      DATA_DIR: join(folder, 'data'),
      OUT_DIR: join(folder, 'dist'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk));
  const stop = () => end(child).then(() => rmSync(folder, { recursive: true, force: true }));
  try {
    await served(url, child, () => printed);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, folder, stop };
}

async function served(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const until = Date.now() + 240_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The product ended with ${child.exitCode}:\n${printed()}`);
    const answer = await fetch(`${url}/`).catch(() => null);
    if (answer?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  throw new Error(`The product served nothing within 240 s:\n${printed()}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
