/** One catalogue in several languages: what is missing in one stays English. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayDate } from '../../src/i18n/dates.ts';
import { dir, locale, t } from '../../src/i18n/index.ts';
import { overlay } from '../../src/i18n/translate.ts';

describe('overlay', () => {
  const english = { title: 'Find', deep: { one: 'One', two: 'Two' }, say: (n: number) => `${n} things` };

  it('takes what is translated and keeps the rest', () => {
    const merged = overlay(english, { deep: { two: 'Dwa' } });
    expect(merged).toMatchObject({ title: 'Find', deep: { one: 'One', two: 'Dwa' } });
    expect(merged.say(3)).toBe('3 things');
  });

  it('leaves the English words as they were', () => {
    overlay(english, { deep: { one: 'Jeden' } });
    expect(english.deep.one).toBe('One');
  });
});

describe('t', () => {
  it('has the words of every area', () => {
    const files = readdirSync(new URL('../../src/i18n/areas', import.meta.url));
    const names = files.map(file =>
      file.slice(0, -3).replace(/-./g, ([, letter = '']) => letter.toUpperCase()),
    );
    expect(Object.keys(t).sort()).toEqual(names.sort());
  });
});

describe('outside a build', () => {
  it('the words are English, from left to right', () => {
    expect([locale, dir, t.card.free]).toEqual(['en', 'ltr', 'Free']);
  });
});

describe('sayDate', () => {
  it('says a date as written, whatever the time zone of the machine', () => {
    expect(sayDate('2026-11-24T23:30')).toBe('Tue 24 Nov');
    expect(sayDate('2026-11-24', 'long')).toBe('Tuesday 24 November');
    expect(sayDate('2027-01-04', 'day')).toBe('4 January');
  });
});
