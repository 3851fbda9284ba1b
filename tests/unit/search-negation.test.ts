/** What somebody does not want, or cannot do, is never what they are shown. */
import { describe, expect, it } from 'vitest';
import { ask, entry, position, slugs, weekly } from './support/entries.ts';

const keys = (text: string) =>
  ask([entry('climbing', { kind: 'climbing' })], text)
    .understood.map(each => each.key)
    .sort();

describe('a constraint that is taken back', () => {
  it.each([
    ['climbing not on mondays', ['not-when:monday']],
    ['no sundays please climbing', ['not-when:sunday']],
    ['climbing except friday', ['not-when:friday']],
    ['climbing apart from at weekends', ['not-when:weekends']],
    ['any day but tuesday climbing', ['not-when:tuesday']],
    ['climbing not friday evenings', ['not-when:friday']],
    ['no weekend mornings', ['not-when:weekends']],
    ['not mornings or afternoons', ['not-when:afternoon', 'not-when:morning']],
    ['nothing after 9pm', ['time:0-1260']],
    ['cant get there on mondays', ['not-when:monday']],
    ['climbing outside of alvaston', ['not-near:neighbourhood-alvaston']],
    ['somewhere away from sinfin', ['not-near:neighbourhood-sinfin']],
    ['cant do thursdays', ['not-when:thursday']],
    ['i can’t make it on a wednesday', ['not-when:wednesday']],
    ['doesnt like mornings', ['not-when:morning']],
    ['im not free on saturday', ['not-when:saturday']],
    ['she works sundays climbing', ['not-when:sunday']],
    ['sundays no good', ['not-when:sunday']],
    ['mondays dont work for me', ['not-when:monday']],
    ['not sunday or saturday', ['not-when:saturday', 'not-when:sunday']],
    ['not mondays, tuesdays and not fridays', ['not-when:friday', 'not-when:monday', 'not-when:tuesday']],
    ['not saturday but sunday', ['not-when:saturday', 'when:sunday']],
    ['climbing weekdays', ['not-when:weekends']],
    ['not on weekdays', ['when:weekends']],
    ['not after 7pm', ['time:0-1140']],
    ['not before 10am saturday', ['time:600-1440', 'when:saturday']],
    ['not for under 12s', ['age:12-25']],
    ['no over 16s', ['age:0-15']],
    ['not boys only climbing', ['not-audience:boys']],
    ['climbing but not girls', ['not-audience:girls']],
    ['not by referral', ['by-yourself']],
    ['climbing not in alvaston', ['not-near:neighbourhood-alvaston']],
    ['anywhere but sinfin', ['not-near:neighbourhood-sinfin']],
    ['climbing not in nottingham', []],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected));

  it.each([
    ['climbing not free', 'not free'],
    ['climbing no 9 year olds', 'no 9 year olds'],
    ['climbing not in the summer holidays', 'not in the summer holidays'],
    ['climbing not in de24', 'not in de24'],
  ])('%s: what no question can say is not used, and is told', (text, missed) => {
    const found = ask([entry('climbing', { kind: 'climbing' })], text);
    expect(found.understood).toEqual([]);
    expect(found.missed).toEqual([missed]);
    expect(slugs(found)).toEqual(['climbing']);
  });

  it.each([
    ['not too expensive', ['cost:300']],
    ['no booking', ['joining:turn-up']],
    ['no boys', ['audience:girls']],
    ['why not saturday', ['when:saturday']],
    ['ive got nothing on sunday', ['when:sunday']],
    ['outside in sinfin', ['near:neighbourhood-sinfin']],
    ['climbing outside saturday', ['when:saturday']],
    ['days away weekends', ['when:weekends']],
    ['not football on sunday', ['not-kind:football', 'when:sunday']],
    ['not far from alvaston', ['near:neighbourhood-alvaston']],
    ['not busy saturday', ['quiet', 'when:saturday']],
    ['yoga? no. climbing, saturday', ['when:saturday']],
  ])('%s: the rest is as it was', (text, expected) => expect(keys(text)).toEqual(expected));

  it('can be removed', () =>
    expect(
      ask([entry('x')], { text: 'not on saturdays', ignored: ['not-when:saturday'] }).understood,
    ).toEqual([]));

  it('has the words that took it back', () =>
    expect(ask([entry('x')], 'climbing not on a saturday').understood).toMatchObject([
      { text: 'not on a saturday' },
    ]));
});

describe('what is left', () => {
  const saturday = weekly('2026-09-05', '10:00', '11:00');
  const monday = weekly('2026-09-07', '18:00', '19:00');
  const on = (slug: string, ...sessions: (typeof saturday)[]) => entry(slug, { kind: 'climbing', sessions });

  it('is on at another time, and its next date is then', () => {
    const found = ask(
      [on('sat', saturday), on('both', saturday, monday), on('mon', monday)],
      'climbing not on saturdays',
    );
    expect(slugs(found).sort()).toEqual(['both', 'mon']);
    expect(found.results.map(({ next }) => next?.date)).toEqual(['2026-11-30', '2026-11-30']);
  });

  it('has none of two days that were ruled out', () => {
    const found = ask(
      [on('sat', saturday), on('mon', monday), on('sun', weekly('2026-09-06', '10:00', '11:00'))],
      'climbing not saturdays or mondays',
    );
    expect(slugs(found)).toEqual(['sun']);
  });

  it('is in the part of the day that was asked for', () => {
    const morning = weekly('2026-09-07', '10:00', '11:00');
    const found = ask([on('a', saturday), on('b', morning), on('c', monday)], 'mornings not on saturday');
    expect(slugs(found)).toEqual(['b']);
  });

  it('may have no dates', () => {
    expect(slugs(ask([on('none'), on('sat', saturday)], 'climbing not on saturdays'))).toEqual(['none']);
    expect(slugs(ask([on('none'), on('sat', saturday)], 'climbing on saturdays'))).toEqual(['sat']);
  });

  it('is elsewhere', () => {
    const at = (slug: string, sector: string) =>
      entry(slug, {
        kind: 'climbing',
        venues: [{ slug, name: slug, position: position(sector), access: {} }],
      });
    const found = ask([at('there', 'DE21 7'), at('here', 'DE22 3')], 'climbing not in spondon');
    expect(slugs(found)).toEqual(['here']);
  });

  it('is not for girls alone', () => {
    const found = ask(
      [
        entry('girls', { kind: 'climbing', audience: 'girls' }),
        entry('boys', { kind: 'climbing', audience: 'boys' }),
        entry('all', { kind: 'climbing' }),
      ],
      'climbing not girls only',
    );
    expect(slugs(found).sort()).toEqual(['all', 'boys']);
  });
});

describe('one thing of a kind that is wanted', () => {
  const steps = [
    entry('steps', { kind: 'dance', title: 'Steps' }),
    entry('stage', { kind: 'drama', title: 'Stage' }),
    entry('climb', { kind: 'climbing' }),
  ];
  it.each([
    ['dance but not ballet', 'steps', 'not ballet'],
    ['drama for a 15 year old not musicals', 'stage', 'not musicals'],
    ['drama, doesnt like musical theatre', 'stage', 'doesnt like musical theatre'],
  ])('%s: does not rule the kind out, and is told', (text, slug, missed) => {
    const found = ask(steps, text);
    expect([slugs(found)[0], found.lesser, found.missed]).toEqual([slug, 0, [missed]]);
  });
  it.each(['climbing not dance', 'not dance', 'anything but dance'])('%s: another is ruled out', text =>
    expect(slugs(ask(steps, text))).not.toContain('steps'),
  );
});
