/** What is wrong with a directory file, said to the person who has to put it right. */

export interface FileFault {
  /** `activities[12] "tuesday-boxing" › ages.from`; `''` for the file as a whole. */
  where: string;
  /** `expected a number, found "eleven"` */
  problem: string;
}

/** The faults of one reading, the first `most` of them kept and all of them counted. */
export class Faults {
  readonly first: FileFault[] = [];
  total = 0;
  readonly #most: number;

  constructor(most = 20) {
    this.#most = most;
  }

  /** `problem` is only worked out when there is room for it. */
  add(where: () => string, problem: string | (() => string)): void {
    this.total++;
    if (this.first.length >= this.#most) return;
    this.first.push({ where: where(), problem: typeof problem === 'string' ? problem : problem() });
  }
}

// What cannot be seen, or would turn the message round, is shown by its number.
const hidden = /[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff]/g;
const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value in a few words: `"eleven"`, `null`, `a list of 3`, `nothing`. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = (JSON.stringify(value) ?? String(value)).replace(hidden, escaped);
  return text.length > 60 ? `${text.slice(0, 57)}…${typeof value === 'string' ? '"' : ''}` : text;
}

const lists = ['organisations', 'venues', 'activities'];

/** A path in the file, with the name of the entry that it leads through. */
export function whereIs(file: unknown, path: readonly PropertyKey[]): string {
  const [list, index, ...rest] = path;
  if (list === undefined) return '';
  if (typeof list !== 'string' || !lists.includes(list) || typeof index !== 'number') return dotted(path);
  const entry = at(file, [list, index]);
  const slug = at(entry, ['slug']) ?? at(entry, ['title']) ?? at(entry, ['name']);
  const name = typeof slug === 'string' ? ` ${describe(slug)}` : '';
  return `${list}[${index}]${name}${rest.length > 0 ? ` › ${dotted(rest)}` : ''}`;
}

/** `['sessions', 0, 'start']` is `sessions[0].start`. */
function dotted(path: readonly PropertyKey[]): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** The value that a path leads to, or undefined. */
export function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}
