/** Keys that let what goes leave its place to what comes: drawing anew is dearer than changing. */
import { useLayoutEffect, useRef } from 'react';

/**
 * A key for each of `names`. What was there before keeps its key, and so its focus; what is new takes the
 * key of something that is gone.
 */
export function usePlaces(names: readonly string[]): readonly number[] {
  const before = useRef<ReadonlyMap<string, number>>(new Map());
  const now = new Map<string, number>();
  const free = new Set(before.current.values());
  for (const name of names) {
    const key = before.current.get(name);
    if (key === undefined) continue;
    now.set(name, key);
    free.delete(key);
  }
  const left = free.values();
  let most = Math.max(-1, ...before.current.values());
  for (const name of names) if (!now.has(name)) now.set(name, left.next().value ?? ++most);
  // A drawing that is given up changes nothing.
  useLayoutEffect(() => {
    before.current = now;
  });
  return names.map(name => now.get(name) as number);
}
