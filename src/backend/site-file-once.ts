/** A JSON file of the site that many ask for, fetched once. */
import { siteFile } from './site-file.ts';

const files = new Map<string, Promise<unknown>>();

/** What the file holds. Throws where it cannot be had; the next who ask try again. */
export function siteFileOnce<T>(address: string): Promise<T> {
  let file = files.get(address);
  if (!file) {
    file = siteFile(address);
    files.set(address, file);
    file.catch(() => files.delete(address));
  }
  return file as Promise<T>;
}
