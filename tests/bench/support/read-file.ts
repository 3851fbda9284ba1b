/** Reads the files that are given to `npm run search` and `npm run routes`: what is wrong with one is said in words. */
import { readFileSync } from 'node:fs';
import { sayBroken } from '../../../src/domain/exchange/broken-json.ts';
import { DirectoryFile } from '../../../src/domain/exchange/directory-file.ts';
import { Faults } from '../../../src/domain/exchange/fault.ts';
import { addIssues } from '../../../src/domain/exchange/schema-faults.ts';
import { codeOf, Fault, messageOf } from '../../../supabase/local/fault.ts';

/** The text of a file; `-` is standard input. Throws a `Fault`. */
export function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8').replace(/^\uFEFF/, '');
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') throw new Fault(`There is no file ${path}.`);
    if (codeOf(thrown) === 'EISDIR') throw new Fault(`${path} is a folder: name the file inside it.`);
    throw new Fault(`${path} cannot be read: ${messageOf(thrown)}.`);
  }
}

/** What a JSON text from `path` says. Throws a `Fault`. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(`${path}: ${sayBroken(text)}.`);
  }
}

/** A directory of the right shape; what its names lead to is not looked at. Throws a `Fault`. */
export function readDirectory(path: string): DirectoryFile {
  const value = parseJson(readText(path), path);
  const { data, error } = DirectoryFile.safeParse(value);
  if (data) return data;
  const faults = new Faults(3);
  addIssues(faults, error, value);
  const said = faults.first.map(({ where, problem }) => (where ? `${where}: ${problem}` : problem));
  const more = faults.total > said.length ? `; and ${faults.total - said.length} more` : '';
  throw new Fault(`${path} is no directory file: ${said.join('; ')}${more}.`);
}
