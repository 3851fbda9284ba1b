/** Reads a whole directory file, or says everything that is wrong with it. Nothing half-read comes out. */
import type { Calendar } from '../schedule/calendar.ts';
import { sayBroken } from './broken-json.ts';
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
    faults.add(() => '', sayBroken(body));
    return reading(faults);
  }
}
