/** What each file of `data/` says at its head. */
import { z } from 'zod';

const Said = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

export const dataHead = {
  /** What stands in the file. */
  about: z.string().min(1),
  /** Who says so: one source, or several. */
  source: Said,
  licence: Said,
  /** Of which day or month it is: `2026-11-22`, `2026-11`. */
  date: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])(-\d\d)?$/, 'write a date as YYYY-MM or YYYY-MM-DD'),
};
