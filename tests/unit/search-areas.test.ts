/** Where something is asked for: areas, sights, names that begin so, whole postcodes. */
import { describe, expect, it } from 'vitest';
import { places } from '../bench/support/city.ts';
import { ask, entry, position, slugs } from './support/entries.ts';

const wardOf = (name: string) => places.wards.find(ward => ward.name.startsWith(name))?.code as string;
const middleOf = (slug: string) =>
  places.neighbourhoods.find(hood => hood.slug === slug)?.position as [number, number];
const at = (name: string, where: [number, number], more = {}) => ({
  venues: [{ slug: 'hall', name, position: where, access: {}, ...more }],
});
const [x, y] = middleOf('chaddesden');
const entries = [
  entry('reading', at('Library Rooms', [x, y])),
  entry('tennis', at('Chaddesden Park Courts', [x + 0.01, y])),
  entry('forge', at('Old Fire Station', position('DE22 3'), { postcode: 'DE22 3ZZ' })),
  entry('trains', at('Platform Rooms', position('DE1 2'), { postcode: 'DE1 2QQ' })),
];
const keys = (text: string) => ask(entries, text).understood.map(each => each.key);

describe('a place by a part of its name', () => {
  it.each(['chad park', 'chaddesden park', 'near chaddesden park', 'cricket chad park'])(
    '%s: is the venue whose name begins so',
    text => expect(keys(text)).toEqual(['near:venue-chaddesden-park-courts']),
  );
  it('puts that venue first', () => expect(slugs(ask(entries, 'chad park'))[0]).toBe('tennis'));

  it.each(['old fire station', 'fire station', 'police station'])('%s: has no trains', text =>
    expect(keys(text)).toEqual([]),
  );
  it('finds the venue that bears the words', () =>
    expect(slugs(ask(entries, 'old fire station'))).toEqual(['forge']));
  it.each(['near the station', 'train station', 'station'])('%s: has', text =>
    expect(keys(text)).toEqual(['near:neighbourhood-railway-station']),
  );

  it.each([
    ['the spot', ['near:neighbourhood-st-peter-s-quarter']],
    ['chill spot', []],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected));
});

describe('walking distance', () => {
  it.each(['walking distance of', 'within walking distance of', 'within easy walking distance from the'])(
    '%s is a way to say near',
    text => {
      const found = ask(entries, `${text} alvaston`);
      expect(found.understood.map(each => each.text)).toEqual([`${text} alvaston`]);
      expect([found.missed, found.results.length]).toEqual([[], entries.length]);
    },
  );
});

describe('a whole postcode', () => {
  it('of a venue is where that venue is', () => {
    const found = ask(entries, 'de22 3zz');
    expect(found.place?.label).toBe('DE22 3ZZ');
    expect([found.results[0]?.slug, found.results[0]?.distance]).toEqual(['forge', 0]);
  });
  it('of none is its sector', () => expect(keys('de22 3ab')).toEqual(['near:sector-de22-3']));
  it('of a venue that is public by its area only is not told', () => {
    const hidden = [
      entry('quiet', at('Quiet', position('DE22 3'), { postcode: 'DE22 3ZZ', visibility: 'area' })),
    ];
    expect(ask(hidden, 'de22 3zz').place?.label).toBe('DE22 3');
  });
});

describe('the name of an area alone', () => {
  const allestree = middleOf('allestree');
  const ward = wardOf('Allestree');
  const [east, north] = allestree;
  const there = [
    entry('next-door', at('Border Hall', [east + 0.002, north], { ward: 'E05000000' })),
    entry('far-end', at('Edge Hall', [east - 0.012, north], { ward })),
    entry('hidden', at('Hidden', [east, north], { ward, visibility: 'area' })),
    entry('middle', at('Middle Hall', allestree, { ward })),
  ];
  it('puts what is in it first, and does not say that the nearest is', () => {
    const found = ask(there, 'allestree');
    expect(slugs(found).slice(0, 2)).toEqual(['middle', 'far-end']);
    expect(found.order).toBe('match');
  });
  it('chosen as the place to be near, is its middle', () => {
    const found = ask(there, { near: 'allestree' });
    expect(slugs(found).slice(0, 2)).toEqual(['middle', 'next-door']);
    expect(found.order).toBe('near');
  });
});
