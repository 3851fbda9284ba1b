import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { isAsClosed } from '../../supabase/local/database-folder.ts';
import { endAll, type Place, preparePlace, run, type Server, startServer } from './support/server.ts';

let place: Place;
beforeAll(async () => {
  place = await preparePlace(inject('pgliteTemplate'));
});
afterAll(() => place.remove());

/** Every file below a folder and what is in it. */
function bytesOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*', { cwd: folder }).sort()) {
    if (statSync(join(folder, file)).isFile()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** Overwrites a file with as many bytes that mean nothing. */
const spoilFile = (file: string) => writeFileSync(file, 'x'.repeat(statSync(file).size));

/** Starts on a copy of the data folder that something was done to; gives exit code and last words. */
async function startSpoilt(spoil: (data: string) => void, more: Record<string, string> = {}) {
  const data = `${place.env.DATA_DIR}-spoilt`;
  rmSync(data, { recursive: true, force: true });
  cpSync(place.env.DATA_DIR as string, data, { recursive: true });
  spoil(data);
  const before = bytesOf(data);
  const server = run('start.ts', { ...place.env, DATA_DIR: data, ...more });
  const code = await server.ended;
  return { code, said: server.said().trim(), untouched: bytesOf(data) === before };
}

describe('npm start', { timeout: 90_000 }, () => {
  afterEach(endAll);

  it('with nothing changed neither imports nor builds, and ends cleanly on SIGTERM', async () => {
    const server = await startServer(place);
    expect(server.said()).not.toMatch(/Importing|Building/);
    expect((await fetch(server.url)).status).toBe(200);
    const db = join(place.env.DATA_DIR as string, 'db');
    expect(isAsClosed(db)).toBe(false);
    expect(await server.stop()).toBe(0);
    // So that the next start may spare itself the copy.
    expect(isAsClosed(db)).toBe(true);
    expect(existsSync(join(place.env.DATA_DIR as string, 'lock'))).toBe(false);
    expect(existsSync(join(place.env.DATA_DIR as string, 'server.json'))).toBe(false);
  });

  it('keeps every acknowledged write through kill -9, and starts again on the same folder', async () => {
    const first = await startServer(place);
    const headers = { apikey: place.keys.secret, 'content-type': 'application/json' };
    const added = await fetch(`${first.url}/rest/v1/organisations`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ slug: 'kept', name: 'Kept', kind: 'applicant' }),
    });
    expect(added.status).toBe(201);
    await first.stop('SIGKILL');
    expect(isAsClosed(join(place.env.DATA_DIR as string, 'db'))).toBe(false);
    const second = await startServer(place);
    const found = await fetch(`${second.url}/rest/v1/organisations?select=name&slug=eq.kept`, { headers });
    expect(await found.json()).toEqual([{ name: 'Kept' }]);
    expect(await second.stop()).toBe(0);
  });

  it('says in one sentence that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const server = run('start.ts', { ...place.env, PORT: String(port) });
    expect(await server.ended).toBe(1);
    other.close();
    expect(server.said().trim()).toBe(
      `Port ${port} is taken by another program: set PORT to a free one, as in "PORT=4322".`,
    );
  });

  it('says in one sentence that the data folder cannot be written', async () => {
    const file = join(place.folder, 'a-file');
    writeFileSync(file, '');
    const server = run('start.ts', { ...place.env, DATA_DIR: join(file, 'data') });
    expect(await server.ended).toBe(1);
    expect(server.said().trim()).toMatch(/^The data folder .* cannot be written: ENOTDIR.*\.$/);
  });

  it('says in one sentence that no folder can be made there', async () => {
    const server = run('start.ts', { ...place.env, DATA_DIR: '/proc/foo' });
    expect(await server.ended).toBe(1);
    expect(server.said().trim()).toMatch(/^The data folder \/proc\/foo cannot be written: ENOENT.*\.$/);
  });

  it.each(['start.ts', 'build.ts'])('%s does not take the place of what no build made', async script => {
    const out = join(place.folder, `documents-of-${script}`);
    mkdirSync(out);
    writeFileSync(join(out, 'novel.txt'), 'It was a dark and stormy night.');
    const data = join(place.folder, 'no-data');
    const server = run(script, { ...place.env, OUT_DIR: out, DATA_DIR: data });
    expect(await server.ended).toBe(1);
    expect(server.said().trim()).toMatch(/^The site is to go to .* is a folder that no build made: .*\.$/);
    expect(readdirSync(out)).toEqual(['novel.txt']);
    expect(existsSync(data)).toBe(false);
  });

  it('says in one sentence that the site cannot be written, before it builds', async () => {
    const file = join(place.folder, 'no-folder');
    writeFileSync(file, '');
    const server = run('start.ts', { ...place.env, OUT_DIR: join(file, 'site') });
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(/The folder of the site, .*, cannot be written: E[A-Z]+: .*\.\n$/);
    expect(server.said()).not.toMatch(/^ +at /m);
  });

  it('says in one sentence that another process has the data folder', async () => {
    const first = await startServer(place);
    const second = run('start.ts', place.env);
    expect(await second.ended).toBe(1);
    expect(second.said().trim()).toMatch(/^The data folder .* is in use by process \d+: stop that one first/);
    await first.stop();
  });

  it.each([
    [
      'a file of it is missing',
      (data: string) => rmSync(join(data, 'db/PG_VERSION')),
      /^The database in .* is damaged \(PG_VERSION is missing\): nothing was changed\./,
    ],
    [
      'its control file is garbage',
      (data: string) => writeFileSync(join(data, 'db/global/pg_control'), 'x'.repeat(8192)),
      /^The database in .* is damaged \(.*\): nothing was changed\./,
    ],
    [
      'its tables are garbage',
      (data: string) => {
        for (const file of globSync('db/base/5/*', { cwd: data })) spoilFile(join(data, file));
      },
      /^The database in .* is damaged \(.*\): nothing was changed\./,
    ],
    [
      'one table that no start would look at is garbage',
      (data: string) => {
        // The largest table that is not PostgreSQL's own.
        const own = globSync('db/base/5/*', { cwd: data }).filter(file => Number(basename(file)) >= 16_384);
        const bySize = own.map(file => ({ file, size: statSync(join(data, file)).size }));
        spoilFile(join(data, bySize.sort((a, b) => b.size - a.size)[0]?.file ?? ''));
      },
      /^The database in .* is damaged \(.*\): nothing was changed\./,
    ],
    [
      'it is a file',
      (data: string) => {
        rmSync(join(data, 'db'), { recursive: true });
        writeFileSync(join(data, 'db'), 'db');
      },
      /^The database in .* is damaged \(it is not a folder\): nothing was changed\./,
    ],
    [
      'it is empty beside keys',
      (data: string) => {
        rmSync(join(data, 'db'), { recursive: true });
        mkdirSync(join(data, 'db'));
      },
      /^The database folder .* is empty, and the keys beside it .* remove the empty folder to start afresh/,
    ],
    [
      'the keys are garbage',
      (data: string) => writeFileSync(join(data, 'keys.json'), '{"publishable":1}'),
      /^The keys in .*keys\.json cannot be read/,
    ],
  ])('leaves a database alone when %s', async (_, spoil, said) => {
    const result = await startSpoilt(spoil);
    expect(result.said).toMatch(said);
    expect(result.said.split('\n')).toHaveLength(1);
    expect(result).toMatchObject({ code: 1, untouched: true });
  });

  it('puts a database back that a start was putting back when it was killed', async () => {
    const db = join(place.env.DATA_DIR as string, 'db');
    renameSync(db, `${db}.before`);
    const server = await startServer(place);
    expect(server.said()).not.toMatch(/Importing/);
    expect(await server.stop()).toBe(0);
    expect(existsSync(`${db}.before`)).toBe(false);
  });

  it('says in one sentence that DATABASE_URL leads nowhere, without its password', async () => {
    const result = await startSpoilt(() => undefined, {
      DATABASE_URL: 'postgres://ann:verysecret@127.0.0.1:1/directory',
    });
    expect(result.code).toBe(1);
    expect(result.said).toMatch(
      /^The database at DATABASE_URL \(127\.0\.0\.1:1\/directory\) cannot be reached: /,
    );
    expect(result.said).not.toContain('verysecret');
  });
});

describe('the server', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(place);
  });
  afterAll(endAll);

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { headers, redirect: 'manual' });

  it('refuses whoever has no key, and gives nobody administration', async () => {
    for (const path of [
      '/rest/v1/',
      '/rest/v1/organisations',
      '/rest/v1/rpc/directory_since',
      '/auth/v1/settings',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 401]);
    }
    for (const path of ['/_system/info', '/_system/config', '/_system/introspect', '/storage/v1/bucket']) {
      expect([path, (await get(path, { apikey: place.keys.secret })).status]).toEqual([path, 404]);
    }
    for (const table of ['organisations', 'activities', 'audit', 'memberships']) {
      expect((await get(`/rest/v1/${table}`, { apikey: place.keys.publishable })).status).toBe(401);
    }
    const made = await fetch(`${server.url}/auth/v1/signup`, {
      method: 'POST',
      headers: { apikey: place.keys.publishable, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'someone@example.org', password: 'correct horse battery' }),
    });
    expect(made.status).toBeGreaterThanOrEqual(400);
  });

  it('answers two people at once with the rights of each', async () => {
    const ask = async (key: string) =>
      (await get('/rest/v1/organisations?select=slug', { apikey: key })).status;
    const asked = Array.from({ length: 40 }, (_, n) =>
      ask(n % 2 ? place.keys.publishable : place.keys.secret),
    );
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 40 }, (_, n) => (n % 2 ? 401 : 200)));
  });

  it('gives the change feed an address that a CDN can hold for seconds', async () => {
    const headers = { apikey: place.keys.publishable };
    const answer = await get('/rest/v1/rpc/directory_since?since=0', headers);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=5');
    const { cursor, upserts } = (await answer.json()) as { cursor: number; upserts: unknown[] };
    expect(cursor).toBeGreaterThan(100);
    expect(upserts.length).toBeGreaterThan(100);
    const etag = answer.headers.get('etag') ?? '';
    const again = await get('/rest/v1/rpc/directory_since?since=0', { ...headers, 'if-none-match': etag });
    expect(again.status).toBe(304);
  });

  it('lets a write be seen by the next poll', async () => {
    const feed = async () => {
      const answer = await get('/rest/v1/rpc/directory_since?since=0', { apikey: place.keys.publishable });
      const { upserts } = (await answer.json()) as { upserts: { slug: string; summary?: string }[] };
      return upserts.find(document => document.slug === 'seen')?.summary;
    };
    await feed();
    const written = await fetch(`${server.url}/rest/v1/organisations`, {
      method: 'POST',
      headers: { apikey: place.keys.secret, 'content-type': 'application/json' },
      body: JSON.stringify({
        slug: 'seen',
        name: 'Seen',
        kind: 'approved-provider',
        summary: 'At once',
        approval_state: 'approved',
      }),
    });
    expect(written.status).toBe(201);
    expect(await feed()).toBe('At once');
  });

  it('sends pages compressed, with headers that let nothing else run', async () => {
    const page = await get('/', { 'accept-encoding': 'br' });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-encoding')).toBe('br');
    expect(await page.text()).toContain('What’s on');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.match(/script-src [^;]*/)?.[0]).not.toContain('unsafe');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('permissions-policy')).toContain('geolocation=(self)');
    // No other site hears from which page somebody came.
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('strict-transport-security')).toBeNull();
    expect(page.headers.get('set-cookie')).toBeNull();
    const again = await get('/', {
      'accept-encoding': 'br',
      'if-none-match': page.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  });

  it('sends hashed files to be kept, a map in parts, and its own page for what is not there', async () => {
    expect((await get('/_astro/a.hash.js')).headers.get('cache-control')).toContain('immutable');
    const part = await get('/map.pmtiles', { range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 10-19/1000']);
    expect([...new Uint8Array(await part.arrayBuffer())]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    const missing = await get('/nothing/here/');
    expect([missing.status, await missing.text()]).toEqual([404, '<h1>There is no such page</h1>']);
    const folder = await get('/about?x=1');
    expect([folder.status, folder.headers.get('location')]).toEqual([301, '/about/?x=1']);
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
  });

  it('gives nothing outside the site', async () => {
    for (const path of [
      '/..%2fdata/keys.json',
      '/%2e%2e%2fdata%2fkeys.json',
      '/.built.json',
      '/_headers',
      '/..%5c..%5cx',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });

  it('refuses a body that is too large before it reaches the database', async () => {
    const answer = await fetch(`${server.url}/rest/v1/rpc/directory_since`, {
      method: 'POST',
      headers: { apikey: place.keys.publishable, 'content-type': 'application/json' },
      body: 'x'.repeat(2_000_000),
    });
    expect(answer.status).toBe(413);
  });

  it('lets the directory command work through it', async () => {
    const exported = run('directory.ts', place.env, ['export', '-']);
    expect(await exported.ended).toBe(0);
    const file = join(place.folder, 'export.json');
    writeFileSync(file, exported.said());
    const imported = run('directory.ts', place.env, ['import', file]);
    expect(await imported.ended).toBe(0);
    expect(imported.said()).toMatch(/running server at .*: 0 added, 0 changed, \d+ as they were/);
    expect(imported.said()).not.toMatch(/npm run build/);

    const changed = JSON.parse(exported.said());
    changed.activities[0].title += ' again';
    writeFileSync(file, JSON.stringify(changed));
    const again = run('directory.ts', place.env, ['import', file]);
    expect(await again.ended).toBe(0);
    expect(again.said()).toMatch(/0 added, 1 changed, \d+ as they were\.\n.*"npm run build" makes pages/);
    for (const [path, why] of [
      [join(place.folder, 'none/x.json'), 'there is no such folder'],
      [place.folder, 'it is a folder'],
    ]) {
      const refused = run('directory.ts', place.env, ['export', path ?? '']);
      expect(await refused.ended).toBe(1);
      expect(refused.said().trim()).toBe(`${path} cannot be written: ${why}.`);
    }
  });
});
