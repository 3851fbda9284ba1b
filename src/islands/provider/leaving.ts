/**
 * What signing out leaves on a device that others may use: nothing that can be read. Taps that wait are the
 * one exception: they are whole, and are sent when the same person signs in here again.
 */
import { dropSheetsOf, sheetsOf } from './edit/sheet/store.ts';
import { forgetKept } from './kept.ts';

/** How many things that somebody wrote on this device the database does not have. */
export async function countUnsaved(user: string): Promise<number> {
  const written = sheetsOf(user).filter(({ thrown, finished }) => !thrown && !finished);
  if (!written.length) return 0;
  // Most people have none: the rules of an entry come when there is one to look at. Without signal each counts.
  const sheets = await import('./edit/sheet/sheet.ts').catch(() => undefined);
  return sheets ? written.filter(sheet => !sheets.isUntouched(sheet)).length : written.length;
}

export function forgetDevice(user: string): void {
  dropSheetsOf(user);
  forgetKept(user);
}
