/** Brings the words and places of the search when they are first needed. */
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Names } from '../live/names.ts';
import { type Known, knownFrom } from './known.ts';

export interface UsedKnown extends Known {
  /** Whether words and places are there, and not names alone. */
  whole: boolean;
}

/** @param given what was fetched before the finder was drawn: the address asked for it. */
export function useKnown(names: Names, needed: boolean, given?: Known): UsedKnown {
  const light = useMemo(() => ({ ...knownFrom(names), whole: false }), [names]);
  const [whole, setWhole] = useState<UsedKnown | undefined>(given && { ...given, whole: true });
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (!needed || whole) return;
    let timer: ReturnType<typeof setTimeout>;
    import('./search-data.ts').then(
      data => startTransition(() => setWhole({ ...data, whole: true })),
      () => {
        timer = setTimeout(() => setFailures(failures + 1), 2000 * 2 ** failures);
      },
    );
    return () => clearTimeout(timer);
  }, [needed, whole, failures]);
  return whole ?? light;
}
