/** Leaving a page at once, without a trace in the history: by a link, or by three Escapes. */

/** What opens instead. */
export const weather = 'https://www.bbc.co.uk/weather';

/** Three Escapes within this many milliseconds leave. */
const tripleWithin = 1500;

export function leaveNow(event?: { preventDefault(): void }): void {
  event?.preventDefault();
  document.documentElement.hidden = true;
  location.replace(weather);
}

/** Returns what takes it back. */
export function leaveOnEscapes(): () => void {
  let escapes: number[] = [];
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    escapes = [...escapes.slice(-2), event.timeStamp];
    if (escapes.length === 3 && event.timeStamp - (escapes[0] ?? 0) < tripleWithin) leaveNow();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
