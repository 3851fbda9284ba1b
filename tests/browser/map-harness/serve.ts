/** Builds and serves the harness on loopback, under the strict policy that the site itself has. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** What the map must work under: no eval, no blob, nothing from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'";
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export interface Served {
  url: string;
  close(): Promise<void>;
}

/** Builds the harness into `outDir`; `streets` is the address of a street map, or null for the sketch. */
export async function buildHarness(outDir: string, streets: string | null = null): Promise<void> {
  process.env.OUT_DIR = outDir;
  if (streets) process.env.MAP_STREETS = streets;
  else delete process.env.MAP_STREETS;
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'error' });
}

/** Serves `dir`, gzipped; `files` adds single files at their paths, with byte ranges. */
export async function serve(dir: string, files: Record<string, string> = {}): Promise<Served> {
  const zipped = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files[path] ?? join(dir, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', policy);
    const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '');
    if (range) {
      const [start, end] = [Number(range[1]), Math.min(Number(range[2]), statSync(file).size - 1)];
      response.writeHead(206, { 'content-range': `bytes ${start}-${end}/${statSync(file).size}` });
      return createReadStream(file, { start, end }).pipe(response);
    }
    response.setHeader(
      'cache-control',
      path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    );
    const body = zipped.get(file) ?? gzipSync(readFileSync(file));
    zipped.set(file, body);
    return response.writeHead(200, { 'content-encoding': 'gzip' }).end(body);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => new Promise(done => server.close(() => done())),
  };
}
