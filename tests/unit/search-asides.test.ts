/** What is said beside what is asked for, and says less. */
import { describe, expect, it } from 'vitest';
import { inPlainWords } from '../../src/domain/search/sayings.ts';
import { ask, entry, slugs, weekly } from './support/entries.ts';

const city = [
  entry('spanner', { kind: 'bike-repair', title: 'Spanner', summary: 'Mend bikes and look under a car.' }),
  entry('letters', { kind: 'wellbeing', title: 'Letters', expertise: ['bereavement'] }),
  entry('sofa', { kind: 'youth-club', title: 'Sofa' }),
  entry('crescent', { kind: 'faith-youth', title: 'Crescent', madeFor: ['muslim'] }),
  entry('verses', { kind: 'faith-youth', title: 'Hymns', summary: 'Sing and pray.' }),
  entry('towers', { kind: 'bands-instruments', title: 'Towers', summary: 'Learn bell ringing.' }),
  entry('lanes', { kind: 'swimming', title: 'Lanes', cost: { pence: 500 } }),
  entry('hoops', { kind: 'basketball', title: 'Hoops', cost: { pence: 100 } }),
  entry('steps', { kind: 'dance', title: 'Steps', summary: 'A dance class.' }),
  entry('keys', { kind: 'drop-in', title: 'Keys', madeFor: ['care-experienced'] }),
];
const first = (text: string) => slugs(ask(city, text))[0];

describe('trouble that is said in several words', () => {
  it.each(['lost my best friend in a car crash', 'my nan died in a car accident', 'my dad died in his car'])(
    '%s: is not answered by an everyday word beside it',
    text => expect(first(text)).toBe('letters'),
  );
  it('cars alone are still those who mend them', () => expect(first('mend cars')).toBe('spanner'));
});

it('a thing that an entry says in several words is found with an unknown word beside it', () =>
  expect(first('bell ringing steeple')).toBe('towers'));

it('a place to be, for a community, is what is made for them', () => {
  expect(first('where do muslim lads hang out')).toBe('crescent');
  expect(slugs(ask(city, 'muslim youth club'))[0]).toBe('crescent');
});

describe('cheap is a wish', () => {
  it('where something is cheap, that alone is found', () =>
    expect(slugs(ask(city, 'cheap basketball'))).toEqual(['hoops']));
  it('where nothing is, what costs more fits less well', () => {
    const found = ask(city, 'cheap swimming');
    expect(slugs(found)).toEqual(['lanes']);
    expect(found.lesser).toBe(1);
  });
  it('a sum is no wish', () => expect(slugs(ask(city, 'swimming under £3'))).toEqual([]));
});

it('a word that lacks one of two letters is a slip, though it could be several of an abbreviation', () => {
  const found = ask(city, 'dance clas');
  expect(slugs(found)[0]).toBe('steps');
  expect(found.understood).toEqual([]);
});

describe('to be fed up with something', () => {
  it.each([
    ['fed up of sitting at home', 'stuck at home'],
    ['sick of being indoors all day', 'stuck at home all day'],
    ['tired of being stuck in the house', 'stuck at home'],
    ['sick and tired of everything', 'hate my life'],
    ['had enough of life', 'hate my life'],
    ['fed up with it all', 'hate my life'],
    ['hes hanging around with older boys', 'hes wrong crowd'],
    ['hangs round with the wrong lot', 'wrong crowd'],
    ['mixing with a bad crowd', 'wrong crowd'],
  ])('%s', (text, plain) => expect(inPlainWords(text)).toBe(plain));
  it.each([
    'fed up of football',
    'hanging out with older friends',
    'hanging baskets',
    'tired of life drawing',
  ])('%s: stays as it is', text => expect(inPlainWords(text)).toBe(text));
});

describe('several things that somebody likes', () => {
  const some = [
    entry('kick', { kind: 'football', title: 'Kick' }),
    entry('beats', { kind: 'music-production', title: 'Beats' }),
    entry('pans', { kind: 'cooking', title: 'Pans' }),
    entry('moves', { kind: 'dance', title: 'Moves' }),
    entry('ring', { kind: 'boxing', title: 'Ring' }),
    entry('both', { kind: 'send-group', title: 'Both', summary: 'Friends, music and cooking.' }),
  ];
  it.each([
    ['likes football, music and cooking', ['kick', 'beats', 'pans']],
    ['cooking and music', ['both', 'pans', 'beats']],
    ['boxing dance football', ['kick', 'moves', 'ring']],
    ['boxing dance football for an 11 year old', ['kick', 'moves', 'ring']],
  ])('%s: each of them answers', (text, expected) => {
    const found = ask(some, text);
    expect(slugs(found)).toEqual(expect.arrayContaining(expected));
    expect(found.missed).toEqual([]);
  });
  it('what somebody never stops talking about is what they like', () =>
    expect(slugs(ask([...some, ...city], 'my son talks about nothing but football'))[0]).toBe('kick'));
});

describe('what somebody would do with a thing is no thing', () => {
  const some = [
    entry('brush', { kind: 'art', title: 'Brush' }),
    entry('den', { title: 'Den', summary: 'We build dens.' }),
    ...city,
  ];
  it('after "to" it is left aside', () =>
    expect(slugs(ask(some, 'likes art and wants to build a portfolio'))[0]).toBe('brush'));
  it.each(['art shop', 'art supplies'])('%s: without it, it is one', text =>
    expect(ask(some, text).ranked.count).toBe(0),
  );
});

it.each(['swimming that isnt expensive', 'swimming thats not too pricey'])('%s: is cheap', text =>
  expect(ask(city, text).understood.map(each => each.key)).toEqual(['cost:300']),
);

describe('a day of the weekend beside the weekend', () => {
  const some = [
    entry('early', { title: 'Early', sessions: [weekly('2026-09-05', '10:00', '11:00')] }),
    entry('late', { title: 'Late', sessions: [weekly('2026-09-06', '10:00', '11:00')] }),
    entry('school', { title: 'School', sessions: [weekly('2026-09-11', '16:00', '17:00')] }),
  ];
  it.each(['bored every weekend, what is on on sunday', 'at weekends, ideally sunday'])(
    '%s: that day',
    text => expect(slugs(ask(some, text))).toEqual(['late']),
  );
  it('another day stands beside it', () =>
    expect(slugs(ask(some, 'fridays or weekends')).sort()).toEqual(['early', 'late', 'school']));
});
