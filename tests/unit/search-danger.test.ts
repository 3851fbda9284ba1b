import { expect, it } from 'vitest';
import { saysDanger } from '../../src/domain/search/danger.ts';

it.each([
  'want to kill myself',
  'suicidal',
  'self harm',
  'Self-harm',
  'abuse',
  'I don’t want to be here',
  'my dad hits me',
])('%s says that somebody may be in danger', text => expect(saysDanger(text)).toBe(true));

it.each([
  '',
  'boxing',
  'anxious',
  'hair cutting',
  'dog grooming',
  'self defence',
  'somewhere safe',
  'killing time',
])('“%s” does not', text => expect(saysDanger(text)).toBe(false));

it('reads a slip as search has read it', () => {
  expect(saysDanger('suicidle', [{ from: 'suicidle', to: 'suicidal' }])).toBe(true);
});
