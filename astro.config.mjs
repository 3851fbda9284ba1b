/**
 * How the site is built: static pages, one stylesheet each, scripts after the first paint. Inline scripts are
 * allowed by their hashes only (supabase/local/headers-file.ts). Set by the environment:
 *   SITE_URL     where the site will stand, for canonical addresses   http://localhost:4321
 *   SITE_LOCALE  the language of the words, see src/i18n              en
 *   OUT_DIR      where the pages go                                   dist
 *   SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY   written into the pages' scripts, see src/backend/config.ts
 */
import { join } from 'node:path';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { smallPreload } from './src/islands/live/vite.ts';
import { finishPages } from './src/layouts/build/finish-pages.ts';
import { localSupabase } from './supabase/local/integration.ts';
import { streetMap } from './supabase/local/street-map.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
const { SITE_URL = 'http://localhost:4321', SITE_LOCALE = 'en', OUT_DIR } = process.env;
// A build into a folder of its own keeps its caches there too, so that two builds never meet.
const cache = OUT_DIR ? `${OUT_DIR}.cache` : 'node_modules/.cache';
const live =
  /preload-helper|src\/(islands\/live\/(times|slots|when|state|buttons|offline|concerns)|backend\/(feed|config)|i18n\/(dates|locale|translate|translations|(areas|en)\/(live|when))|domain\/schedule\/(day|london|when-label|shown))\.ts$/;

/** Nobody works out dates with less than all of these, and whoever reads the list of everything does. */
const dates =
  /src\/domain\/(exchange\/(snapshot|snapshot-columns|columns|digits)|search\/(question|filters)|schedule\/(rule|rule-days|session|exceptions|occurrences?|pause|school-year)|freshness\/freshness)\.ts$/;
/** Nor draws a card or an activity. */
const drawing =
  /src\/(islands\/live\/(html|names|activity\/venue)|i18n\/(en|areas)\/(card|pause)|domain\/(escape-html|place\/distance|activity\/words))\.ts$/;
/** React, and the clock that all it draws looks at. */
const reactAndClock = /node_modules\/(react|react-dom|scheduler)\/|finder\/use-now\.ts$/;
/** What a page holds of the map before it is asked for; the service worker keeps what is called map on demand. */
const beforeMap = /virtual:map-worker|src\/islands\/map\/(worker|styles)\.ts$/;

export default defineConfig({
  site: SITE_URL,
  output: 'static',
  outDir: OUT_DIR ?? 'dist',
  cacheDir: join(cache, 'astro'),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  integrations: [localSupabase(), streetMap(), react(), finishPages()],
  vite: {
    cacheDir: join(cache, 'vite'),
    plugins: [smallPreload()],
    // What every page's script needs is one file: shared piecemeal with the finder, it would drag along more.
    // So is what is never asked for in parts: a file by itself costs about 80 bytes and a request.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'live', test: live },
                  { name: 'dates', test: dates },
                  { name: 'drawing', test: drawing },
                  { name: 'before-map', test: beforeMap },
                  { name: 'react', test: reactAndClock },
                ],
              },
            },
          },
        },
      },
    },
    build: { assetsInlineLimit: 0, cssMinify: 'lightningcss', modulePreload: { polyfill: false } },
    define: { __SITE_LOCALE__: JSON.stringify(SITE_LOCALE) },
  },
});
