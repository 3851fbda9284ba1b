/** Who knows about the very thing that was said comes before those who know about its like. */
import { expect, it } from 'vitest';
import { ask, entry, slugs } from './support/entries.ts';

const entries = [
  entry('listen', {
    kind: 'counselling',
    title: 'Listen',
    needs: ['low-mood'],
    expertise: ['mental-health'],
  }),
  entry('candle', { kind: 'counselling', title: 'Candle', expertise: ['bereavement'] }),
  entry('steady', { kind: 'wellbeing', title: 'Steady', needs: ['low-mood'], expertise: ['mental-health'] }),
  ...Array.from({ length: 8 }, (_, n) => entry(`club-${n}`)),
];

it.each(['grief', 'bereavement', 'my mum died', 'grandad died'])('%s', text => {
  const found = ask(entries, text);
  expect(slugs(found)[0]).toBe('candle');
  expect(found.results[0]?.isLesser).toBe(false);
});

it('is a heading over many things, and those are not one another', () => {
  const jobs = [
    entry('saturday', { kind: 'job-skills', title: 'Saturday Job Club', expertise: ['employment'] }),
    entry('wage', {
      kind: 'job-skills',
      title: 'First Wage',
      summary: 'Find apprenticeships.',
      expertise: ['employment'],
    }),
  ];
  expect(slugs(ask(jobs, 'apprenticeships'))[0]).toBe('wage');
});

it('mental health: is two words, with all that they mean, where no entry says them', () =>
  expect(slugs(ask(entries, 'mental health')).slice(0, 2).sort()).toEqual(['listen', 'steady']));
