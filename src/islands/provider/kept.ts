/** Small things that a page keeps on the device: what is being typed, and the desk for a day without signal. */
import { useEffect, useState } from 'react';

const typed = 'derby-typed/';
const opened = 'derby-opened/';
/** Where somebody's desk is kept. */
export const deskKey = (user: string) => `derby-desk/${user}`;
/** Where a group's places are kept, by its slug. */
export const openedKey = (organisation: string) => opened + organisation;

/** State that survives a reload of the tab, until `forget` is called. */
export function useKept(name: string, initial: string): [string, (value: string) => void, () => void] {
  const key = typed + name;
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

/** Removes somebody's desk, their groups' places, and what was being typed in this tab. */
export function forgetKept(user: string): void {
  localStorage.removeItem(deskKey(user));
  for (const [store, prefix] of [
    [localStorage, opened],
    [sessionStorage, typed],
  ] as const)
    for (const key of Object.keys(store)) if (key.startsWith(prefix)) store.removeItem(key);
}
