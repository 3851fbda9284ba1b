/**
 * The time, also on a phone whose clock is wrong: the change feed's answers say what time it is at their
 * sender. Small, because it ships with every page.
 */

/** A clock that is this many milliseconds out tells nobody the wrong day; the phone's own is finer then. */
const near = 300_000;
let offset = 0;
const listeners = new Set<() => void>();

/** What to add to the phone's clock, in milliseconds: 0 when it is within 5 minutes, or nobody has said. */
export const clockOffset = (): number => offset;

/** Now, as far as is known. */
export const clockNow = (): Date => new Date(Date.now() + offset);

/** Calls `tell` when the clock turns out to be wrong, or right again; gives what ends that. */
export function onClock(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Takes the `Date` header of an answer that has just come. Null, as from another origin, changes nothing. */
export function setClock(date: string | null): void {
  const ahead = date ? Date.parse(date) - Date.now() : Number.NaN;
  if (Number.isNaN(ahead)) return;
  const before = offset;
  offset = Math.abs(ahead) > near ? ahead : 0;
  if (Math.abs(offset - before) > near) for (const tell of listeners) tell();
}
