/**
 * Serves a built site from its folder: right types, compressed, with validators so that nothing is sent
 * twice, parts of a file for a map that reads by range, and the site's own page where there is nothing.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, posix, sep } from 'node:path';
import { compressor, encodingFor } from './compress.ts';
import { type HeaderRule, headersFor, parseHeaders } from './headers-file.ts';
import { contentType, isText } from './media-types.ts';
import { parseRange } from './range.ts';
import { isLoopback } from './settings.ts';

interface Found {
  file: string;
  size: number;
  etag: string;
}

export type StaticFiles = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * An address as the one path it means: decoded once, without double slashes. Undefined when it cannot be
 * decoded, leads out of the site, or names something hidden.
 */
export function sitePath(address: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\') || /\/\./.test(decoded)) return undefined;
  return posix.normalize(`/${decoded}`);
}

/** The file's path for an address inside `folder`, or undefined when there is none. */
export function pathInside(folder: string, address: string): string | undefined {
  const inside = sitePath(address);
  if (inside === undefined) return undefined;
  const path = normalize(join(folder, inside));
  return path === folder || path.startsWith(folder + sep) ? path : undefined;
}

async function find(file: string): Promise<Found | 'folder' | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return 'folder';
  if (!found?.isFile()) return undefined;
  return { file, size: found.size, etag: `${found.size.toString(36)}-${found.mtimeMs.toString(36)}` };
}

/** Gives the rules of the folder's `_headers`, read anew when the site was built anew. */
function rulesOf(folder: string): () => Promise<HeaderRule[]> {
  const file = join(folder, '_headers');
  let read: { version: string; rules: HeaderRule[] } | undefined;
  return async () => {
    const found = await stat(file).catch(() => undefined);
    const version = found ? `${found.ino} ${found.mtimeMs}` : '';
    if (read?.version !== version) {
      read = { version, rules: found ? parseHeaders(await readFile(file, 'utf8')) : [] };
    }
    return read.rules;
  };
}

/** Serves `folder`, which may be built anew, or for the first time, meanwhile. */
export function staticFiles(folder: string): StaticFiles {
  const rules = rulesOf(folder);
  const compress = compressor();

  async function send(request: IncomingMessage, response: ServerResponse, found: Found, status: number) {
    const type = contentType(extname(found.file));
    const encoding = isText(type) ? encodingFor(request.headers['accept-encoding'], found.size) : undefined;
    const etag = `"${found.etag}${encoding ? `-${encoding}` : ''}"`;
    response.setHeader('content-type', type);
    response.setHeader('etag', etag);
    if (isText(type)) response.setHeader('vary', 'accept-encoding');
    if (status === 200 && request.headers['if-none-match']?.includes(etag)) {
      return void response.writeHead(304).end();
    }
    if (encoding) {
      const body = await compress(found.file, found.etag, encoding);
      response.writeHead(status, { 'content-encoding': encoding, 'content-length': body.length });
      return void response.end(request.method === 'HEAD' ? undefined : body);
    }
    response.setHeader('accept-ranges', 'bytes');
    const range = status === 200 ? parseRange(request.headers.range, found.size) : undefined;
    if (range === 'beyond') {
      return void response.writeHead(416, { 'content-range': `bytes */${found.size}` }).end();
    }
    const { from, to } = range ?? { from: 0, to: found.size - 1 };
    if (range) response.setHeader('content-range', `bytes ${from}-${to}/${found.size}`);
    response.writeHead(range ? 206 : status, { 'content-length': to - from + 1 });
    if (request.method === 'HEAD' || found.size === 0) return void response.end();
    createReadStream(found.file, { start: from, end: to })
      .on('error', () => response.destroy())
      .pipe(response);
  }

  return async (request, response) => {
    const [address = '/', query] = (request.url ?? '/').split('?', 2);
    // Rules and guards go by what will be read, however it is spelt.
    const means = sitePath(address);
    setHeaders(response, headersFor(await rules(), means ?? '/'), request.headers.host);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    }
    const path = pathInside(folder, address);
    let found = path === undefined || means === '/_headers' ? undefined : await find(path);
    if (found === 'folder' && path !== undefined) {
      found = await find(join(path, 'index.html'));
      if (found && found !== 'folder' && !address.endsWith('/')) {
        // Path-absolute and never "//elsewhere": a page of this site, whatever was asked.
        const to = `/${address.replace(/^\/+/, '')}/${query ? `?${query}` : ''}`;
        return void response.writeHead(301, { location: to }).end();
      }
    }
    if (found && found !== 'folder') return send(request, response, found, 200);
    const missing = await find(join(folder, '404.html'));
    if (missing && missing !== 'folder') return send(request, response, missing, 404);
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n');
  };
}

/** Sets a site's headers. A browser that once met HSTS on localhost would refuse every later plain page. */
export function setHeaders(response: ServerResponse, headers: Record<string, string>, host = ''): void {
  const local = isLoopback(host.replace(/:\d+$/, '').replace(/^\[|\]$/g, ''));
  for (const [name, value] of Object.entries(headers)) {
    if (!(local && name === 'strict-transport-security')) response.setHeader(name, value);
  }
}
