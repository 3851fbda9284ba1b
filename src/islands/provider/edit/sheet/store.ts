/**
 * The sheets of this device. Written to its storage at every key, so that nothing typed is lost when a phone
 * rings, a tab closes or a session ends; read by every tab that is open.
 */
import type { Sheet } from './sheet.ts';

const prefix = 'derby-sheet/';
const listeners = new Set<() => void>();
/** What was last read of each, so that what did not change stays the same object. */
const known = new Map<string, { text: string; sheet: Sheet }>();
/** Kept this long after it was thrown away, or finished, in milliseconds. */
const thrownFor = 30 * 86_400_000;
const finishedFor = 3_600_000;

const tell = () => {
  for (const listener of listeners) listener();
};

export function readSheet(id: string): Sheet | undefined {
  const text = localStorage.getItem(prefix + id);
  if (!text) return undefined;
  const held = known.get(id);
  if (held?.text === text) return held.sheet;
  try {
    const sheet = JSON.parse(text) as Sheet;
    known.set(id, { text, sheet });
    return sheet;
  } catch {
    return undefined;
  }
}

export function writeSheet(sheet: Sheet): void {
  const text = JSON.stringify(sheet);
  known.set(sheet.id, { text, sheet });
  localStorage.setItem(prefix + sheet.id, text);
  tell();
}

/** Changes a sheet that is there; gives it as it is now. */
export function changeSheet(id: string, how: (sheet: Sheet) => Sheet): Sheet | undefined {
  const sheet = readSheet(id);
  if (!sheet) return undefined;
  const next = how(sheet);
  if (next !== sheet) writeSheet(next);
  return next;
}

export function dropSheet(id: string): void {
  localStorage.removeItem(prefix + id);
  known.delete(id);
  tell();
}

export function dropSheetsOf(user: string): void {
  for (const { id } of sheetsOf(user)) dropSheet(id);
}

let listed: Sheet[] = [];

/** The sheets of a person, the newest first. The same list until one of them changes. */
export function sheetsOf(user: string): Sheet[] {
  const ids = Object.keys(localStorage).filter(key => key.startsWith(prefix));
  const list = ids
    .flatMap(key => readSheet(key.slice(prefix.length)) ?? [])
    .filter(sheet => sheet.user === user)
    .sort((a, b) => b.touched - a.touched);
  if (list.length !== listed.length || list.some((sheet, n) => sheet !== listed[n])) listed = list;
  return listed;
}

/** Forgets what was thrown away or finished long ago. */
export function tidySheets(now: number): void {
  for (const key of Object.keys(localStorage).filter(key => key.startsWith(prefix))) {
    const sheet = readSheet(key.slice(prefix.length));
    if (!sheet) continue;
    const { thrown, finished, touched, id } = sheet;
    if ((thrown && now - thrown > thrownFor) || (finished && now - touched > finishedFor)) dropSheet(id);
  }
}

/** Calls `listener` when a sheet changes, here or in another tab; gives what ends that. */
export function onSheets(listener: () => void): () => void {
  const elsewhere = (event: StorageEvent) => event.key?.startsWith(prefix) && listener();
  listeners.add(listener);
  window.addEventListener('storage', elsewhere);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', elsewhere);
  };
}
