/** What is asked for and not here: words that are only said in passing elsewhere are no answer. */
import { describe, expect, it } from 'vitest';
import { ask, entry, slugs, weekly } from './support/entries.ts';

const entries = [
  entry('united', { kind: 'football', title: 'United Youth Football' }),
  entry('den', { title: 'The Den', summary: 'Pool, table tennis and a tuck shop.' }),
  entry('gears', { kind: 'music-production', title: 'Gears', summary: 'Make garage and grime tracks.' }),
  entry('ropes', { kind: 'boxing', title: 'Ropes', summary: 'Spar in a proper ring.' }),
  entry('lane', { title: 'Lane Nights', summary: 'We meet where the bus turns.' }),
  entry('badge', { title: 'Badge', summary: 'Your pass is made on the first day.' }),
  entry('talk', {
    kind: 'counselling',
    title: 'Talk',
    summary: 'Somebody to talk to.',
    expertise: ['bereavement'],
  }),
  entry('safe', { kind: 'sexual-health', title: 'Safe', summary: 'Advice, tests and someone to ask.' }),
];
const found = (text: string) => {
  const { results, lesser } = ask(entries, text);
  return results.length - lesser;
};

describe('a plain word beside a kind', () => {
  it.each(['football shop', 'football bus', 'guitar shop'])('%s: said elsewhere is absent', text =>
    expect(found(text)).toBe(0),
  );
  it.each(['football', 'tuck shop', 'bus football', 'united shop'])('%s: is answered by who is meant', text =>
    expect(found(text)).toBeGreaterThan(0),
  );
});

describe('what is near to a kind and not of it', () => {
  const drive = { slug: 'd', name: 'The Cabin', address: 'Driving Lane, Derby' };
  const others = [entry('cabin', { venues: [drive] }), entry('cv', { kind: 'job-skills' })];
  it.each(['driving lessons', 'squash court', 'bowls green', 'mandarin class'])(
    '%s: is said by a street, and offered by nobody',
    text => expect(slugs(ask([...entries, ...others], text))).toEqual([]),
  );
  it('is found where an entry says it', () =>
    expect(slugs(ask([...others, entry('wheel', { summary: 'Driving lessons.' })], 'driving'))).toEqual([
      'wheel',
    ]));
});

describe('a thing that not everybody of its kind has', () => {
  const band = entry('band', { kind: 'bands-instruments', title: 'Plug In', summary: 'Guitars and drums.' });
  const steps = entry('steps', { kind: 'dance', title: 'Steps' });
  it.each([
    'violin',
    'violin lessons saturday or sunday',
    'trombone',
    'ballet',
    'tap dancing for girls',
    'zumba',
  ])('%s: its kind fits less well where nobody says it', text => {
    const week = weekly('2026-09-05', '10:00', '11:00');
    const found = ask(
      [
        { ...band, sessions: [week] },
        { ...steps, sessions: [week] },
      ],
      text,
    );
    expect(found.results.length).toBe(1);
    expect([found.lesser, found.missed.length]).toEqual([1, 1]);
  });
  it('is the answer where somebody says it, in any of its spellings', () => {
    const bows = entry('bows', { kind: 'bands-instruments', title: 'Bows', summary: 'Violas to borrow.' });
    const found = ask([band, bows], 'violin');
    expect([slugs(found)[0], found.lesser < found.results.length, found.missed]).toEqual(['bows', true, []]);
  });
  it('is no condition beside another that is here', () => {
    const found = ask([band, steps, entry('kick', { kind: 'football' })], 'football or ballet');
    expect([slugs(found)[0], found.lesser]).toEqual(['kick', 0]);
  });
  it.each(['guitar', 'drums', 'band', 'dance'])('%s is whole', text =>
    expect(ask([band, steps], text).lesser).toBe(0),
  );
});

describe('a way of asking, and a need, beside words that others happen to say', () => {
  const others = [
    entry('weights', { kind: 'gym', title: 'Iron' }),
    entry('steer', { kind: 'mentoring', title: 'Steer', expertise: ['youth-justice', 'youth-violence'] }),
    entry('hunt', { title: 'Hunt', summary: 'A treasure chase.' }),
    entry('stones', { title: 'Stones', summary: 'Hard courts.' }),
  ];
  it.each([
    ['energetic lad who needs to burn off energy', 'weights'],
    ['jumpy, burn energy', 'weights'],
    ['police chase him hard', 'steer'],
    ['arrested, chase, hard', 'steer'],
  ])('%s', (text, slug) => expect(slugs(ask([...entries, ...others], text))[0]).toBe(slug));
  it.each(['energetic pizza', 'pizza delivery', 'council tax'])('%s: is still nothing', text =>
    expect(slugs(ask([...entries, ...others], text))).toEqual([]),
  );
});

describe('words of which some are said nowhere', () => {
  it.each(['bus pass renewal', 'tyre garage', 'bell ringing', 'speed dating'])('%s: nothing', text =>
    expect(slugs(ask(entries, text))).toEqual([]),
  );
  it.each(['grief sofa', 'bereavement umbrella'])('%s: a need is answered, whatever is beside it', text =>
    expect(slugs(ask(entries, text))[0]).toBe('talk'),
  );
});
