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

const isClub = (id: string, { taxonomy }: SearchIndex) =>
  taxonomy.kinds.find(kind => kind.id === id)?.group === 'clubs';

/** Of the entries that are about the need, those that answer the kind too, though they are of another. */
export function madeFor(need: Sought, kind: Sought, index: SearchIndex): Set<number> {
  const answers = new Set<number>();
  const others = [...need.hits.topical].filter(doc => !kind.hits.scores.has(doc));
  if (!others.length) return answers;
  const asked = kind.hits.senses.filter(sense => isKind(sense));
  const covers = ({ senses }: Phrase) =>
    senses.some(
      sense => isKind(sense) && asked.some(({ type, id }) => sense.type === type && sense.id === id),
    );
  // "trans youth club": a group for them is one. Of sports each is its own.
  const isGroup = asked.some(({ type, id }) =>
    index.kindsOf.get(`${type}:${id}`)?.some(each => isClub(each, index)),
  );
  const names = [kind.unit.words, ...(kind.unit.phrase?.phrase.same.flat() ?? [])].filter(
    each => each.length > 1,
  );
  const stems = isGroup ? names.map(words => words.map(phraseStem)) : [];
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
  for (const doc of others) if (said.has(doc) || kinds.has(index.entries[doc]?.kind ?? '')) answers.add(doc);
  return answers;
}
