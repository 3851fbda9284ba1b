/**
 * Astro's side of it: writes address and key of the Supabase into the pages, and in development opens
 * the embedded one and answers its API on Astro's own server.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { isApiPath } from './api-path.ts';
import { apiListener } from './listen.ts';
import { readSettings } from './settings.ts';
import type { OpenSource } from './source.ts';

export function localSupabase(): AstroIntegration {
  let opened: OpenSource | undefined;
  return {
    name: 'local-supabase',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command !== 'dev' && command !== 'build') return;
        // A build that `npm start` or `npm run build` began has been told where to read.
        if (!process.env.DIRECTORY_URL) {
          const { openSource } = await import('./source.ts');
          opened = await openSource(readSettings());
          process.env.DIRECTORY_URL = opened.source.readFrom;
          process.env.SUPABASE_PUBLISHABLE_KEY = opened.source.publishableKey;
        }
        const elsewhere = command === 'dev' && !opened?.api ? process.env.DIRECTORY_URL : '';
        const { port, host } = readSettings();
        updateConfig({
          server: { port, host },
          vite: {
            define: {
              __SUPABASE_URL__: JSON.stringify(process.env.SUPABASE_URL || elsewhere || ''),
              __SUPABASE_PUBLISHABLE_KEY__: JSON.stringify(process.env.SUPABASE_PUBLISHABLE_KEY),
            },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        const http = server.httpServer;
        if (!opened?.api || !http) return;
        const toApi = apiListener(opened.api);
        // Before all of Astro's middleware, which answers 404 to every address without a slash at its end.
        const toAstro = http.listeners('request') as RequestListener[];
        http.removeAllListeners('request');
        http.on('request', (request: IncomingMessage, response: ServerResponse) => {
          const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
          for (const answer of isApiPath(path) ? [toApi] : toAstro) answer(request, response);
        });
        // Astro ends on these without a word to its integrations.
        for (const signal of ['SIGINT', 'SIGTERM'] as const) {
          process.once(signal, () => opened?.close().finally(() => process.exit(0)));
        }
      },
      'astro:server:done': () => opened?.close(),
      'astro:build:done': () => opened?.close(),
    },
  };
}
