/** The words behind ids, fetched once, where a phone must draw what the build would have drawn. */
import { siteFile } from '../../backend/site-file.ts';
import type { Names } from './names.ts';

let names: Promise<Names> | undefined;

/** Throws where they cannot be had; the next who ask try again. */
export function loadNames(): Promise<Names> {
  names ??= siteFile<Names>('/names.json').catch(fault => {
    names = undefined;
    throw fault;
  });
  return names;
}
