import { expect, it } from 'vitest';
import danger from '#data/taxonomy/danger.json' with { type: 'json' };
import { saysDanger, waysToSay } from '../../src/domain/search/danger.ts';

const ways = waysToSay(danger.words);

it.each([
  'want to kill myself',
  'suicidal',
  'self harm',
  'Self-harm',
  'abuse',
  'I don’t want to be here',
  'my dad hits me',
  'honestly hate my life',
  'I can’t do this anymore',
  'no point in living',
  'i just want to disappear',
  'don’t wanna be here',
  'what’s the point of life',
  'everyone is better off without me',
  'wish i was never born',
  'been cutting myself',
  'my daughter is cutting herself',
  'my son wants to die',
  'help for a child who self harms',
  'she hates her life',
  'he doesn’t want to be here',
  'my brother hurts himself',
  'no one would miss me',
  'cant take it any more',
  'im being bullied',
  'they keep picking on me',
])('%s says that somebody may be in danger', text => expect(saysDanger(text, ways)).toBe(true));

it.each([
  '',
  'boxing',
  'anxious',
  'hair cutting',
  'dog grooming',
  'self defence',
  'somewhere safe',
  'killing time',
  'hate my job',
  'life drawing',
  'cutting and sewing',
  'end of term party',
  'no point booking',
  'magic that makes things disappear',
  'cant swim',
  'she wants to join her brother',
  'their own band',
  'cant go on mondays',
  'anti bullying ambassadors',
])('“%s” does not', text => expect(saysDanger(text, ways)).toBe(false));

it('reads a slip as search has read it', () => {
  expect(saysDanger('suicidle', ways, [{ from: 'suicidle', to: 'suicidal' }])).toBe(true);
});
