/** Small things that a page keeps on the device: what is being typed, and the desk for a day without signal. */
import { useEffect, useState } from 'react';

/** State that survives a reload of the tab, until `forget` is called. */
export function useKept(name: string, initial: string): [string, (value: string) => void, () => void] {
  const key = `derby-typed/${name}`;
  const [value, setValue] = useState(() => sessionStorage.getItem(key) ?? initial);
  useEffect(() => {
    if (value === initial) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  }, [key, value, initial]);
  return [value, setValue, () => sessionStorage.removeItem(key)];
}

/** Reads what was kept under a name, or undefined. */
export function readKept<T>(key: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as T;
  } catch {
    return undefined;
  }
}
