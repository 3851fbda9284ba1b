/** A free national helpline, as `data/help/helplines.json` has it. */
import { z } from 'zod';

export const Helpline = z.strictObject({
  name: z.string().min(1).max(40),
  /** As people write it: "0800 1111". */
  number: z.string().regex(/^\d[\d ]{1,14}\d$/, 'write a number as people do, as in "0800 1111"'),
  /** Whom it is for, in a word or two behind the number: "under 19". */
  for: z.string().min(1).max(30),
});
export type Helpline = z.infer<typeof Helpline>;
