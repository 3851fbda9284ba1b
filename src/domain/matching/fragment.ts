/**
 * A question as the part of an address after `#`: choices only, each from a closed list or a place name.
 * No server hears it. What is unknown or out of range is left out.
 */

import { oldest } from '../activity/ages.ts';
import type { Position } from '../activity/schema.ts';
import {
  type AccessFact,
  accessFacts,
  audiences,
  type Joining,
  joinings,
  stages,
} from '../activity/words.ts';
import type { FreeTime, RouteQuestion, Wanted } from './question.ts';

type From = NonNullable<RouteQuestion['from']>;

/** `age=15&from=DE23+6&reach=1920&needs=!autism,anxiety`; a `!` marks a must. */
export function writeQuestion(question: RouteQuestion): string {
  const { age, birthdayMonth, from, reach, free, within, into, might, maxPence, stage, direction, avoid } =
    question;
  const query = new URLSearchParams({ age: String(age) });
  const put = (key: string, value: unknown) =>
    value !== undefined && value !== '' && query.set(key, String(value));
  put('born', birthdayMonth);
  put('from', from?.label);
  put('reach', reach);
  put('free', free?.map(({ days, from, to }) => `${days.join('')}@${from}-${to}`).join());
  put('within', within);
  put('into', into?.join());
  put('might', might?.join());
  put('for', question.audiences?.join());
  for (const key of wantedKeys) put(key, marked(question[key]));
  put('access', question.access?.join());
  put('pence', maxPence);
  put('join', question.joinings?.join());
  put('stage', stage);
  put('way', direction);
  put('not-in', avoid?.wards?.join());
  put('not-on', avoid?.days?.join(''));
  return query.toString();
}

const wantedKeys = ['needs', 'expertise', 'languages', 'groups'] as const;
const marked = (wanted?: Wanted) => wanted && [...wanted.must.map(id => `!${id}`), ...wanted.like].join();

/** Reads what `writeQuestion` wrote; null without an age. `find` turns a place's name into a position. */
export function readQuestion(
  text: string,
  find: (place: string) => { label: string; position: Position } | null,
): RouteQuestion | null {
  const query = new URLSearchParams(text.replace(/^#/, ''));
  const number = (key: string, least: number, most: number) => {
    const value = query.get(key);
    return value && /^\d+$/.test(value) && +value >= least && +value <= most ? +value : undefined;
  };
  const ids = (key: string) => (query.get(key)?.split(',') ?? []).filter(id => /^!?[\w-]{1,80}$/.test(id));
  const among = <T extends string>(key: string, known: readonly T[]) =>
    known.filter(word => ids(key).includes(word));

  const age = number('age', 0, oldest);
  if (age === undefined) return null;
  const place = query.get('from');
  const from: From | null = place ? find(place.slice(0, 60)) : null;
  const wanted = (key: string): Wanted => ({
    must: ids(key)
      .filter(id => id.startsWith('!'))
      .map(id => id.slice(1)),
    like: ids(key).filter(id => !id.startsWith('!')),
  });
  const question: RouteQuestion = {
    age,
    birthdayMonth: number('born', 1, 12),
    from: from ?? undefined,
    reach: number('reach', 1, 100_000),
    free: freeTimes(query.get('free') ?? ''),
    within: number('within', 1, 16),
    into: ids('into'),
    might: ids('might'),
    audiences: among('for', audiences),
    needs: wanted('needs'),
    expertise: wanted('expertise'),
    languages: wanted('languages'),
    groups: wanted('groups'),
    access: among<AccessFact>('access', accessFacts),
    maxPence: number('pence', 0, 100_000),
    joinings: among<Joining>('join', joinings),
    stage: among('stage', stages)[0],
    direction: among('way', ['down', 'up'] as const)[0],
    avoid: { wards: ids('not-in'), days: daysOf(query.get('not-on') ?? '') },
  };
  return tidy(question);
}

const daysOf = (text: string) => [...new Set([...text].map(Number))].filter(day => day >= 0 && day <= 6);

function freeTimes(text: string): FreeTime[] {
  return text.split(',').flatMap(part => {
    const found = /^([0-6]+)@(\d\d:\d\d)-(\d\d:\d\d)$/.exec(part);
    const [, days = '', from = '', to = ''] = found ?? [];
    return found && from < to ? [{ days: daysOf(days), from, to }] : [];
  });
}

/** The question without empty lists, so that two that ask the same are the same. */
export function tidy(question: RouteQuestion): RouteQuestion {
  const empty = (value: unknown): boolean =>
    value === undefined ||
    (Array.isArray(value) && !value.length) ||
    (typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every(empty));
  return Object.fromEntries(
    Object.entries(question).filter(([, value]) => !empty(value)),
  ) as unknown as RouteQuestion;
}
