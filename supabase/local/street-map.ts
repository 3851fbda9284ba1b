/**
 * Astro integration: gives the build the map's worker, and the imported street map if there is one. The file
 * is copied into the built site, and served with byte ranges while developing.
 */
import { createReadStream, mkdirSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mapPlugin } from '../../src/islands/map/vite.ts';
import { copyStreetMap, streetMapAddress, streetMapFile, streetMapPath } from './map/place.ts';
import { parseRange } from './range.ts';
import { readSettings } from './settings.ts';

export function streetMap(dataDir = readSettings().dataDir): AstroIntegration {
  const file = streetMapFile(dataDir);
  const address = streetMapAddress(dataDir);
  return {
    name: 'street-map',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [mapPlugin(address)] } });
      },
      'astro:server:setup': ({ server }) => {
        if (address)
          server.middlewares.use(streetMapPath, (request, response) => serveRange(file, request, response));
      },
      'astro:build:done': ({ dir, logger }) => {
        if (!address) return;
        const target = join(fileURLToPath(dir), streetMapPath);
        mkdirSync(dirname(target), { recursive: true });
        copyStreetMap(file, target);
        logger.info(`${streetMapPath}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
      },
    },
  };
}

function serveRange(file: string, request: IncomingMessage, response: ServerResponse): void {
  const { size } = statSync(file);
  const range = parseRange(request.headers.range, size);
  if (range === 'beyond') {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  response.writeHead(range ? 206 : 200, {
    'accept-ranges': 'bytes',
    'content-length': to - from + 1,
    'content-type': 'application/octet-stream',
    ...(range && { 'content-range': `bytes ${from}-${to}/${size}` }),
  });
  createReadStream(file, { start: from, end: to }).pipe(response);
}
