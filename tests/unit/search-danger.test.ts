import { expect, it } from 'vitest';
import danger from '#data/taxonomy/danger.json' with { type: 'json' };
import { saysDanger } from '../../src/domain/search/danger.ts';

it.each([
  'want to kill myself',
  'suicidal',
  'self harm',
  'Self-harm',
  'abuse',
  'I don’t want to be here',
  'my dad hits me',
])('%s says that somebody may be in danger', text => expect(saysDanger(text, danger.words)).toBe(true));

it.each([
  '',
  'boxing',
  'anxious',
  'hair cutting',
  'dog grooming',
  'self defence',
  'somewhere safe',
  'killing time',
])('“%s” does not', text => expect(saysDanger(text, danger.words)).toBe(false));

it('reads a slip as search has read it', () => {
  expect(saysDanger('suicidle', danger.words, [{ from: 'suicidle', to: 'suicidal' }])).toBe(true);
});
