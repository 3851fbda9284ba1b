/**
 * MapLibre's worker, started while the map's code is still on the way. MapLibre by itself starts it when all its
 * code has come and run: on a cheap phone that is half a second in which nothing is cut into tiles.
 */
import url from 'virtual:map-worker';

let started: Worker | undefined;

/** Starts the worker, once. */
export function startWorker(): Worker {
  started ??= new Worker(url, { type: 'module' });
  return started;
}

/** MapLibre has no way to be given a worker: what it makes in `prewarm` is the one that has started. */
export function handOverWorker(prewarm: () => void): void {
  const { Worker } = globalThis;
  globalThis.Worker = startWorker as unknown as typeof Worker;
  prewarm();
  globalThis.Worker = Worker;
}
