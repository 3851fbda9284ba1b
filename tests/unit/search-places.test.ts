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
    expect(ask(entries, 'boxing ng 7 2rd').suggestion).toEqual({ type: 'elsewhere', names: ['NG 7 2RD'] }));
});
