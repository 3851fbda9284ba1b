/** The words behind ids, fetched once, where a phone must draw what the build would have drawn. */
import { siteFileOnce } from '../../backend/site-file-once.ts';
import type { Names } from './names.ts';

/** Throws where they cannot be had; the next who ask try again. */
export const loadNames = (): Promise<Names> => siteFileOnce<Names>('/names.json');
