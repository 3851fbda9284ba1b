/** What `npm start` says once it serves. */
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../supabase/local/settings.ts';
import { summary } from '../../supabase/local/summary.ts';

const url = 'http://localhost:4321';
const said = (counts: { examples: number; people: number }) =>
  summary(readSettings({}), 'pglite', url, { activities: 149, organisations: 36, ...counts });

describe('a start', () => {
  it('with the examples says that they are, how to replace them, and who signs in first', () => {
    const lines = said({ examples: 149, people: 0 }).split('\n');
    expect(lines).toContain(
      '  examples             the activities are made up; npm run directory -- import FILE --replace-examples',
    );
    expect(lines).toContain(
      '  sign in              npm run invite -- EMAIL --organisation SLUG --role lead, then /provider/',
    );
    expect(lines.every(line => line.length <= 110)).toBe(true);
  });

  it('with some examples left says how many', () => {
    expect(said({ examples: 3, people: 1 })).toContain('3 of the activities are made up');
  });

  it('of a directory of their own says neither', () => {
    const text = said({ examples: 0, people: 12 });
    expect(text).not.toMatch(/made up|invite/);
    expect(text).toContain('149 activities of 36 organisations in .data/db');
  });
});
