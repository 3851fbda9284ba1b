import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryFromQuestion, questionFromQuery } from '../../src/domain/search/address.ts';
import { everything, whens } from '../../src/domain/search/question.ts';
import { places, taxonomy } from '../bench/support/city.ts';

const read = (query: string) => questionFromQuery(new URLSearchParams(query), taxonomy, places);

describe('questionFromQuery', () => {
  it('asks for everything when nothing is said', () => expect(read('')).toEqual(everything));

  it('reads every filter', () =>
    expect(
      read(
        'q=footy&when=tonight,2026-11-28&age=13&kind=boxing,football&cost=free&join=turn-up,book&for=girls' +
          '&made=lgbtq&need=wheelchair&access=stepFree&lang=ur&ward=arboretum&near=DE23+6&ignore=age:13-13',
      ),
    ).toEqual({
      text: 'footy',
      when: ['tonight', '2026-11-28'],
      ages: { from: 13, to: 13 },
      kinds: ['boxing', 'football'],
      maxPence: 0,
      joining: ['turn-up', 'book'],
      audience: ['girls'],
      madeFor: ['lgbtq'],
      needs: ['wheelchair'],
      access: ['stepFree'],
      languages: ['ur'],
      wards: ['arboretum'],
      near: 'DE23 6',
      ignored: ['age:13-13'],
    }));

  it('leaves out what nobody knows', () =>
    expect(
      read(
        'when=whenever,2026-13-40&age=old&kind=quidditch&cost=lots&join=magic&for=cats&ward=x&lang=xx&view=map',
      ),
    ).toEqual(everything));

  it('reads an age range either way round', () =>
    expect(read('age=16-12').ages).toEqual({ from: 12, to: 16 }));

  it('reads repeated members as one list', () =>
    expect(read('kind=boxing&kind=football&kind=boxing').kinds).toEqual(['boxing', 'football']));
});

describe('queryFromQuestion', () => {
  it('writes nothing for everything', () => expect(`${queryFromQuestion(everything)}`).toBe(''));

  it('comes back as the same question', () => {
    const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
    const age = fc.integer({ min: 0, max: 25 });
    const question = fc.record({
      text: fc.stringMatching(/^[a-z£&+ ]{0,20}$/).map(text => text.trim()),
      when: some(whens),
      ages: fc.option(fc.tuple(age, age).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
      kinds: some(taxonomy.kinds.map(kind => kind.id)),
      maxPence: fc.option(fc.integer({ min: 0, max: 999 })),
      needs: some(taxonomy.needs.map(need => need.id)),
      near: fc.constantFrom('', 'DE23 6', 'pear tree'),
    });
    fc.assert(
      fc.property(question, changes => {
        const asked = { ...everything, ...changes };
        expect(read(`${queryFromQuestion(asked)}`)).toEqual(asked);
      }),
      { numRuns: 100 },
    );
  });
});
