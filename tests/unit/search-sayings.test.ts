/** What people say in sentences, and what words do that are only nearly what is meant. */
import { describe, expect, it } from 'vitest';
import { inPlainWords } from '../../src/domain/search/sayings.ts';
import { ask, entry, slugs } from './support/entries.ts';

const city = [
  entry('tea', { kind: 'lgbtq-group', title: 'Tea', madeFor: ['lgbtq'] }),
  entry('talk', { kind: 'counselling', title: 'Talk' }),
  entry('home', { kind: 'family-support', title: 'Round the Table' }),
  entry('rest', { kind: 'wellbeing', title: 'Rest', summary: 'Sleep well and scroll less.' }),
  entry('clean', { kind: 'substance-support', title: 'Clean' }),
  entry('refuge', { kind: 'abuse-support', title: 'Safe' }),
  entry('iron', { kind: 'gym', title: 'Iron' }),
  entry('notes', { kind: 'singing', title: 'Notes' }),
  entry('say', { kind: 'youth-voice', title: 'Say' }),
  entry('kick', { kind: 'football', title: 'Kick' }),
  entry('club', { title: 'The Den' }),
  entry('steps', { kind: 'dance', title: 'Steps' }),
  entry('decks', { kind: 'dj', title: 'Decks' }),
  entry('jab', { kind: 'boxing', title: 'Jab', audience: 'girls' }),
];
const first = (text: string) => slugs(ask(city, text))[0];

describe('whether somebody is a boy or a girl is not whom it is for', () => {
  it.each([
    'dont know if im a boy or a girl',
    'not sure if i’m a girl or a boy',
    'am i a boy or a girl',
    'my daughter says she is a boy',
    'my 14 year old daughter thinks she’s a boy',
    'my son wants to be a girl',
    'want to be a boy',
    'i feel like a girl',
    'i dont feel like a girl',
    'he identifies as a girl',
    'my son wears dresses',
    'born in the wrong body',
  ])('%s', text => {
    const found = ask(city, text);
    expect(slugs(found)[0]).toBe('tea');
    expect(found.understood.filter(({ type }) => type === 'audience')).toEqual([]);
  });
  it.each(['boxing for girls', 'something for my daughter', 'a girl who wants to be a dj'])(
    '%s: says whom it is for',
    text => expect(ask(city, text).understood.map(each => each.key)).toContain('audience:girls'),
  );
  it.each(['want to be a girl guide', 'my son is a boy scout', 'football for boys and girls'])(
    '%s: stays as it is',
    text => expect(inPlainWords(text)).toBe(text),
  );
  it('an age beside it is still understood', () =>
    expect(ask(city, 'my 14 year old daughter says she is a boy').understood[0]?.key).toBe('age:14-14'));
});

describe('rows at home are family support in any tense', () => {
  it.each([
    'dad keeps shouting at me',
    'mum screams at me',
    'my dad shouts',
    'my parents are always arguing',
    'always arguing with my mum',
    'mum and dad splitting up',
    'my mum and dad are getting a divorce',
  ])('%s', text => expect(first(text)).toBe('home'));
  it.each(['a football dad', 'mum and baby group', 'rowing with dad'])('%s: is no row', text =>
    expect(inPlainWords(text)).toBe(text),
  );
});

describe('"no one" is "nobody"', () => {
  it.each(['no one likes me', 'nobody likes me', 'everyone at school hates me', 'noone talks to me'])(
    '%s',
    text => expect(['rest', 'talk', 'club']).toContain(first(text)),
  );
});

describe('hooked on a screen is nothing for those who help with drugs', () => {
  it.each(['child addicted to screens', 'always on tiktok', 'doom scrolling', 'addicted to fortnite'])(
    '%s',
    text => expect(first(text)).toBe('rest'),
  );
  it.each(['too much time on phone', 'never off his phone'])('%s: asks for something else to do', text =>
    expect(inPlainWords(text)).toBe('off my phone'),
  );
  it.each(['addicted to weed', 'addiction'])('%s: is', text => expect(first(text)).toBe('clean'));
});

describe('a phrase is not the one word that is left without its light ones', () => {
  it.each([
    ['hits me', 'refuge'],
    ['hit the gym', 'iron'],
    ['my voice', 'say'],
    ['voice lessons', 'notes'],
  ])('%s', (text, slug) => expect(first(text)).toBe(slug));
});

describe('letters that are drawn out', () => {
  it.each([
    ['footballlll', 'kick'],
    ['daaance', 'steps'],
    ['soooo boredddd', 'club'],
  ])('%s', (text, slug) => expect(first(text)).toBe(slug));
  it.each(['aaaaaaa', 'zzzz'])('%s: is no word', text => expect(slugs(ask(city, text))).toEqual([]));
  it('are left as they are where all of them are: each could be one or two', () => {
    const all = [...'abcdefghijklmnopqrstuvwxyz'].map(letter => letter.repeat(3)).join('');
    expect(slugs(ask(city, all))).toEqual([]);
  });
});

describe('a kind, and what somebody would do with it', () => {
  it.each([
    ['dance competition', 'steps', 'competition'],
    ['be a dj at parties', 'decks', 'parties'],
    ['camhs waiting list', 'talk', 'waiting'],
    ['boxing certification', 'jab', 'certification'],
  ])('%s: is answered by the kind, and says what is missed', (text, slug, missed) => {
    const found = ask(city, text);
    expect(slugs(found)[0]).toBe(slug);
    expect(found.missed).toContain(missed);
  });
  it.each(['tournament', 'birthday party', 'eid party', 'football shop', 'pizza delivery', 'boxing tickets'])(
    '%s: is still nothing',
    text => expect(slugs(ask(city, text))).toEqual([]),
  );
});

describe('who goes by the name of what they do', () => {
  const scene = [
    entry('strings', { kind: 'bands-instruments', title: 'Guitar Hour' }),
    entry('wheels', { kind: 'cycling', title: 'Wheels' }),
    entry('laughs', { kind: 'drama', title: 'Comedy Cellar' }),
    entry('votes', { kind: 'youth-voice', title: 'Politics and Biscuits' }),
  ];
  it.each([
    ['guitarist', 'strings'],
    ['cyclists', 'wheels'],
    ['comedian', 'laughs'],
    ['politicians', 'votes'],
  ])('%s', (text, slug) => expect(slugs(ask(scene, text))[0]).toBe(slug));
});

describe('a slip of a word that says nothing', () => {
  it('is put right beside other words', () => expect(first('peeople who dance')).toBe('steps'));
  it('is not taken for all that was typed', () => expect(slugs(ask(city, 'vevry'))).toEqual([]));
  it('is, where its consonants are right', () =>
    expect(slugs(ask(city, 'activites'))).toHaveLength(city.length));
});

describe('a kind for those who have a need', () => {
  const others = [
    entry('flags', { kind: 'disability-sport', title: 'Deaf Futsal', needs: ['deaf'] }),
    entry('signs', { kind: 'send-group', title: 'Signs', needs: ['deaf'] }),
    entry('wheels', { kind: 'disability-sport', title: 'Wheelchair Basketball', needs: ['wheelchair'] }),
  ];
  it('is first what is made for them and goes by another name', () =>
    expect(slugs(ask([...city, ...others], 'football for deaf kids')).slice(0, 2)).toEqual([
      'flags',
      'kick',
    ]));
  it('is no other sport', () =>
    expect(slugs(ask([...city, ...others], 'football for wheelchair users'))[0]).toBe('kick'));
  it('a youth club for them is a group of theirs', () =>
    expect(slugs(ask([...city, ...others], 'trans youth club'))[0]).toBe('tea'));
});

it('girls’ netball that mentions boxing comes after the boxing for all: boxing for girls', () => {
  const netball = entry('hoop', {
    kind: 'netball',
    summary: 'Netball, with some boxing to warm up.',
    audience: 'girls',
  });
  const ring = entry('ring', { kind: 'boxing', title: 'Ring' });
  expect(slugs(ask([netball, ring], 'boxing for girls'))[0]).toBe('ring');
});

it('whoever does not say who they are is answered first by what is for all', () => {
  const ours = entry('a-ring', { kind: 'boxing', audience: 'boys' });
  const all = entry('b-ring', { kind: 'boxing' });
  expect(slugs(ask([ours, all], 'boxing'))).toEqual(['b-ring', 'a-ring']);
});

it('the editors’ order of kinds holds, however few there are of one: wildlife', () => {
  const many = ['a', 'b', 'c', 'd'].map(slug => entry(slug, { kind: 'environment-action' }));
  const fishing = entry('fish', { kind: 'fishing' });
  expect(slugs(ask([fishing, ...many, ...city], 'nature lover'))[0]).toBe('a');
});

it('who asks for nothing certain is shown first what anybody may come to', () => {
  const soon = entry('a-drugs', { kind: 'substance-support' });
  const later = entry('b-steps', { kind: 'dance' });
  expect(slugs(ask([soon, later], 'i hate sport'))).toEqual(['b-steps', 'a-drugs']);
  expect(slugs(ask([soon, later], 'free'))).toEqual(['b-steps', 'a-drugs']);
  expect(slugs(ask([soon, later], ''))).toEqual(['a-drugs', 'b-steps']);
});

describe('words that are written as they sound', () => {
  const others = [
    entry('mats', { kind: 'martial-arts', title: 'Judo' }),
    entry('stone', { kind: 'art', title: 'Sculpture' }),
    entry('trade', { kind: 'job-skills', title: 'Apprenticeship Hunters' }),
  ];
  it.each([
    ['joodo', 'mats'],
    ['sculpcher', 'stone'],
    ['aprentiseship', 'trade'],
    ['brakedancing', 'steps'],
  ])('%s', (text, slug) => expect(slugs(ask([...city, ...others], text))[0]).toBe(slug));
});
