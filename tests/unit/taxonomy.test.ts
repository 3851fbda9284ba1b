/** What the files of `data/taxonomy` say of each other; the form of each is held by data-files.test.ts. */
import { describe, expect, it } from 'vitest';
import { taxonomy } from '../bench/support/city.ts';

describe('data/taxonomy', () => {
  it('has each id once', () => {
    const { kindGroups, kinds, needs, expertise, languages, groups } = taxonomy;
    for (const list of [kindGroups, kinds, needs, expertise, languages, groups]) {
      const ids = list.map(term => term.id);
      expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
    }
  });

  const ids = (terms: { id: string }[]) => new Set(terms.map(term => term.id));
  const unknown = (known: Set<string>, used: string[]) => used.filter(id => !known.has(id));

  it.each(taxonomy.kinds.map(kind => [kind.id, kind] as const))('%s points to what exists', (_, kind) => {
    expect(unknown(ids(taxonomy.kindGroups), [kind.group])).toEqual([]);
    expect(unknown(ids(taxonomy.kinds), kind.near)).toEqual([]);
    expect(kind.near).not.toContain(kind.id);
  });

  it.each(taxonomy.concepts.map(each => [each.words[0]?.split(' / ')[0] ?? '', each] as const))(
    '“%s” leads to what exists',
    (_, concept) => {
      expect(unknown(ids(taxonomy.kinds), concept.kinds)).toEqual([]);
      expect(unknown(ids(taxonomy.needs), concept.needs)).toEqual([]);
      expect(unknown(ids(taxonomy.expertise), concept.expertise)).toEqual([]);
      expect(unknown(ids(taxonomy.groups), concept.groups)).toEqual([]);
      expect(concept.kinds.length + concept.needs.length + concept.groups.length).toBeGreaterThan(0);
    },
  );

  it('has words for every kind, need and community', () => {
    const bare = [...taxonomy.kinds, ...taxonomy.needs, ...taxonomy.groups].filter(
      term => !term.words.length,
    );
    expect(bare.map(term => term.id)).toEqual([]);
  });

  it('keeps plain words to themselves: what is passed over names no kind', () => {
    const { empty } = taxonomy.plain;
    const names = taxonomy.kinds.flatMap(kind => kind.words).flatMap(words => words.split(' / '));
    expect(names.filter(word => empty.includes(word))).toEqual([]);
  });
});
