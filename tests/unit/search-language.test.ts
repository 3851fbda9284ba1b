/** A language that was asked for beside a kind: what does not have it does not fit as well. */
import { describe, expect, it } from 'vitest';
import { ask, entry, slugs } from './support/entries.ts';

const club = (slug: string, languages?: string[]) =>
  entry(slug, { kind: 'basketball', title: `Basketball ${slug}`, ...(languages && { languages }) });

describe('basketball in Slovak', () => {
  it.each(['basketball in slovak', 'slovak speaking basketball'])('%s: nobody has it', text => {
    for (const others of [[], [entry('homework', { kind: 'homework', languages: ['sk'] })]]) {
      const found = ask([club('a'), club('b'), club('c'), club('d'), ...others], text);
      expect(found.missed.length).toBe(1);
      expect(found.lesser).toBe(found.results.length);
    }
  });

  it('comes first where somebody has it, and the rest fits less well', () => {
    const entries = [club('a'), club('b'), club('c', ['sk']), club('d')];
    const found = ask(entries, 'basketball in slovak');
    expect(slugs(found)[0]).toBe('c');
    expect(found.missed).toEqual([]);
    expect(found.lesser).toBe(found.results.length - 1);
  });

  it.each(['french lessons', 'learn french'])('%s: a class without it fits less well', text => {
    const english = entry('talk', { kind: 'language-class', languages: ['ar'] });
    expect(ask([english], text)).toMatchObject({ lesser: 1, results: [{ slug: 'talk' }] });
    const french = entry('salut', { kind: 'language-class', summary: 'French for beginners.' });
    const found = ask([english, french], text);
    expect([slugs(found), found.lesser]).toEqual([['salut', 'talk'], 1]);
  });

  it('alone finds those who have it', () =>
    expect(slugs(ask([club('a'), club('b', ['sk'])], 'slovak'))).toEqual(['b']));
});
