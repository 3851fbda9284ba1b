/**
 * One cell of a sheet. A text that a spreadsheet would run as a formula leaves with an apostrophe before it
 * (OWASP, "CSV Injection") and loses just that one when it comes back.
 */

// Full-width signs do the same in a Japanese Excel.
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The cell as it may stand in a sheet. */
export const neutral = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** The text that a cell of a sheet means: the other way round, line breaks as `\n`, no space around it. */
export function textOf(cell: string): string {
  const own = cell.startsWith("'") && risky.test(cell.slice(1)) ? cell.slice(1) : cell;
  return own.replace(/\r\n?/g, '\n').trim();
}

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
