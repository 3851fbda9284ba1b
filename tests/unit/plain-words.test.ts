/** The measure of how hard a text is: against published examples, dictionaries of syllables and our own texts. */
import { describe, expect, test } from 'vitest';
import { fleschKincaid, plainWords } from '../../src/domain/activity/plain-words.ts';
import { syllables } from '../../src/domain/activity/syllables.ts';

describe('syllables', () => {
  // As the CMU Pronouncing Dictionary counts them.
  const counted = {
    1: 'a gym boxed skate played league once through clubs ride rides knock school lounge strength fridge',
    2: 'boxing table centre metres matches needed football music being going player quiet people safety coffee client region ancient doing wanted hopeless',
    3: 'basketball library radio video family different together committee employment beautiful skateboarding organise recipe karate reacted',
    4: 'activity community information variety everybody celebration television original education',
    5: 'opportunity refrigerator organisation imagination',
  };
  const cases = Object.entries(counted).flatMap(([count, words]) =>
    words.split(' ').map(word => [word, Number(count)] as const),
  );
  test.each(cases)('%s has %i', (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  test('nothing has less than one', () => {
    for (const word of ['', 'hmm', '17:00', 'Łódź', 'e']) expect(syllables(word)).toBeGreaterThanOrEqual(1);
  });
});

describe('fleschKincaid', () => {
  // Published with the formula: words, sentences and syllables counted by hand.
  test.each([
    ['The cat sat on the mat.', -1.45],
    ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 11.27],
    ['This sentence, taken as a reading passage unto itself, is being used to prove a point.', 7.61],
  ])('%s', (text, grade) => {
    expect(fleschKincaid(text)).toBeCloseTo(grade, 1);
  });
});

describe('plainWords', () => {
  const easy =
    'We open at five. Everyone skips, then we split: pads with a coach, bags, or the ring. We have gloves in all sizes.';
  const hard =
    'Participants will be facilitated to access a diversionary provision delivered in partnership with statutory stakeholders, prior to which a referral is required in order to ascertain individual requirements and appropriate interventions.';

  test('a coach’s words are for a child, an office’s for a graduate', () => {
    expect(plainWords(easy).age).toBeLessThanOrEqual(8);
    expect(plainWords(hard).age).toBe(18);
  });

  test('office words come with what people say', () => {
    const found = plainWords(hard).hard;
    expect(found).toContainEqual({ word: 'participants', instead: 'people' });
    expect(found).toContainEqual({ word: 'prior to', instead: 'before' });
    expect(found.map(({ word }) => word)).toContain('statutory');
    expect(plainWords(easy).hard).toEqual([]);
  });

  test('the longest sentences come first, and short ones not at all', () => {
    const found = plainWords(`${easy} ${hard}`).long;
    expect(found).toHaveLength(1);
    expect(found[0]?.sentence).toMatch(/^Participants/);
  });

  test('a few words say nothing of an age', () => {
    expect(plainWords('Boxing for all.').age).toBeUndefined();
    expect(plainWords('').words).toBe(0);
  });

  test('lines end sentences, short forms do not, addresses do not count', () => {
    const list = plainWords('Bring:\ntrainers\na drink\nwarm clothes');
    expect(list.long).toEqual([]);
    const short =
      'Ask for e.g. Mr. Smith at St. Peter’s at 5 p.m. and come in with us now, whoever you are today.';
    expect(plainWords(short).long).toEqual([{ sentence: short, words: 21 }]);
    expect(plainWords('See https://example.org/a-very-long-address or write to club@example.org').words).toBe(
      4,
    );
  });

  test('names are not hard words, and endings make none', () => {
    expect(plainWords('Come to Pakistani Community Centre. We visited families on Saturdays.').hard).toEqual(
      [],
    );
  });

  test('neither markup nor a giant text breaks it', () => {
    expect(plainWords('<script>alert(1)</script>'.repeat(20)).words).toBeGreaterThan(0);
    const start = performance.now();
    plainWords('communication '.repeat(300) + hard.repeat(10));
    expect(performance.now() - start).toBeLessThan(200);
  });
});
