/**
 * A question as the query of an address and back. What an address says that nobody knows (a kind that
 * is gone, a made-up value) is left out, so that an old or mistyped link still finds something.
 */
import type { Taxonomy } from '../activity/taxonomy.ts';
import { accessFacts, audiences, joinings } from '../activity/words.ts';
import type { Places } from '../place/places.ts';
import { type Question, type When, whens } from './question.ts';

const isoDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const longest = 200;

/** Reads `?q=boxing&when=tonight&age=13&cost=free`. Lists are comma-separated or repeated. */
export function questionFromQuery(query: URLSearchParams, taxonomy: Taxonomy, places: Places): Question {
  const list = (name: string) => [
    ...new Set(
      query
        .getAll(name)
        .flatMap(value => value.split(','))
        .map(value => value.trim())
        .filter(Boolean),
    ),
  ];
  const oneOf = <T extends string>(name: string, allowed: readonly T[]) =>
    list(name).filter((value): value is T => (allowed as readonly string[]).includes(value));
  const ids = (terms: readonly { id: string }[]) => terms.map(term => term.id);
  const typed = (name: string) => (query.get(name) ?? '').slice(0, longest);
  return {
    text: typed('q'),
    ignored: list('ignore'),
    when: list('when').filter(
      (value): value is When => (whens as readonly string[]).includes(value) || isoDate.test(value),
    ),
    ages: readAges(query.get('age') ?? ''),
    kinds: oneOf('kind', [...ids(taxonomy.kinds), ...ids(taxonomy.kindGroups)]),
    maxPence: readCost(query.get('cost') ?? ''),
    joining: oneOf('join', joinings),
    audience: oneOf('for', audiences),
    madeFor: oneOf('made', ids(taxonomy.groups)),
    needs: oneOf('need', ids(taxonomy.needs)),
    access: oneOf('access', accessFacts),
    languages: oneOf('lang', ids(taxonomy.languages)),
    wards: oneOf(
      'ward',
      places.wards.map(ward => ward.slug),
    ),
    near: typed('near').trim(),
  };
}

/** Writes what differs from asking for everything, in a fixed order: equal questions, equal addresses. */
export function queryFromQuestion(question: Question): URLSearchParams {
  const { ages, maxPence } = question;
  const values: [string, string | readonly string[]][] = [
    ['q', question.text.trim()],
    ['when', question.when],
    ['age', ages ? (ages.from === ages.to ? `${ages.from}` : `${ages.from}-${ages.to}`) : ''],
    ['kind', question.kinds],
    ['cost', maxPence === null ? '' : maxPence === 0 ? 'free' : `${maxPence}`],
    ['join', question.joining],
    ['for', question.audience],
    ['made', question.madeFor],
    ['need', question.needs],
    ['access', question.access],
    ['lang', question.languages],
    ['ward', question.wards],
    ['near', question.near.trim()],
    ['ignore', question.ignored],
  ];
  const query = new URLSearchParams();
  for (const [name, value] of values) if (value.length) query.set(name, `${value}`);
  return query;
}

/** `13` or `11-14`. */
function readAges(text: string): Question['ages'] {
  const [, from, to = from] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (from === undefined || +from > 25) return null;
  return { from: Math.min(+from, +(to ?? from)), to: Math.max(+from, +(to ?? from)) };
}

/** `free`, or the most it may cost in pence. */
function readCost(text: string): number | null {
  if (text === 'free') return 0;
  return /^\d{1,6}$/.test(text) ? +text : null;
}
