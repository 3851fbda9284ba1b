/** What a route's card says of the first visit. */
import { describe, expect, it } from 'vitest';
import { sayFirstVisit } from '../../src/islands/plan/routes/sentences.ts';

describe('the first visit', () => {
  it('is whole sentences, with or without the full stops that people write', () => {
    expect(
      sayFirstVisit({
        meets: 'The person with the biscuit tin',
        noise: 'quiet',
        expect: 'Tea first. Then we look round!',
      }),
    ).toBe('The person with the biscuit tin. It is quiet. Tea first. Then we look round!');
    expect(sayFirstVisit({ noise: 'loud' })).toBe('It is loud.');
    expect(sayFirstVisit({ expect: 'You can watch' })).toBe('You can watch.');
  });

  it('of which nothing is known is nothing', () => {
    expect(sayFirstVisit({})).toBe('');
  });
});
