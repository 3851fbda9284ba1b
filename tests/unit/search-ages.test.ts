/** Ages said in passing, and figures that are none. */
import { describe, expect, it } from 'vitest';
import { ask, entry, slugs } from './support/entries.ts';

const entries = [entry('gym', { kind: 'gym' }), entry('studio-nine', { title: 'Studio Nine' })];
const keys = (text: string) =>
  ask(entries, text)
    .understood.map(each => each.key)
    .sort();

describe('how old somebody is', () => {
  it.each([
    ['gym my nephew is 7', ['age:7-7', 'audience:boys']],
    ['my niece is six and loves climbing', ['age:6-6', 'audience:girls']],
    ['he is 5 gym', ['age:5-5']],
    ['she is seven', ['age:7-7']],
    ['my kid is 8', ['age:8-8']],
    ['the twins is 4', ['age:4-4']],
    ['my child is 3', ['age:3-3']],
    ['aged 3', ['age:3-3']],
    ['a boy of ten', ['age:10-10', 'audience:boys']],
    ['a girl who is 6 saturday', ['age:6-6', 'audience:girls', 'when:saturday']],
    ['just turned 12', ['age:12-12']],
    ['gym 22', ['age:22-22']],
    ['gym 25', ['age:25-25']],
    ['gym 26', []],
    ['gym saturday 22', ['when:saturday']],
    ['gym 24/7', []],
    ['gym for adults', ['age:18-25']],
    ['adults only gym', ['age:18-25']],
    ['gym for adults 22', ['age:22-22']],
    ['gym for adults and kids', []],
    ['adult gym', []],
    ['age:11', ['age:11-11']],
    ['im14', ['age:14-14']],
    ['fifteen gym', ['age:15-15']],
    ['gym eighteen friday', ['age:18-18', 'when:friday']],
    ['year ten gym', ['age:14-15']],
    ['my daughter, 5, loves dancing', ['age:5-5', 'audience:girls']],
    ['our son (5)', ['age:5-5', 'audience:boys']],
    ['9/10 year olds', ['age:9-10']],
    ['shes 7 going on 8', ['age:7-8']],
    ['2-3 year olds', ['age:2-3']],
    ['u-13 gym', ['age:0-12']],
    ['12 year old boy', ['age:12-12', 'audience:boys']],
    ['older teens', ['age:16-19']],
    ['early teens gym', ['age:13-15']],
    ['reception class', ['age:4-5']],
    ['gym my little sister is 9', ['age:9-9', 'audience:girls']],
    ['2 brothers 8 and 12', ['age:12-12', 'age:8-8', 'audience:boys']],
    ['my brother has autism', ['need:autism']],
    ['gym for college students', ['age:16-19']],
    ['uni students', ['age:18-25']],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected));

  it.each([
    ['preteen gym', ['age:9-12']],
    ['pre-teens', ['age:9-12']],
    ['for a pre teenager', ['age:9-12']],
    ['6 form gym', ['age:16-18']],
    ['sixth-formers', ['age:16-18']],
    ['in the lower sixth', ['age:16-18']],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected));

  it.each([
    ['gym is at 7', ['time:at-1140-1170']],
    ['gym is on at six', ['time:at-1080-1110']],
    ['is 6pm gym', ['time:at-1080-1110']],
    ['gym starts 7', ['time:at-1140-1170']],
    ['six a side', []],
    ['6 aside', []],
    ['gym 24/7', []],
    ['studio nine', []],
  ])('no age: %s', (text, expected) => expect(keys(text)).toEqual(expected));
});

describe('several children', () => {
  const pool = [
    entry('tadpoles', { kind: 'swimming', ages: { from: 5, to: 11 } }),
    entry('squad', { kind: 'swimming', ages: { from: 9, to: 18 } }),
    entry('teens', { kind: 'swimming', ages: { from: 13, to: 18 } }),
  ];
  const all = entry('splash', { kind: 'swimming', ages: { from: 5, to: 14 } });
  const text = 'we have 3 kids 6 9 and 12 who like swimming';

  it('are answered by what suits all of them', () => {
    const found = ask([...pool, all], text);
    expect([slugs(found), found.lesser]).toEqual([['splash'], 0]);
  });

  it('or else by what suits one of them, which fits less well', () => {
    const found = ask(pool, text);
    expect(slugs(found).sort()).toEqual(['squad', 'tadpoles']);
    expect(found.lesser).toBe(2);
    expect(found.suggestion).toMatchObject({ type: 'drop', drop: [{ count: 1 }, { count: 1 }] });
  });

  it('of one age find what suits it, and nothing else', () =>
    expect(slugs(ask(pool, 'my 4 year old likes swimming'))).toEqual([]));
});
