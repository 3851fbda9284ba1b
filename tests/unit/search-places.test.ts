/** Places said in passing: what is a place, what is none, and which words belong to it. */
import { describe, expect, it } from 'vitest';
import { ask, entry } from './support/entries.ts';

const entries = [
  entry('boxing', { kind: 'boxing' }),
  entry('hub', { venues: [{ slug: 'h', name: 'Boulton Lane Youth Hub', position: [-1.44, 52.89] }] }),
  entry('rooms', { venues: [{ slug: 'r', name: 'Cathedral Rooms', position: [-1.48, 52.92] }] }),
];
const keys = (text: string) =>
  ask(entries, text)
    .understood.map(each => each.key)
    .sort();

describe('postcodes', () => {
  it.each([
    ['boxing DE 21', ['near:district-de21']],
    ['near de 21 4 boxing', ['near:sector-de21-4']],
    ['de 21 4bh', ['near:sector-de21-4']],
    ['de21  4bh', ['near:sector-de21-4']],
    ['boxing de21 4pm', ['near:district-de21', 'time:at-960-990']],
    ['boxing de21 9 years old', ['age:9-9', 'near:district-de21']],
    ['boxing at 7', ['time:at-1140-1170']],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected));

  it('says that one with a space in it is outside the city', () =>
    expect(ask(entries, 'boxing ng 7 2rd').suggestion).toEqual({
      type: 'elsewhere',
      names: ['NG 7 2RD'],
      here: { text: 'boxing', count: 1 },
    }));
});

describe('what stands around the name of a place', () => {
  it.each([
    ['boxing near sinfin library', ['near:neighbourhood-sinfin']],
    ['boxing by oakwood tesco', ['near:neighbourhood-oakwood']],
    ['boxing near my college', ['near-me']],
    ['behind the train station', ['near:neighbourhood-railway-station']],
    ['boxing between sinfin and alvaston', ['near:neighbourhood-alvaston', 'near:neighbourhood-sinfin']],
    ['postcode de24', ['near:district-de24']],
    ['near oakwood lake', ['near:neighbourhood-oakwood']],
    ['by mickleover primary school boxing', ['near:neighbourhood-mickleover']],
    ['opposite the spondon fire station', ['near:neighbourhood-spondon']],
    ['close to chellaston secondary school', ['near:neighbourhood-chellaston']],
    ['in littleover community centre', ['near:neighbourhood-littleover']],
    ['in sinfin school holidays', ['near:neighbourhood-sinfin', 'when:holidays']],
    ['near the hospital', ['near:neighbourhood-royal-derby-hospital']],
    ['boxing by the university', ['near:neighbourhood-university-of-derby']],
    ['boxing near uni', ['near:neighbourhood-university-of-derby']],
    ['help with university', []],
    ['boxing for primary school kids', ['age:5-11']],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected));

  it('asks for nothing else', () => {
    const found = ask(entries, 'near allenton park');
    expect([found.missed, found.lesser, found.results.length]).toEqual([[], 0, entries.length]);
  });
});

describe('a slip in a name of two words', () => {
  it.each([
    ['boxing pear tre', ['near:neighbourhood-pear-tree']],
    ['darly abby', ['near:neighbourhood-darley-abbey']],
    ['mickel over', ['near:neighbourhood-mickleover']],
    ['allan ton boxing', ['near:neighbourhood-allenton']],
    ['near prode park', ['near:neighbourhood-pride-park']],
    ['dark tree', []],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected));
});

describe('a street that bears the name of a place', () => {
  const patch = entry('patch', {
    venues: [{ slug: 'p', name: 'The Patch', address: '3 Stenson Road, Derby', position: [-1.497, 52.892] }],
  });

  const corner = entry('corner', {
    venues: [
      {
        slug: 'c',
        name: 'The Corner',
        address: '77 Osmaston Road, Rose Hill, Derby',
        position: [-1.47, 52.91],
      },
    ],
  });

  it('is the street of those who are there', () => {
    for (const text of ['stenson road', 'osmaston road']) {
      const found = ask([...entries, patch, corner], text);
      expect(found.understood).toEqual([]);
      expect(found.results[0]?.slug).toBe(text === 'stenson road' ? 'patch' : 'corner');
    }
  });

  it.each([
    ['near stenson road', 'stenson-road'],
    ['boxing stenson road', 'stenson-road'],
    ['stenson', 'stenson'],
    ['stenson close', 'stenson'],
  ])('%s is around there', (text, place) =>
    expect(ask([...entries, patch], text).understood.map(each => each.key)).toEqual([
      `near:neighbourhood-${place}`,
    ]),
  );

  it('is not a suburb that is called like one', () =>
    expect(ask([...entries, corner], 'rose hill').understood).toMatchObject([{ type: 'near' }]));

  it('is a thing, and no venue, after "nearest"', () => {
    const gym = entry('gym', { venues: [{ slug: 'g', name: 'Garage Gym', position: [-1.49, 52.91] }] });
    const understood = (text: string) => ask([...entries, gym], text).understood.map(each => each.key);
    expect(understood('nearest gym to kingsway')).toEqual(['near:neighbourhood-kingsway']);
    expect(understood('near garage gym')).toEqual(['near:venue-garage-gym']);
  });
});

describe('a venue by its whole name', () => {
  it('is not the place that its name holds', () => {
    const found = ask(entries, 'boulton lane youth hub');
    expect(found.understood).toEqual([]);
    expect(found.results[0]?.slug).toBe('hub');
    expect(keys('cathedral rooms')).toEqual([]);
  });

  it.each([
    ['near boulton lane youth hub', ['near:venue-boulton-lane-youth-hub']],
    ['boxing at the cathedral rooms', ['near:venue-cathedral-rooms']],
    ['boulton lane boxing', ['near:neighbourhood-boulton']],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected));
});
