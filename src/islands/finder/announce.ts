/**
 * What the page says aloud: late and once, so that typing is not talked over. The results themselves
 * stay silent.
 */

/** Speaks into a `role=status` element that was on the page before, after `wait` ms; gives what takes it back. */
export function sayLater(region: HTMLElement, text: string, wait = 800): () => void {
  const timer = setTimeout(() => {
    if (region.textContent !== text) region.textContent = text;
  }, wait);
  return () => clearTimeout(timer);
}
