/** What a column is: a heading, a form for its cells, and the fact of an entry that it says. */
import { type Rule, rules } from '../../activity/rules.ts';
import { wordKey } from './cell.ts';
import { type Form, isBad, type Read } from './read.ts';
import type { Known } from './terms.ts';

/** What a column speaks of. */
export type Part = 'activity' | 'place' | 'session';

export interface Column {
  id: string;
  heading: string;
  /** Other headings that mean it, as `wordKey` gives them. */
  aka: readonly string[];
  part: Part;
  /** The rule that a cell breaks for which nothing more exact is said. */
  rule?: Rule;
  /** Names of a closed list, where it is one. */
  choices?: readonly string[];
  /** The fact as its cell says it; '' where there is none. */
  write(thing: object, known: Known): string;
  /** The fact that a cell says; an empty cell says that there is none. */
  read(cell: string, known: Known): Read<unknown>;
  put(thing: object, value: unknown): void;
  /** Whether a cell says nothing new of the thing, whatever way it says it. */
  same(cell: string, thing: object, known: Known): boolean;
}

interface Facts<Value> {
  id: string;
  heading: string;
  aka?: string;
  part: Part;
  rule?: Rule;
  choices?: readonly string[];
  form: Form<Value, Known>;
  /** What an empty cell says. */
  empty?: Value;
  get(thing: never): Value | undefined;
  put(thing: never, value: Value | undefined): void;
}

/** Makes a column of its facts. `aka`: other headings, parted by ` / `. */
export function column<Value>(facts: Facts<Value>): Column {
  const { id, heading, aka = '', part, rule, choices, form, empty } = facts;
  const get = facts.get as (thing: object) => Value | undefined;
  const put = facts.put as (thing: object, value: Value | undefined) => void;
  const write = (thing: object, known: Known) => {
    const value = get(thing);
    return value === undefined ? '' : form.write(value, known).trim();
  };
  const read = (cell: string, known: Known): Read<Value> =>
    cell === '' ? { value: empty } : form.read(cell, known);
  const key = (value: Value | undefined) =>
    value === undefined ? '' : `=${form.key ? form.key(value) : JSON.stringify(value)}`;
  const keyOf = (cell: string, known: Known) => {
    const found = read(cell, known);
    return isBad(found) ? undefined : key(found.value);
  };
  return {
    id,
    heading,
    aka: [heading, ...aka.split(' / ')].map(wordKey).filter(Boolean),
    part,
    ...(rule && { rule }),
    ...(choices && { choices }),
    write,
    read,
    put: put as Column['put'],
    same(cell, thing, known) {
      const now = write(thing, known);
      if (cell === now || cell === now.replace(/\r\n?/g, '\n') || isWornDown(now, cell)) return true;
      const says = keyOf(cell, known);
      return says !== undefined && (says === key(get(thing) ?? empty) || says === keyOf(now, known));
    },
  };
}

/**
 * Excel's plain "CSV" has no place for letters beyond Western Europe and writes "?" for each: such a cell
 * is the one that was exported, worn down on the way.
 */
function isWornDown(now: string, cell: string): boolean {
  const lost = /[^\u0000-\u007f\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g;
  return now.length === cell.length && cell.includes('?') && now.replace(lost, '?') === cell;
}

type Thing = Record<string, unknown>;

/** Reads and writes the fact at `from`, or at `ages.from`; unless `keep`, what holds nothing any more goes, too. */
function at(path: string, keep = true): Pick<Facts<never>, 'get' | 'put'> {
  const [first = '', second] = path.split('.');
  const inner = (thing: Thing) => thing[first] as Thing | undefined;
  return {
    get: (thing: Thing) => (second ? inner(thing)?.[second] : thing[first]) as never,
    put(thing: Thing, value: unknown) {
      if (!second) {
        if (value === undefined) delete thing[first];
        else thing[first] = value;
        return;
      }
      const { [second]: _, ...others } = inner(thing) ?? {};
      const next = value === undefined ? others : { ...others, [second]: value };
      if (keep || Object.keys(next).length > 0) thing[first] = next;
      else delete thing[first];
    },
  };
}

/** What `rules` calls the things that columns speak of. */
const ruled: Record<Part, string> = { activity: '', place: 'venue.', session: 'sessions.' };

/** The rule about the fact at a path, or about all that it is part of. */
function ruleOf(part: Part, path: string): Rule | undefined {
  const [whole = ''] = path.split('.');
  const find = (name: string) =>
    (Object.keys(rules) as Rule[]).find(rule => rules[rule] === ruled[part] + name);
  return find(path) ?? find(whole);
}

interface PathFacts<Value> {
  form: Form<Value, never> & { names?: string[] };
  aka: string;
  empty?: Value;
  /** Whether what holds the fact stays when it holds nothing any more. */
  keep?: boolean;
}

/** Makes columns for facts that stand at a path, such as `ages.from`. */
export const columnsFor =
  (part: Part) =>
  <Value>(id: string, heading: string, path: string, facts: PathFacts<Value>): Column => {
    const { form, keep, ...rest } = facts;
    const rule = ruleOf(part, path);
    return column({
      id,
      heading,
      part,
      ...(rule && { rule }),
      ...(form.names && { choices: form.names }),
      ...rest,
      form: form as Form<Value>,
      ...(at(path, keep) as Pick<Facts<Value>, 'get' | 'put'>),
    });
  };
