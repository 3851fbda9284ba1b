/** What is typed besides words: white space of any kind, signs, emoji. */
import { describe, expect, it } from 'vitest';
import { fold, words } from '../../src/domain/search/text.ts';
import { ask, entry } from './support/entries.ts';

const keys = (text: string) =>
  ask([entry('boxing', { kind: 'boxing' })], text)
    .understood.map(each => each.key)
    .sort();

describe('white space', () => {
  it.each([
    ['two spaces', 'year  9 boxing'],
    ['a non-breaking space', 'year\u00a09 boxing'],
    ['a tab', 'year\t9 boxing'],
    ['a line break', 'year\n9 boxing'],
    ['a thin space', 'year\u20099 boxing'],
    ['a space and a mark without width', 'year \u200b9 boxing'],
  ])('%s is one space', (_, text) => expect(keys(text)).toEqual(['age:13-14']));

  it('parts words wherever it stands, and is no word', () => {
    expect(fold('Girls\u00a0\u00a0&  Boys')).toBe('girls and boys');
    expect(words('  drop \t in ')).toEqual(['drop', 'in']);
  });

  it('leaves out a soft hyphen', () => expect(words('basket\u00adball')).toEqual(['basketball']));

  it.each([
    ['under  £3', ['cost:299']],
    ['step  free', ['access:stepFree']],
    ['after   school  club', ['when:after-school']],
    ['no   booking', ['joining:turn-up']],
    ['close  to  pear   tree', ['near:neighbourhood-pear-tree']],
  ])('%j is understood', (text, expected) => expect(keys(text)).toEqual(expected));

  it('takes only what was understood out of the text', () => {
    const { understood, results } = ask(
      [entry('boxing', { kind: 'boxing' }), entry('chess', { kind: 'board-games' })],
      '  boxing   on  a   saturday  or  sunday ',
    );
    expect(understood.map(({ text }) => text)).toEqual(['on a saturday', 'sunday']);
    expect(results).toEqual([]);
  });
});
