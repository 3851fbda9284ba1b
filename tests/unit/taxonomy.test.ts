/** The files of `data/taxonomy`, as anybody may have edited them: errors name the entry. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Concept, Kind, PlainWords, Term } from '../../src/domain/activity/taxonomy.ts';
import { taxonomy } from '../bench/support/city.ts';

const about = z.string().min(1);
const Terms = z.strictObject({ about, terms: z.array(Term) });
const files = {
  kinds: z.strictObject({ about, groups: z.array(Term), kinds: z.array(Kind) }),
  needs: Terms,
  expertise: Terms,
  languages: Terms,
  groups: Terms,
  concepts: z.strictObject({ about, concepts: z.array(Concept) }),
  danger: z.strictObject({ about, words: Concept.shape.words }),
  'plain-words': PlainWords.extend({ about }),
};
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../data/taxonomy/${name}.json`, import.meta.url), 'utf8'));

/** Faults as `kinds.3 (boxing).words.0: …`. */
function faults(schema: z.ZodType, content: unknown): string[] {
  const result = schema.safeParse(content);
  return (result.error?.issues ?? []).map(({ path, message }) => {
    let at: unknown = content;
    const names = path.map(key => {
      at = (at as Record<PropertyKey, unknown>)?.[key];
      const { id, words } = (at ?? {}) as { id?: string; words?: string[] };
      const name = id ?? (Array.isArray(words) ? words[0]?.split(' / ')[0] : undefined);
      return name ? `${String(key)} (${name})` : String(key);
    });
    return `${names.join('.')}: ${message}`;
  });
}

describe('data/taxonomy', () => {
  it.each(Object.entries(files))('%s.json is as described', (name, schema) =>
    expect(faults(schema, read(name))).toEqual([]),
  );

  it('names the entry that is wrong', () => {
    const content = { about: 'x', terms: [{ id: 'autism', name: 'Autism', words: ['ASD'] }] };
    expect(faults(Terms, content)).toEqual(['terms.0 (autism).words.0: write search words in lower case']);
  });

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
