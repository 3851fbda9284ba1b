/**
 * Build-time part of the map, a Vite plugin: gives MapLibre's worker as a chunk of the same build, so that
 * page and worker share one copy of their common code (147 kB gzip), and keeps the worker on our own origin,
 * which a strict Content Security Policy wants. Tells the map whether a street map was imported.
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const name = 'virtual:map-worker';
const resolved = `\0${name}`;
const worker = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl-worker.mjs');
const main = /maplibre-gl\/dist\/maplibre-gl\.mjs$/;
/**
 * V8 reads it as: compile all functions while the file comes, off the main thread, and not one by one as the
 * map calls them. For others it is a comment.
 */
const compileAtOnce = '//# allFunctionsCalledOnLoad';

/** `streets`: the address of the street map (`/map/streets.pmtiles?v=…`), or null for the city sketch. */
export function mapPlugin(streets: string | null): Plugin {
  let building = false;
  return {
    name: 'map',
    config: (_, { command }) => {
      building = command === 'build';
      return {
        define: { __STREET_MAP__: JSON.stringify(streets) },
        // Pre-bundled in development, MapLibre would lose the worker that stands beside it.
        optimizeDeps: { include: ['maplibre-gl'] },
      };
    },
    resolveId: id => (id === name ? resolved : null),
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.moduleIds.some(id => main.test(id)))
          file.code = `${compileAtOnce}\n${file.code}`;
    },
    load(id) {
      if (id !== resolved) return null;
      if (this.environment.config.consumer !== 'client') return `export default '';`;
      if (!building) return `export { default } from ${JSON.stringify(`${worker}?url`)};`;
      const chunk = this.emitFile({
        type: 'chunk',
        id: worker,
        name: 'map-worker',
        preserveSignature: 'allow-extension',
      });
      return `export default import.meta.ROLLUP_FILE_URL_${chunk};`;
    },
  };
}
