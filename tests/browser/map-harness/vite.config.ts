/** Builds the map by itself for its browser tests and bench: `OUT_DIR` says where to. */
import { defineConfig } from 'vite';
import { mapPlugin } from '../../../src/islands/map/vite.ts';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: '../../../public',
  plugins: [mapPlugin(process.env.MAP_STREETS ?? null)],
  build: {
    outDir: process.env.OUT_DIR,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssMinify: 'lightningcss',
    chunkSizeWarningLimit: 700,
  },
});
