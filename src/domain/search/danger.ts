/** Whether words say that somebody may be in danger: what is found for them is not help enough. */
import { words } from './text.ts';

/**
 * @param lines those of `data/taxonomy/danger.json`: ways to say it, parted by " / "
 * @param corrected slips that search has put right: "suicidle" was read as "suicidal"
 */
export function saysDanger(
  text: string,
  lines: readonly string[],
  corrected: readonly { from: string; to: string }[] = [],
): boolean {
  const right = new Map(corrected.map(({ from, to }) => [from, to]));
  const said = ` ${words(text)
    .map(word => right.get(word) ?? word)
    .join(' ')} `;
  return lines.some(line => line.split(' / ').some(phrase => said.includes(` ${phrase} `)));
}
