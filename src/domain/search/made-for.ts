/**
 * A kind for those who have a need, or are of a community: "football for deaf kids". What is made for them often
 * goes by another name ("Deaf Futsal"), and a youth club for them is of a kind of its own ("autism youth club").
 */
import type { SearchIndex } from './build.ts';
import { isKind, ownBits } from './naming.ts';
import type { Phrase } from './phrases.ts';
import { together } from './postings.ts';
import type { Sought } from './sought.ts';
import { phraseStem, stem } from './stem.ts';

/** Of the entries that are about the need, those that answer the kind too, though they are of another. */
export function madeFor(need: Sought, kind: Sought, index: SearchIndex): Set<number> {
  const others = [...need.hits.topical].filter(doc => !kind.hits.scores.has(doc));
  if (!others.length) return new Set();
  const { said, kinds, isClub } = otherNamesOf(kind, index);
  // "where muslim lads hang out": of a place to be, a community has what is made for it.
  const isTheirs = isClub && need.hits.senses.some(({ type, isTerm }) => type === 'group' && isTerm);
  if (isTheirs) return new Set(others);
  return new Set(others.filter(doc => said.has(doc) || kinds.has(index.entries[doc]?.kind ?? '')));
}

interface OtherNames {
  /** Entries that say in their own words what the kind covers. */
  said: ReadonlySet<number>;
  /** Kinds of its name and more: "autism youth club" of "youth club". */
  kinds: ReadonlySet<string>;
  /** Names what is open to anybody who comes: a youth club, somewhere to hang out. */
  isClub: boolean;
}

const known = new WeakMap<SearchIndex, Map<string, OtherNames>>();

/** Looks through all phrases of the taxonomy: once for each kind, and not again at the next key. */
function otherNamesOf({ unit, hits }: Sought, index: SearchIndex): OtherNames {
  const asked = hits.senses.filter(sense => isKind(sense));
  const names = [unit.words, ...(unit.phrase?.phrase.same.flat() ?? [])].filter(each => each.length > 1);
  const key = JSON.stringify([asked.map(({ type, id }) => [type, id]), names]);
  const own = known.get(index) ?? new Map<string, OtherNames>();
  known.set(index, own);
  const before = own.get(key);
  if (before) return before;
  const covers = ({ senses }: Phrase) =>
    senses.some(
      sense => isKind(sense) && asked.some(({ type, id }) => sense.type === type && sense.id === id),
    );
  // "trans youth club": a group for them is one. Of sports each is its own.
  const clubs = index.kindsOf.get('kindGroup:clubs') ?? [];
  const isClub = asked.some(({ type, id }) =>
    index.kindsOf.get(`${type}:${id}`)?.some(each => clubs.includes(each)),
  );
  const stems = isClub ? names.map(words => words.map(phraseStem)) : [];
  const said = new Set<number>();
  const kinds = new Set<string>();
  for (const phrases of index.phrases.byStem.values())
    for (const phrase of phrases) {
      if (covers(phrase) && !phrase.words.every(word => index.general.has(stem(word)))) {
        const { docs, places } = together(phrase.words.map(word => index.postings.get(stem(word))));
        docs.forEach((doc, i) => {
          if ((places[i] as number) & ownBits) said.add(doc);
        });
      }
      if (
        stems.some(all => phrase.stems.length > all.length && all.every(each => phrase.stems.includes(each)))
      )
        for (const sense of phrase.senses) if (sense.type === 'kind' && sense.isTerm) kinds.add(sense.id);
    }
  const found = { said, kinds, isClub };
  own.set(key, found);
  return found;
}
