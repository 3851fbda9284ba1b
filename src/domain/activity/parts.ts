/**
 * An entry in its parts: what an editor changes, compares and brings back one by one. A session is one part,
 * so that nobody ends up with one person's day and another's hours.
 */
import type { Entry } from './entry.ts';
import type { Session } from './schema.ts';

const visitParts = ['meets', 'noise', 'bring', 'expect'] as const;

/** In the order of the form. */
export const fields = [
  'title',
  'summary',
  'kind',
  'ages',
  'audience',
  'madeFor',
  'cost',
  'joining',
  'contact',
  ...visitParts,
  'description',
  'needs',
  'expertise',
  'languages',
  'listing',
  'strand',
  'stages',
  'state',
] as const;
export type FieldPart = (typeof fields)[number];
/** A field, or one session by its key. */
export type Part = FieldPart | `session/${string}`;

const isVisit = (part: Part): part is (typeof visitParts)[number] => visitParts.some(name => name === part);
const keyOf = (part: Part) => (part.startsWith('session/') ? part.slice('session/'.length) : undefined);

/** The value of a part, in one form whoever wrote it; undefined for nothing said. */
function partValue(entry: Entry, part: Part): unknown {
  const key = keyOf(part);
  if (key !== undefined) return sessionValue(entry.sessions.find(one => one.key === key));
  if (isVisit(part)) return entry.firstVisit[part];
  if (part === 'state') return [entry.state, entry.paused];
  const value = entry[part as Exclude<FieldPart, (typeof visitParts)[number]>];
  return Array.isArray(value) ? value.toSorted() : value;
}

function sessionValue(session: Session | undefined): unknown {
  if (!session) return undefined;
  const { season = 'all-year', exceptions = [], ...rest } = session;
  const name = ({ date, type, to }: Session['exceptions'][number]) => `${date} ${type} ${to?.start ?? ''}`;
  return {
    ...rest,
    season,
    exceptions: exceptions.toSorted((a, b) => (name(a) < name(b) ? -1 : 1)),
  };
}

/** JSON with keys in order and without what says nothing. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value === 'string') return JSON.stringify(value.trim());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const said = Object.entries(value)
    .map(([key, one]) => [key, written(one)] as const)
    .filter(([, one]) => one !== '' && one !== '""' && one !== '[]' && one !== '{}' && one !== 'null')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${said.map(([key, one]) => `${key}:${one}`).join()}}`;
}

const say = (entry: Entry, part: Part): string => {
  const text = written(partValue(entry, part));
  return ['""', '[]', '{}', 'null'].includes(text) ? '' : text;
};

/** Whether a part says the same in both. */
export const sameIn = (a: Entry, b: Entry, part: Part): boolean => say(a, part) === say(b, part);

/** Every part that one of the entries has. */
function partsOf(...entries: Entry[]): Part[] {
  const keys = new Set(entries.flatMap(({ sessions }) => sessions.map(({ key }) => key)));
  return [...fields, ...[...keys].map(key => `session/${key}` as const)];
}

/** The parts in which two entries differ. */
export const differing = (a: Entry, b: Entry): Part[] => partsOf(a, b).filter(part => !sameIn(a, b, part));

/** `into` with one part as `from` has it: also nothing, where that says nothing. */
export function withPart(into: Entry, from: Entry, part: Part): Entry {
  const key = keyOf(part);
  if (key !== undefined) {
    const theirs = from.sessions.find(one => one.key === key);
    const at = into.sessions.findIndex(one => one.key === key);
    const sessions = into.sessions.filter(one => one.key !== key);
    if (theirs) sessions.splice(at < 0 ? sessions.length : at, 0, theirs);
    return { ...into, sessions };
  }
  if (isVisit(part)) {
    const { [part]: _, ...firstVisit } = into.firstVisit;
    const said = from.firstVisit[part];
    return { ...into, firstVisit: said === undefined ? firstVisit : { ...firstVisit, [part]: said } };
  }
  if (part === 'state') {
    const { paused: _, ...rest } = into;
    return { ...rest, state: from.state, ...(from.paused && { paused: from.paused }) };
  }
  return { ...into, [part]: from[part as keyof Entry] };
}

/** Who has changed a part since both read it. `both`: each to something else. */
export type ChangedBy = 'mine' | 'theirs' | 'both';

/** Every part that differs between two people's versions of what was `base`. */
export function collision(base: Entry, mine: Entry, theirs: Entry): { part: Part; by: ChangedBy }[] {
  return differing(mine, theirs).map(part => ({
    part,
    by: sameIn(base, theirs, part) ? 'mine' : sameIn(base, mine, part) ? 'theirs' : 'both',
  }));
}

/** Mine, with what only they changed, and theirs wherever it was chosen. */
export function merged(
  base: Entry,
  mine: Entry,
  theirs: Entry,
  chosen: Readonly<Record<string, 'mine' | 'theirs'>>,
): Entry {
  return collision(base, mine, theirs)
    .filter(({ part, by }) => (chosen[part] ?? (by === 'theirs' ? 'theirs' : 'mine')) === 'theirs')
    .reduce((entry, { part }) => withPart(entry, theirs, part), mine);
}
