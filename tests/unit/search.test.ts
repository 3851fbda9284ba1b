import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/domain/search/build.ts';
import { search } from '../../src/domain/search/search.ts';
import { places, taxonomy } from '../bench/support/city.ts';
import { ask, entry, slugs } from './support/entries.ts';

const city = [
  entry('rivers', { title: 'Rivers Boxing', kind: 'boxing', summary: 'Pads and bags.' }),
  entry('goals', { title: 'Saturday Goals', kind: 'football', summary: 'Small-sided games.' }),
  entry('strings', {
    title: 'Little Chester Strings',
    kind: 'bands-instruments',
    summary: 'Violins to borrow.',
  }),
  entry('skate', { title: 'Skate park sessions', kind: 'skating' }),
  entry('warriors', { title: 'Paint and Battle', kind: 'board-games', summary: 'Warhammer for all.' }),
  entry('chess', { title: 'Chess ladder', kind: 'board-games' }),
  entry('harbour', { title: 'Safe Harbour', kind: 'exploitation-support', expertise: ['exploitation'] }),
  entry('punjabi', { title: 'ਪੰਜਾਬੀ ਕਲਾਸ', kind: 'language-class' }),
  entry('arabic', { title: 'نادي الشباب', kind: 'youth-club' }),
  entry('dcct', {
    title: 'Kicks',
    kind: 'multi-sport',
    organisation: { slug: 'd', name: 'Derby Cat and County Trust' },
  }),
];
const first = (text: string) => slugs(ask(city, text))[0] ?? null;
const all = (text: string) => slugs(ask(city, text));

describe('search', () => {
  it.each([
    ['Rivers Boxing', 'rivers'],
    ['riv', 'rivers'],
    ['boxxing', 'rivers'],
    ['boxers', 'rivers'],
    ['obxing', 'rivers'],
    ['footy', 'goals'],
    ['ftbll', 'goals'],
    ['guitars', 'strings'],
    ['little chest', 'strings'],
    ['skatepark', 'skate'],
    ['skate-park', 'skate'],
    ['warhammer', 'warriors'],
    ['my mate is being groomed', 'harbour'],
    ['county lines', 'harbour'],
    ['ਪੰਜਾਬੀ', 'punjabi'],
    ['نادي', 'arabic'],
    ['dcact', 'dcct'],
    ['dcct', 'dcct'],
  ])('finds %s', (text, slug) => expect(first(text)).toBe(slug));

  it.each(['xqzptl', 'scuba', 'ice hockey', 'falconry', 'golf', 'bcx', 'asdf', 'quidditch'])(
    'finds nothing for %s',
    text => expect(all(text)).toEqual([]),
  );

  it('does not take a word that exists for a slip of another', () => {
    const horses = [entry('pony', { title: 'Horses, slowly', kind: 'horse-riding' })];
    expect(slugs(ask(horses, 'house'))).toEqual([]);
    expect(slugs(ask(horses, 'hrose'))).toEqual(['pony']);
  });

  it('puts the entry that says the word before others of its kind', () =>
    expect(all('warhammer')).toEqual(['warriors', 'chess']));

  it('finds nothing rather than noise for a kind that nobody runs', () =>
    expect(all('swimming')).toEqual([]));

  it('wants every word, and without that the most of them', () => {
    expect(all('saturday goals')).toEqual(['goals']);
    const found = ask(city, 'chess flumadiddle');
    expect(slugs(found)[0]).toBe('chess');
    expect(found.missed).toEqual(['flumadiddle']);
  });

  it('says what it put right', () =>
    expect(ask(city, 'warhmamer').corrected).toEqual([{ from: 'warhmamer', to: 'warhammer' }]));

  it('finds a title that sounds like a constraint, whatever its facts', () => {
    const free = [entry('jam', { title: 'Free Fridays', cost: { pence: 200 } }), entry('other')];
    expect(slugs(ask(free, 'free fridays'))[0]).toBe('jam');
  });

  it('searches for the words of a removed constraint again', () => {
    const clubs = [entry('a', { title: 'Girls club' }), entry('b', { title: 'Boys club', audience: 'boys' })];
    expect(slugs(ask(clubs, 'girls club'))).toEqual(['a']);
    expect(slugs(ask(clubs, { text: 'girls club', ignored: ['audience:girls'] }))).toEqual(['a', 'b']);
  });

  it('meets a need by facts or by words', () => {
    const entries = [
      entry('fact', { needs: ['autism'] }),
      entry('words', { summary: 'Autism friendly.' }),
      entry('neither'),
    ];
    expect(slugs(ask(entries, 'autism friendly')).sort()).toEqual(['fact', 'words']);
  });

  it('can be built before the descriptions arrive, and again with them', () => {
    const asked = { today: '2026-11-24' };
    const found = (description?: string) =>
      search(buildSearchIndex([entry('a', { description })], taxonomy, places), 'kettlebells', asked).results;
    expect(found()).toEqual([]);
    expect(found('Bring your own kettlebells')).toMatchObject([{ slug: 'a' }]);
  });

  it('answers an empty directory', () => expect(all.call(null, '')).toHaveLength(city.length));
});
