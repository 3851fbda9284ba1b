/**
 * lite writes every refused request to the console, with its query and the values in it: an address that
 * somebody typed must not end up in a log. What it says while it answers a request is dropped here.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const answering = new AsyncLocalStorage<true>();
let patched = false;

function patch(): void {
  if (patched) return;
  patched = true;
  for (const method of ['error', 'warn', 'log'] as const) {
    const original = console[method];
    console[method] = (...said: unknown[]) => {
      if (!answering.getStore()) original.apply(console, said);
    };
  }
}

/** Runs `work` without what it writes to the console. */
export function quietly<T>(work: () => Promise<T>): Promise<T> {
  patch();
  return answering.run(true, work);
}
