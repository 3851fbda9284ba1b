/** Whether words say that somebody may be in danger: what is found for them is not help enough. */
import { inOneWay, words } from './text.ts';

/** The lines say it of oneself and in short: "cutting herself" and "wants to die" are said so before they are looked up. */
const plainly = new Map([
  ...['himself', 'herself', 'themselves', 'themself', 'ourselves'].map(word => [word, 'myself'] as const),
  ...['his', 'her', 'their'].map(word => [word, 'my'] as const),
  ['wants', 'want'],
  ['wanting', 'want'],
  ['wanna', 'want to'],
  ['hates', 'hate'],
  ['hating', 'hate'],
  ['doesnt', 'dont'],
  ['wishes', 'wish'],
]);
const plain = (text: string) => inOneWay(text).replace(/[a-z]+/g, word => plainly.get(word) ?? word);

/** The entries of `data/taxonomy/danger.json` one by one: ways that mean the same stand together, parted by " / ". */
export const waysToSay = (entries: readonly string[]): string[] =>
  entries.flatMap(entry => entry.split(' / '));

/**
 * @param ways to say it, see `waysToSay`
 * @param corrected slips that search has put right: "suicidle" was read as "suicidal"
 */
export function saysDanger(
  text: string,
  ways: readonly string[],
  corrected: readonly { from: string; to: string }[] = [],
): boolean {
  const right = new Map(corrected.map(({ from, to }) => [from, to]));
  const typed = words(text).map(word => right.get(word) ?? word);
  const said = ` ${typed.join(' ')} ${plain(` ${typed.join(' ')} `)}`;
  return ways.some(way => said.includes(` ${way} `));
}
