/**
 * From the text of a file to rows with the spreadsheet's own numbers, and back. Papa Parse knows the grammar
 * of CSV; here is what it leaves open: which sign parts the cells, which row holds the headings.
 */
import Papa from 'papaparse';
import { neutral, otherSeparators, textOf, wordKey } from './cell.ts';
import { columns, reference } from './columns.ts';

/** One row as it stands in the file. */
export interface RawRow {
  /** As a spreadsheet shows it: the headings are usually row 1. */
  number: number;
  cells: string[];
}

export interface Grid {
  headings: string[];
  /** Rows below the headings that hold anything. */
  rows: RawRow[];
  /** The file ends inside quotation marks: it is half a file, or a quotation mark is missing. */
  half?: number;
}

const known = new Set([...columns, reference].flatMap(({ aka }) => aka));
const separators = [',', ...otherSeparators];
/** A spreadsheet may have a title above its headings. */
const searched = 10;

const recognised = (cells: readonly string[]) => cells.filter(cell => known.has(wordKey(cell))).length;

/** Reads the text. A first line `sep=;`, which Excel does not show either, says the separator. */
export function readGrid(text: string): Grid {
  const said = /^\ufeff?"?sep=(.)"?\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text.replace(/^\ufeff/, '');
  const delimiter = said?.[1] ?? separatorOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  const first = data.slice(0, searched);
  const best = Math.max(...first.map(recognised));
  const at = best > 1 ? first.findIndex(cells => recognised(cells) === best) : 0;
  const rows = data
    .map((cells, n) => ({ number: n + 1, cells }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  const headings = (data[at] ?? []).map(cell => textOf(cell));
  return { headings, rows, ...(open && { half: (open.row ?? data.length - 1) + 1 }) };
}

/** The sign by which the top of the file has the most headings. */
function separatorOf(body: string): string {
  const top = body.slice(0, 20_000);
  const counts = separators.map(delimiter => {
    const { data } = Papa.parse<string[]>(top, { delimiter, preview: searched });
    return Math.max(0, ...data.map(recognised));
  });
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * The file for rows of texts: UTF-8 with the mark by which Excel knows it, formulas made harmless. Cells are
 * quoted also for a program that takes several signs for separators at once, as LibreOffice does.
 */
export function writeGrid(rows: readonly (readonly string[])[]): string {
  const safe = rows.map(cells => cells.map(neutral));
  const quotes = (cell: string) => otherSeparators.some(sign => cell.includes(sign));
  return `\ufeff${Papa.unparse(safe, { newline: '\r\n', quotes })}\r\n`;
}
