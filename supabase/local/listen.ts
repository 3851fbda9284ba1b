/** One HTTP server for site and API on one origin. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Api } from './api.ts';
import { isApiPath } from './api-path.ts';
import { compressed, encodingFor } from './compress.ts';
import { codeOf, Fault, messageOf } from './fault.ts';
import { isLoopback } from './settings.ts';
import type { StaticFiles } from './static-files.ts';

export interface Listening {
  /** `http://localhost:4321` */
  url: string;
  server: Server;
  close(): Promise<void>;
}

/** Listens, or throws a `Fault` when the port is taken or the address is not this machine's. Port 0: any. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', thrown => reject(cannotListen(thrown, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return {
    url: `http://${name.includes(':') ? `[${name}]` : name}:${actual}`,
    server,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // A page that is being sent may finish; nobody waits longer for it.
        setTimeout(() => server.closeAllConnections(), 1_000).unref();
      }),
  };
}

function cannotListen(thrown: unknown, host: string, port: number): Fault {
  const code = codeOf(thrown);
  if (code === 'EADDRINUSE') {
    return new Fault(`Port ${port} is taken by another program: set PORT to a free one, as in "PORT=4322".`);
  }
  if (code === 'EACCES') return new Fault(`Port ${port} may not be used by this user: set PORT above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Fault(`HOST is "${host}", which is not an address of this machine.`);
  }
  return new Fault(`Nothing can listen on ${host}:${port}: ${messageOf(thrown)}.`);
}

/** Who asks. A proxy on this machine says for whom it asks; nobody else is believed. */
function peerOf(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? '';
  const forwarded = request.headers['x-forwarded-for'];
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return last && isLoopback(peer.replace(/^::ffff:/, '')) ? last : peer;
}

/** The API as a request listener: answers are compressed, never sniffed, and not stored unless they say so. */
export function apiListener(api: Api): RequestListener {
  const listener = getRequestListener(
    async (request, { incoming }) => {
      const response = await api(request, peerOf(incoming as IncomingMessage));
      const body = new Uint8Array(await response.arrayBuffer());
      const headers = new Headers(response.headers);
      headers.set('x-content-type-options', 'nosniff');
      if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
      headers.append('vary', 'accept-encoding');
      headers.delete('content-length');
      const encoding = encodingFor(request.headers.get('accept-encoding') ?? undefined, body.length);
      const bodyless = body.length === 0 || request.method === 'HEAD';
      if (bodyless || !encoding) {
        return new Response(bodyless ? null : body, { status: response.status, headers });
      }
      headers.set('content-encoding', encoding);
      const small = new Uint8Array(await compressed(body, encoding, 4));
      return new Response(small, { status: response.status, headers });
    },
    {
      overrideGlobalObjects: false,
      errorHandler: thrown => {
        // A host or an address that is none.
        if (thrown instanceof RequestError)
          return Response.json({ message: 'The request cannot be read' }, { status: 400 });
        console.error('A request failed:', messageOf(thrown));
        return Response.json({ message: 'The request could not be answered' }, { status: 500 });
      },
    },
  );
  return (request, response) => void listener(request, response);
}

/** Site and API on one origin. */
export function originListener(api: Api, files: StaticFiles): RequestListener {
  const toApi = apiListener(api);
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (isApiPath(path)) return toApi(request, response);
    files(request, response).catch(thrown => {
      console.error('A page could not be sent:', messageOf(thrown));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}
