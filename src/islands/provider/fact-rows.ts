/** What "still right" vouches for, each under its name: on the desk, in a reminder and behind its links. */
import type { Ages, Cost } from '../../domain/activity/schema.ts';
import type { Joining } from '../../domain/activity/words.ts';
import { card } from '../../i18n/areas/card.ts';

export type Fact = [name: string, values: string[]];

interface Said {
  when: string[];
  where: string[];
  ages: Partial<Ages> | undefined;
  cost: Cost | undefined;
  joining: Joining | undefined;
  contact: string[];
}

type Words = Record<Exclude<keyof Said, 'joining'> | 'join' | 'unknown', string>;

/** What is not said is said to be so. */
export function factRows(words: Words, said: Said): Fact[] {
  const { ages, cost, joining } = said;
  const price = cost?.pence === undefined ? card.costUnknown : card.cost(cost.pence);
  const rows: Fact[] = [
    [words.when, said.when],
    [words.where, said.where],
    [words.ages, ages?.from !== undefined && ages.to !== undefined ? [card.ages(ages.from, ages.to)] : []],
    [words.cost, [[price, cost?.covers].filter(Boolean).join(', ')]],
    [words.join, joining ? [card.joining[joining]] : []],
    [words.contact, said.contact],
  ];
  return rows.map(([name, values]) => [name, values.length > 0 ? values : [words.unknown]]);
}
