/** The address of MapLibre's worker, made by `vite.ts`; empty on the server. */
declare module 'virtual:map-worker' {
  const url: string;
  export default url;
}

/** Where the imported street map is served, or null: set by `vite.ts` at build. */
declare const __STREET_MAP__: string | null;
