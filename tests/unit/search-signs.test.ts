/** What is typed besides words: white space of any kind, signs, emoji. */
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/domain/search/build.ts';
import { match } from '../../src/domain/search/match.ts';
import { fold, words } from '../../src/domain/search/text.ts';
import { places, taxonomy } from '../bench/support/city.ts';
import { ask, entry, slugs, weekly } from './support/entries.ts';

const keys = (text: string) =>
  ask([entry('boxing', { kind: 'boxing' })], text)
    .understood.map(each => each.key)
    .sort();

describe('white space', () => {
  it.each([
    ['two spaces', 'year  9 boxing'],
    ['a non-breaking space', 'year\u00a09 boxing'],
    ['a tab', 'year\t9 boxing'],
    ['a line break', 'year\n9 boxing'],
    ['a thin space', 'year\u20099 boxing'],
    ['a space and a mark without width', 'year \u200b9 boxing'],
  ])('%s is one space', (_, text) => expect(keys(text)).toEqual(['age:13-14']));

  it('parts words wherever it stands, and is no word', () => {
    expect(fold('Girls\u00a0\u00a0&  Boys')).toBe('girls and boys');
    expect(words('  drop \t in ')).toEqual(['drop', 'in']);
  });

  it('leaves out a soft hyphen', () => expect(words('basket\u00adball')).toEqual(['basketball']));

  it.each([
    ['under  £3', ['cost:299']],
    ['step  free', ['access:stepFree']],
    ['after   school  club', ['when:after-school']],
    ['no   booking', ['joining:turn-up']],
    ['close  to  pear   tree', ['near:neighbourhood-pear-tree']],
  ])('%j is understood', (text, expected) => expect(keys(text)).toEqual(expected));

  it('takes only what was understood out of the text', () => {
    const { understood, results } = ask(
      [entry('boxing', { kind: 'boxing' }), entry('chess', { kind: 'board-games' })],
      '  boxing   on  a   saturday  or  sunday ',
    );
    expect(understood.map(({ text }) => text)).toEqual(['on a saturday', 'sunday']);
    expect(results).toEqual([]);
  });
});

describe('emoji', () => {
  const entries = [
    entry('tennis', { kind: 'tennis' }),
    entry('guitar', { title: 'Guitar for beginners', kind: 'music' }),
    entry('out', { title: 'Out together', madeFor: ['lgbtq'] }),
  ];

  it.each([
    ['🎾', 'tennis'],
    ['🎾🎾', 'tennis'],
    ['🎸 saturday please', 'guitar'],
    ['🎸\ufe0f', 'guitar'],
    ['🏳\ufe0f\u200d🌈', 'out'],
  ])('%s finds what it shows', (text, slug) => {
    const found = ask(
      entries.map(each => ({ ...each, sessions: [weekly('2026-09-05', '10:00', '12:00')] })),
      text,
    );
    expect(slugs(found)[0]).toBe(slug);
    expect(found.lesser).toBe(found.results.length - 1);
  });

  it('says a constraint', () => expect(keys('🆓 boxing')).toEqual(['cost:0']));

  const kinds = taxonomy.kinds.map(({ id }, n) => entry(`x${n}`, { kind: id }));
  const index = buildSearchIndex(kinds, taxonomy, places);
  it.each(Object.entries(taxonomy.plain.emoji ?? {}))('%s is “%s”, which the search knows', (_, said) => {
    const { scores, understood, absentKinds } = match(index, said, { today: '2026-11-24' });
    expect((scores?.size ?? 0) + understood.length + absentKinds.length).toBeGreaterThan(0);
  });
});

describe('a text without a word', () => {
  it.each(['???', '🪐', '!', '- - -', '£'])('%s finds nothing and says so', text => {
    const found = ask([entry('boxing')], text);
    expect(slugs(found)).toEqual([]);
    expect(found.suggestion).toEqual({ type: 'nothing' });
  });

  it('asks for everything when it is white space', () =>
    expect(slugs(ask([entry('boxing')], ' \u00a0 '))).toEqual(['boxing']));
});
