/**
 * Rehearses the search while nobody types: the index is built, and the browser has made its code fast,
 * before the first key and not during it.
 */
import { useEffect } from 'react';

/** Typed letter by letter, as a person would. */
const text = 'free music sat near de1 bo';
/** Old Safari says nothing of idle moments. */
const [later, never] =
  'requestIdleCallback' in window
    ? [(work: () => void) => requestIdleCallback(work), cancelIdleCallback]
    : [(work: () => void) => setTimeout(work, 50) as unknown as number, clearTimeout];

/** @param search looks a text up; undefined as long as there is nothing to search with. */
export function useRehearsal(search: ((text: string) => unknown) | undefined): void {
  useEffect(() => {
    if (!search) return;
    let end = 1;
    const next = () => {
      search(text.slice(0, end));
      if (end++ < text.length) timer = later(next);
    };
    let timer = later(next);
    return () => never(timer);
  }, [search]);
}
