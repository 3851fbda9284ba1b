/** A question in an address: what was asked comes back, whatever else stands there does no harm. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuestion, tidy, writeQuestion } from '../../src/domain/matching/fragment.ts';
import { sector } from './support/routes.ts';
import { aQuestion } from './support/routes-random.ts';

const find = (label: string) => (label === 'DE23 6' ? sector(label) : null);

test('a question comes back as it went', () =>
  fc.assert(
    fc.property(aQuestion, question => {
      const once = readQuestion(writeQuestion(question), find);
      const { needs, free, reach, stage, from, avoid } = tidy(question);
      expect(once).toMatchObject(tidy({ age: question.age, needs, free, reach, stage, from, avoid }));
      expect(readQuestion(`#${once ? writeQuestion(once) : ''}`, find)).toEqual(once);
    }),
  ));

test('anything else is nothing or a question', () =>
  fc.assert(fc.property(fc.string(), text => void readQuestion(text, find))));

test('without an age there is no question; what is unknown is left out', () => {
  expect(readQuestion('from=DE23+6', find)).toBeNull();
  expect(readQuestion('#age=15&from=Narnia&stage=top&pence=-4&free=9@x-y', find)).toEqual({ age: 15 });
});
