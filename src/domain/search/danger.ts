/** Whether words say that somebody may be in danger: what is found for them is not help enough. */
import danger from '#data/taxonomy/danger.json' with { type: 'json' };
import { words } from './text.ts';

const phrases = danger.words.flatMap(line => line.split(' / '));

/** @param corrected slips that search has put right: "suicidle" was read as "suicidal" */
export function saysDanger(text: string, corrected: readonly { from: string; to: string }[] = []): boolean {
  const right = new Map(corrected.map(({ from, to }) => [from, to]));
  const said = ` ${words(text)
    .map(word => right.get(word) ?? word)
    .join(' ')} `;
  return phrases.some(phrase => said.includes(` ${phrase} `));
}
