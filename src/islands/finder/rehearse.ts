/**
 * Rehearses the search while nobody types: the index is built, and the browser has made its code fast,
 * before the first key and not during it.
 */

/** Typed letter by letter, as a person would. */
const text = 'free music sat near de1 bo';
/** Old Safari says nothing of idle moments. */
const [later, never] =
  'requestIdleCallback' in globalThis
    ? [(work: () => void) => requestIdleCallback(work), cancelIdleCallback]
    : [(work: () => void) => setTimeout(work, 50) as unknown as number, clearTimeout];

/** @param search looks a text up. Gives what ends the rehearsal. */
export function rehearse(search: (text: string) => unknown): () => void {
  let end = 1;
  const next = () => {
    search(text.slice(0, end));
    if (end++ < text.length) timer = later(next);
  };
  let timer = later(next);
  return () => never(timer);
}
