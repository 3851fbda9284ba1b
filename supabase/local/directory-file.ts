/** Reads a directory file from disk: whole and valid, or a sentence for each thing that is wrong with it. */
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import type { DirectoryFile } from '../../src/domain/exchange/directory-file.ts';
import type { FileFault } from '../../src/domain/exchange/fault.ts';
import type { KnownIds } from '../../src/domain/exchange/references.ts';
import { validateDirectoryText } from '../../src/domain/exchange/validate.ts';
import type { Calendar } from '../../src/domain/schedule/calendar.ts';
import { readDataFile } from './data-files.ts';
import { codeOf, Fault, messageOf } from './fault.ts';

/** In bytes: some 40,000 activities. */
const LARGEST = 50_000_000;

const idsOf = (terms: { id: string }[]) => new Set(terms.map(term => term.id));

const knownIds = (): KnownIds => ({
  kinds: idsOf(readDataFile('taxonomy/kinds').kinds),
  needs: idsOf(readDataFile('taxonomy/needs').terms),
  expertise: idsOf(readDataFile('taxonomy/expertise').terms),
  languages: idsOf(readDataFile('taxonomy/languages').terms),
  groups: idsOf(readDataFile('taxonomy/groups').terms),
});

const calendar = (): Calendar => ({
  terms: readDataFile('calendar/school-terms').terms,
  bankHolidays: readDataFile('calendar/bank-holidays').bankHolidays,
});

/** The text of a file. Throws a `Fault` for what cannot be a directory file, before it is read where possible. */
function readText(path: string): string {
  let size: number;
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new Fault(`${path} is a folder: name the file inside it.`);
    if (!found.isFile()) throw new Fault(`${path} is not a file.`);
    size = found.size;
    closeSync(openSync(path, 'r'));
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    if (codeOf(thrown) === 'ENOENT') throw new Fault(`There is no file ${path}.`);
    throw new Fault(`${path} cannot be read: ${messageOf(thrown)}.`);
  }
  if (size > LARGEST) {
    const mb = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
    throw new Fault(
      `${path} has ${mb(size)}, and a directory file may have ${mb(LARGEST)}: nothing was changed.`,
    );
  }
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(
      `${path} is not text in UTF-8: save it as UTF-8, also called Unicode. Nothing was changed.`,
    );
  }
}

const list = (faults: FileFault[], count: number) =>
  [
    ...faults.map(({ where, problem }) => `  ${where ? `${where}: ` : ''}${problem}`),
    ...(count > faults.length ? [`  … and ${count - faults.length} more`] : []),
  ].join('\n');

/** Reads and validates; `today`, if given, is the last day on which something can have been said. Throws a `Fault` that lists the first faults and says how many there are. */
export function readDirectoryFile(
  path: string,
  warn: (text: string) => void = () => undefined,
  today?: string,
): DirectoryFile {
  const reading = validateDirectoryText(readText(path), knownIds(), calendar(), today);
  if (!reading.file) {
    const count = reading.faultCount === 1 ? 'one fault' : `${reading.faultCount} faults`;
    throw new Fault(
      `${path} has ${count}, so nothing was changed:\n${list(reading.faults, reading.faultCount)}`,
    );
  }
  if (reading.warningCount > 0) {
    warn(`Accepted, and worth a look in ${path}:\n${list(reading.warnings, reading.warningCount)}`);
  }
  return reading.file;
}
