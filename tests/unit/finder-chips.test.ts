/** Chips, the questions to try instead, and what is told to the alliance. */
import { describe, expect, it } from 'vitest';
import { everything, type Question } from '../../src/domain/search/question.ts';
import { finder } from '../../src/i18n/areas/finder.ts';
import { chipsOf } from '../../src/islands/finder/chips.ts';
import { gapOfQuestion } from '../../src/islands/finder/gap-of.ts';
import { triesOf } from '../../src/islands/finder/tries.ts';
import { names } from '../../src/layouts/build/names.ts';
import { ask, entry } from './support/entries.ts';

const asked = (more: Partial<Question>): Question => ({ ...everything, ...more });

describe('chipsOf', () => {
  it('has one chip for each thing chosen, in words', () => {
    const question = asked({
      when: ['tonight', '2026-11-28'],
      ages: { from: 13, to: 13 },
      kinds: ['boxing'],
      maxPence: 0,
      wards: ['arboretum'],
      languages: ['ur'],
      near: 'DE23 6',
    });
    expect(chipsOf(question, [], names).map(chip => chip.label)).toEqual([
      'Tonight',
      'Sat 28 Nov',
      'Age 13',
      'Boxing',
      'Free',
      'Speaks Urdu',
      'In Arboretum',
      'Near DE23 6',
    ]);
  });

  it('without a chip asks for all the rest', () => {
    const question = asked({ when: ['today', 'tonight'], maxPence: 0 });
    const [today, , free] = chipsOf(question, [], names);
    expect(today?.without).toEqual(asked({ when: ['tonight'], maxPence: 0 }));
    expect(free?.without).toEqual(asked({ when: ['today', 'tonight'] }));
  });

  it('says a bound as it was asked: under £2 is not up to £1.99', () => {
    const labels = (maxPence: number) => chipsOf(asked({ maxPence }), [], names).map(chip => chip.label);
    expect([199, 200, 249, 49, 0].flatMap(labels)).toEqual([
      'Under £2',
      'Up to £2',
      'Under £2.50',
      'Under 50p',
      'Free',
    ]);
    const { understood } = ask([entry('boxing', { kind: 'boxing' })], 'boxing under £2');
    expect(chipsOf(asked({}), understood, names).map(chip => chip.label)).toEqual(['Under £2']);
  });

  it('says what was ruled out', () => {
    const text = 'boxing not on saturdays, not girls only, not in spondon, not judo';
    const { understood } = ask([entry('boxing', { kind: 'boxing' })], text);
    expect(chipsOf(asked({ text }), understood, names).map(chip => chip.label)).toEqual([
      'Not: Spondon',
      'Not: Saturdays',
      'Not: Girls only',
      'Not: Martial arts',
    ]);
  });

  it('shows what was understood from the text, and without it ignores that', () => {
    const question = asked({ text: 'free boxing' });
    const { understood } = ask([entry('boxing', { kind: 'boxing' })], 'free boxing');
    const [free] = chipsOf(question, understood, names);
    expect(free).toMatchObject({ label: 'Free', understood: true, without: { ignored: ['cost:0'] } });
  });
});

describe('triesOf', () => {
  it('offers what is found without one of the filters, and everything', () => {
    const question = asked({ maxPence: 0, when: ['sunday'] });
    const { suggestion } = ask([entry('a', { cost: { pence: 200 } })], question);
    expect(suggestion?.type).not.toBe(undefined);
    const drop = { type: 'drop', drop: [{ key: 'cost', count: 2 }] } as const;
    const tries = triesOf({ ...drop, drop: [...drop.drop] }, question, chipsOf(question, [], names), names);
    expect(tries.map(each => each.label)).toEqual(['Without Free: 2 things on', 'See everything']);
    expect(tries[0]?.question).toEqual(asked({ when: ['sunday'] }));
  });

  it('offers in Derby what was asked for outside it, and names the place as a name', () => {
    const question = asked({ text: 'free boxing in nottingham tonight', ignored: ['cost:0'] });
    const entries = [entry('boxing', { kind: 'boxing' })];
    const { suggestion } = ask(entries, { ...question, text: 'boxing in nottingham' });
    expect(suggestion).toEqual({
      type: 'elsewhere',
      names: ['nottingham'],
      here: { text: 'boxing', count: 1 },
    });
    const tries = triesOf(suggestion, question, [], names);
    expect(tries.map(each => each.label)).toEqual(['boxing in Derby: 1 thing on', 'See everything']);
    expect(tries[0]?.question).toEqual({ ...question, text: 'boxing' });
    expect(ask(entries, 'nottingham').suggestion).toEqual({ type: 'elsewhere', names: ['nottingham'] });
    expect(ask(entries, 'karate in stoke on trent').suggestion).not.toHaveProperty('here');
    expect(finder.elsewhere(['stoke on trent', 'DE99 1'])).toMatch(/^Stoke on Trent and DE99 1: outside/);
  });

  it('keeps the place when it offers kinds', () => {
    const tries = triesOf({ type: 'kinds', kinds: ['boxing'] }, asked({ near: 'DE23 6' }), [], names);
    expect(tries[0]).toEqual({ label: 'Boxing', question: asked({ kinds: ['boxing'], near: 'DE23 6' }) });
  });
});

describe('gapOfQuestion', () => {
  it('tells the choices of the form, and nothing that was typed', () => {
    const question = asked({
      text: 'my name is Sam',
      ages: { from: 14, to: 14 },
      kinds: ['boxing'],
      when: ['tonight'],
      wards: ['arboretum'],
      near: 'DE23 6AB',
    });
    const gap = gapOfQuestion(question, names);
    expect(gap).toEqual({
      reason: 'nothing-at-that-time',
      kind: 'boxing',
      age: 14,
      ward: 'E05015511',
      wanted: 'evening',
    });
  });

  it('of a text alone says that there is nothing of that kind', () => {
    expect(gapOfQuestion(asked({ text: 'zxqvw' }), names)).toEqual({ reason: 'not-for-me' });
  });

  it('names no kind for a group of kinds', () => {
    expect(gapOfQuestion(asked({ kinds: ['sport'] }), names)).toEqual({ reason: 'not-for-me' });
  });
});
