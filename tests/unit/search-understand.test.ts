import { describe, expect, it } from 'vitest';
import { ask, entry, slugs } from './support/entries.ts';

const keys = (text: string) =>
  ask([entry('arena', { venues: [{ slug: 'a', name: 'Derby Arena', position: [-1.45, 52.91] }] })], text)
    .understood.map(each => each.key)
    .sort();

describe('constraints said in passing', () => {
  it.each([
    ['13 year old', ['age:13-13']],
    ['for 13s', ['age:13-13']],
    ['13yo', ['age:13-13']],
    ['13-year-olds', ['age:13-13']],
    ['thirteen year old', ['age:13-13']],
    ['im 15', ['age:15-15']],
    ['boxing 14', ['age:14-14']],
    ['aged 12 to 16', ['age:12-16']],
    ['11-14', ['age:11-14']],
    ['year 9', ['age:13-14']],
    ['y9', ['age:13-14']],
    ['years 7 to 9', ['age:11-14']],
    ['under 11s', ['age:0-10']],
    ['u11', ['age:0-10']],
    ['16+', ['age:16-25']],
    ['teens', ['age:13-19']],
    ['football after 8', ['time:1200-1440']],
  ])('age: %s', (text, expected) => expect(keys(text)).toEqual(expected));

  it.each([
    ['free', ['cost:0']],
    ['no money', ['cost:0']],
    ['dont want to spend anything', ['cost:0']],
    ['skint', ['cost:0']],
    ['under £3', ['cost:299']],
    ['£2', ['cost:200']],
    ['up to £2.50', ['cost:250']],
    ['3 quid', ['cost:300']],
    ['50p', ['cost:50']],
    ['cheap', ['cost:300']],
    ['free running', []],
    ['alcohol free', []],
  ])('cost: %s', (text, expected) => expect(keys(text)).toEqual(expected));

  it.each([
    ['tonight', ['when:tonight']],
    ['this evening', ['when:tonight']],
    ['tmrw', ['when:tomorrow']],
    ['this weekend', ['when:weekend']],
    ['weekends', ['when:weekends']],
    ['every saturday', ['when:saturday']],
    ['sat morning', ['when:morning', 'when:saturday']],
    ['friday night', ['when:evening', 'when:friday']],
    ['after school', ['when:after-school']],
    ['half term', ['when:half-term']],
    ['summer holidays', ['when:holidays']],
    ['28 november', ['when:2026-11-28']],
    ['3rd of march', ['when:2027-03-03']],
    ['satuday', ['when:saturday']],
    ['tomorow', ['when:tomorrow']],
  ])('time: %s', (text, expected) => expect(keys(text)).toEqual(expected));

  it.each([
    ['football 5-7pm', ['time:1020-1140']],
    ['between 4 and 6 on a monday', ['time:960-1080', 'when:monday']],
    ['monday 4 til 6', ['time:960-1080', 'when:monday']],
    ['from 10am to 12', ['time:600-720']],
    ['between 16:00 and 18:00', ['time:960-1080']],
    ['gaming after 6', ['time:1080-1440']],
    ['before 5pm weds', ['time:0-1020', 'when:wednesday']],
    ['football starting at 7', ['time:at-1140-1170']],
    ['basketball 6pm', ['time:at-1080-1110']],
    ['half 6', ['time:at-1110-1140']],
    ['5pm thursday', ['time:at-1020-1050', 'when:thursday']],
    ['boxing 14 saturday', ['age:14-14', 'when:saturday']],
    ['between 8 and 11 years old', ['age:8-11']],
    ['aged 4 to 6', ['age:4-6']],
    ['saturday 11-14', ['age:11-14', 'when:saturday']],
    ['kids 8 and 12', ['age:12-12', 'age:8-8']],
    ['5 a side', []],
  ])('clock or age: %s', (text, expected) => expect(keys(text)).toEqual(expected));

  it.each([
    ['not football', ['not-kind:football']],
    ['anything but football', ['not-kind:football']],
    ['not into sport', ['not-kind:sport']],
    ['doesnt like football or rugby', ['not-kind:football', 'not-kind:rugby']],
    ['guitar no experience needed', []],
    ['no referral needed', ['by-yourself']],
    ['free or cheap', ['cost:300']],
    ['dance under a tenner', ['cost:1000']],
    ['for a teenager', ['age:13-19']],
    ['two girls', ['audience:girls']],
    ['my daughters', ['audience:girls']],
    ['things to do sinfin ward', ['near:neighbourhood-sinfin']],
    ['mackworth estate', ['near:neighbourhood-mackworth-estate']],
  ])('rules of thumb: %s', (text, expected) => expect(keys(text)).toEqual(expected));

  it.each([
    ['girls', ['audience:girls']],
    ['for my daughter', ['audience:girls']],
    ['lads', ['audience:boys']],
    ['boys and girls', []],
    ['drop in', ['joining:turn-up']],
    ['just turn up', ['joining:turn-up']],
    ['no booking', ['joining:turn-up']],
    ['no referral needed', ['by-yourself']],
    ['drop in near de24', ['joining:turn-up', 'near:district-de24']],
    ['step-free', ['access:stepFree']],
    ['disabled toilet', ['access:accessibleToilet']],
    ['hearing loop', ['access:hearingLoop']],
    ['not loud', ['quiet']],
    ['autism friendly', ['need:autism']],
    ['urdu speaking', ['language:ur']],
    ['halal', ['group:muslim']],
    ['wheelchair basketball', []],
  ])('people and access: %s', (text, expected) => expect(keys(text)).toEqual(expected));

  it.each([
    ['near DE23', ['near:district-de23']],
    ['de236', ['near:sector-de23-6']],
    ['in Normanton', ['near:neighbourhood-normanton']],
    ['close to pear tree', ['near:neighbourhood-pear-tree']],
    ['boxing sinfin', ['near:neighbourhood-sinfin']],
    ['near the arena', ['near:venue-derby-arena']],
    ['near me', ['near-me']],
  ])('place: %s', (text, expected) => expect(keys(text)).toEqual(expected));

  it('reads a whole sentence', () =>
    expect(keys('free football for a 13 year old girl saturday near DE23')).toEqual([
      'age:13-13',
      'audience:girls',
      'cost:0',
      'near:district-de23',
      'when:saturday',
    ]));

  it.each(['my nan died last week', 'boxing last friday'])('%s: was, and asks for no time', text => {
    const found = ask([entry('boxing', { kind: 'boxing', expertise: ['bereavement'] }), entry('week')], text);
    expect([found.understood, found.missed, slugs(found)[0]]).toEqual([[], [], 'boxing']);
  });

  it('says with which words each was said', () =>
    expect(ask([entry('x')], 'boxing on saturday').understood).toMatchObject([{ text: 'on saturday' }]));

  it('leaves out what was removed', () => {
    const { understood } = ask([entry('x')], { text: 'free boxing tonight', ignored: ['cost:0'] });
    expect(understood.map(each => each.key)).toEqual(['when:tonight']);
  });
});
