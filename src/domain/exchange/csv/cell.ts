/**
 * One cell of a spreadsheet. A text that a program would run as a formula leaves with an apostrophe before it
 * (OWASP, "CSV Injection") and loses just that one when it comes back. A program that parts cells by another
 * sign than the file does begins new cells in the middle of ours, and new rows at their line breaks.
 */

/** Signs, besides the comma of our own files, by which programs part cells. */
export const otherSeparators = [';', '\t', '|'] as const;

const begins = String.raw`(?<=^|[;\t|\r\n])`;
// Spaces and quotation marks may come first. Full-width signs do the same in a Japanese Excel.
const formula = String.raw`['" \v\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*[=+\-@＝＋－＠]`;
const blank = String.raw`'*[\t\r\n]`;
const risky = new RegExp(`${begins}(?=${formula})|^(?=${blank})`, 'g');
const neutralised = new RegExp(`${begins}'(?=${formula})|^'(?=${blank})`, 'g');

/** The cell as it may stand in a spreadsheet. */
export const neutral = (text: string): string => text.replace(risky, "'");

/** The text that such a cell means: the other way round, line breaks as `\n`, no space around it. */
export const textOf = (cell: string): string => cell.replace(neutralised, '').replace(/\r\n?/g, '\n').trim();

/** No heading, title or name is longer: of what is, the beginning tells enough. */
const longestKey = 500;

/** One spelling for words that mean the same: `Just turn-up!` is `just turn up`. */
export function wordKey(text: string): string {
  return text
    .slice(0, longestKey)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** Entries of a list: parted by `;`, a line break or, where `comma` says so, a comma; never inside brackets. */
export function entriesOf(cell: string, comma = true): string[] {
  const found: string[] = [];
  let [depth, entry] = [0, ''];
  for (const sign of cell) {
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && (sign === ';' || sign === '\n' || (comma && sign === ','))) {
      found.push(entry);
      entry = '';
    } else entry += sign;
  }
  return [...found, entry].map(one => one.trim()).filter(Boolean);
}
