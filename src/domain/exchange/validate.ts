/** Reads a whole directory file, or says everything that is wrong with it. Nothing half-read comes out. */
import type { Calendar } from '../schedule/calendar.ts';
import { DirectoryFile } from './directory-file.ts';
import { describe, Faults, type FileFault } from './fault.ts';
import { checkReferences, type KnownIds } from './references.ts';
import { addIssues } from './schema-faults.ts';

export interface Reading {
  /** The directory, when there is no fault. */
  file?: DirectoryFile;
  /** The first faults and how many there are. */
  faults: FileFault[];
  faultCount: number;
  /** What was accepted and looks odd: a cancelled date on which nothing would have been. */
  warnings: FileFault[];
  warningCount: number;
}

const reading = (faults: Faults, warnings = new Faults(), file?: DirectoryFile): Reading => ({
  file: faults.total === 0 ? file : undefined,
  faults: faults.first,
  faultCount: faults.total,
  warnings: warnings.first,
  warningCount: warnings.total,
});

/** Validates a value: its shape first, and what it refers to when the shape is right. */
export function validateDirectory(value: unknown, ids: KnownIds, calendar: Calendar): Reading {
  const faults = new Faults();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.add(() => '', `a directory file is an object with "format", found ${describe(value)}`);
    return reading(faults);
  }
  const parsed = DirectoryFile.safeParse(value);
  if (!parsed.success) {
    addIssues(faults, parsed.error, value);
    return reading(faults);
  }
  const warnings = new Faults();
  checkReferences(parsed.data, ids, calendar, faults, warnings);
  return reading(faults, warnings, parsed.data);
}

/** Validates the text of a file. */
export function validateDirectoryText(text: string, ids: KnownIds, calendar: Calendar): Reading {
  // A byte order mark, as Windows editors write it.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return validateDirectory(JSON.parse(body), ids, calendar);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const faults = new Faults();
    faults.add(() => '', sayBroken(body, thrown.message));
    return reading(faults);
  }
}

/** Why a text is not JSON, with line and column. */
function sayBroken(text: string, message: string): string {
  if (text.trim() === '') return 'the file is empty';
  if (text.includes('\0') || text.includes('\uFFFD')) return 'the file is not text: a directory file is JSON';
  const position = Number(message.match(/position (\d+)/)?.[1] ?? text.length);
  const lines = text.slice(0, position).split('\n');
  const where = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
  return text.slice(position).trim() === ''
    ? `the file ends in the middle, at ${where}: is it half a file?`
    : `the file is not JSON: something is wrong at ${where} (${message.replace(/ in JSON at position.*| \(line.*/s, '')})`;
}
