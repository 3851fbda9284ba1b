/** The ladder of support: from the most to what is there for everybody. */
import type { Stage } from '../activity/words.ts';

export const ladder: readonly Stage[] = ['tertiary', 'secondary', 'primary', 'universal'];

/** The stages in the direction of travel, the nearest first. From the end of the ladder there are none. */
export function nextStages(stage: Stage, direction: 'down' | 'up'): Stage[] {
  const at = ladder.indexOf(stage);
  return direction === 'down' ? ladder.slice(at + 1) : ladder.slice(0, at).reverse();
}
