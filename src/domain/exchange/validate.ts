/** Reads a whole directory file, or says everything that is wrong with it. Nothing half-read comes out. */
import type { Calendar } from '../schedule/calendar.ts';
import { sayBroken } from './broken-json.ts';
import { DirectoryFile } from './directory-file.ts';
import { describe, Faults, type FileFault, whereIs } from './fault.ts';
import { checkReferences, type KnownIds } from './references.ts';
import { repeatedKey } from './repeated-key.ts';
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

/**
 * Validates a value: its shape first, and what it refers to when the shape is right.
 * @param today refuses what was checked or said after it; absent: any day will do.
 */
export function validateDirectory(
  value: unknown,
  ids: KnownIds,
  calendar: Calendar,
  today?: string,
): Reading {
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
  if (today) checkSaid(parsed.data, today, faults);
  return reading(faults, warnings, parsed.data);
}

/** What was said tomorrow would never grow old. */
function checkSaid(file: DirectoryFile, today: string, faults: Faults): void {
  for (const [n, { checked, places }] of file.activities.entries()) {
    const refuse = (field: string, key: string, day: string | undefined) => {
      if (day !== undefined && day > today)
        faults.add(() => whereIs(file, ['activities', n, field, key]), `${day} is after today, ${today}`);
    };
    refuse('checked', 'on', checked?.on);
    refuse('places', 'said', places?.said);
  }
}

/** Validates the text of a file. */
export function validateDirectoryText(
  text: string,
  ids: KnownIds,
  calendar: Calendar,
  today?: string,
): Reading {
  // A byte order mark, as Windows editors write it.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    const value: unknown = JSON.parse(body);
    const twice = repeatedKey(body);
    if (!twice) return validateDirectory(value, ids, calendar, today);
    const faults = new Faults();
    const key = describe(twice.at(-1));
    faults.add(
      () => whereIs(value, twice.slice(0, -1)),
      `${key} stands here twice, and only the last would be read: put the two together`,
    );
    return reading(faults);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const faults = new Faults();
    faults.add(() => '', sayBroken(body));
    return reading(faults);
  }
}
