/**
 * What the page says aloud: the count, late and once, so that typing is not talked over. The results
 * themselves stay silent.
 */

/** Speaks into a `role=status` element that was on the page before. The last thing said within `wait` ms wins. */
export function announcer(region: HTMLElement, wait = 800): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = '';
  return text => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (text === said) return;
      said = text;
      region.textContent = text;
    }, wait);
  };
}
