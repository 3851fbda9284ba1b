/** Lines that meet end to end, joined: the city's boundary from its pieces. Pure. */
import type { LngLat } from '../types.ts';

const same = (a: LngLat | undefined, b: LngLat | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Each line once, in whichever direction fits, until nothing more fits. Lines of a boundary give its rings. */
export function joinEnds(lines: readonly (readonly LngLat[])[]): LngLat[][] {
  const left = [...lines];
  const joined: LngLat[][] = [];
  for (let start = left.pop(); start; start = left.pop()) {
    const whole = [...start];
    for (;;) {
      const end = whole.at(-1);
      const next = left.findIndex(line => same(line[0], end) || same(line.at(-1), end));
      const [line] = next < 0 ? [] : left.splice(next, 1);
      if (!line) break;
      whole.push(...(same(line[0], end) ? line : line.toReversed()).slice(1));
    }
    joined.push(whole);
  }
  return joined;
}
