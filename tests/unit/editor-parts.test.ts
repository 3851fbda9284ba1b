/** Two versions of an entry: what differs, who changed it, and what comes of choosing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankEntry, type Entry } from '../../src/domain/activity/entry.ts';
import { collision, differing, fields, merged, sameIn, withPart } from '../../src/domain/activity/parts.ts';

const tuesday = {
  key: 'tuesday',
  venue: 'hall',
  firstDate: '2026-11-24',
  start: '17:00',
  end: '19:00',
  season: 'all-year',
  exceptions: [],
} as const;
const base: Entry = {
  ...blankEntry('Boxing'),
  summary: 'Gloves to borrow',
  ages: { from: 11, to: 16 },
  joining: 'turn-up',
  sessions: [{ ...tuesday, exceptions: [] }],
};

describe('comparing two versions of an entry', () => {
  it('finds nothing where only the writing differs', () => {
    const { exceptions: _, key, venue, firstDate, ...rest } = tuesday;
    const written: Entry = {
      ...base,
      summary: ' Gloves to borrow ',
      contact: { phone: '' },
      needs: [],
      stages: [...base.stages],
      sessions: [{ exceptions: [], ...rest, firstDate, venue, key }],
    };
    expect(differing(base, written)).toEqual([]);
  });

  it('finds a field, a part of the first visit, a session that came and one that went', () => {
    const other: Entry = {
      ...base,
      summary: 'Boxing for girls',
      firstVisit: { bring: 'Water' },
      sessions: [{ ...tuesday, key: 'friday', exceptions: [] }],
    };
    expect(differing(base, other)).toEqual(['summary', 'bring', 'session/tuesday', 'session/friday']);
  });

  it('says who changed a part, and that both did', () => {
    const mine: Entry = { ...base, summary: 'Mine', ages: { from: 12, to: 16 } };
    const theirs: Entry = { ...base, summary: 'Theirs', cost: { pence: 0 } };
    expect(collision(base, mine, theirs)).toEqual([
      { part: 'summary', by: 'both' },
      { part: 'ages', by: 'mine' },
      { part: 'cost', by: 'theirs' },
    ]);
  });

  it('leaves out what both changed alike', () => {
    const same: Entry = { ...base, joining: 'book' };
    expect(collision(base, same, { ...same })).toEqual([]);
  });

  it('takes along what only they changed, keeps what only I changed, and takes what was chosen', () => {
    const mine: Entry = { ...base, summary: 'Mine', ages: { from: 12, to: 16 } };
    const theirs: Entry = { ...base, summary: 'Theirs', cost: { pence: 0 }, sessions: [] };
    expect(merged(base, mine, theirs, { summary: 'theirs' })).toEqual({
      ...theirs,
      ages: { from: 12, to: 16 },
    });
    expect(merged(base, mine, theirs, { summary: 'mine' }).summary).toBe('Mine');
  });

  it('loses nothing: every part of a merge is one of the two versions, and theirs where only they changed it', () => {
    const text = fc.constantFrom('a', 'b', 'c');
    const entry = fc.record({ title: text, summary: text, description: text, kind: text, from: fc.nat(3) });
    const make = ({
      from,
      ...said
    }: {
      title: string;
      summary: string;
      description: string;
      kind: string;
      from: number;
    }): Entry => ({
      ...base,
      ...said,
      ages: { from, to: 16 },
    });
    fc.assert(
      fc.property(entry, entry, entry, fc.constantFrom('mine', 'theirs'), (a, b, c, side) => {
        const [first, mine, theirs] = [make(a), make(b), make(c)];
        const both = Object.fromEntries(fields.map(part => [part, side as 'mine' | 'theirs']));
        const chosen = Object.fromEntries(
          collision(first, mine, theirs)
            .filter(({ by }) => by === 'both')
            .map(({ part }) => [part, both[part] ?? 'mine']),
        ) as Record<string, 'mine' | 'theirs'>;
        const result = merged(first, mine, theirs, chosen);
        for (const part of fields) {
          const [isMine, isTheirs] = [sameIn(result, mine, part), sameIn(result, theirs, part)];
          expect(isMine || isTheirs).toBe(true);
          if (sameIn(first, mine, part)) expect(isTheirs).toBe(true);
          if (sameIn(first, theirs, part)) expect(isMine).toBe(true);
        }
      }),
    );
  });

  it('puts one part back to nothing where the other says nothing', () => {
    const said: Entry = { ...base, firstVisit: { meets: 'Jo', bring: 'Water' } };
    expect(withPart(said, base, 'meets').firstVisit).toEqual({ bring: 'Water' });
    expect(withPart(said, { ...base, sessions: [] }, 'session/tuesday').sessions).toEqual([]);
  });
});
