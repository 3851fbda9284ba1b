/**
 * The files of `data/`, as anybody may have edited them. They are read when they are needed, and not imported:
 * an import that fails says neither which entry is wrong nor how.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { dataHead } from '../../src/domain/activity/data-head.ts';
import { Helpline } from '../../src/domain/activity/helpline.ts';
import { Concept, Kind, PlainWords, Term } from '../../src/domain/activity/taxonomy.ts';
import { sayBroken } from '../../src/domain/exchange/broken-json.ts';
import { repeatedKey } from '../../src/domain/exchange/repeated-key.ts';
import { sayIssue } from '../../src/domain/exchange/schema-faults.ts';
import { Neighbourhood, PostcodeSector, Ward } from '../../src/domain/place/places.ts';
import { BankHolidaysFile, SchoolTermsFile } from '../../src/domain/schedule/calendar.ts';
import { Fault, messageOf } from './fault.ts';
import { root } from './settings.ts';

const Terms = z.strictObject({ ...dataHead, terms: z.array(Term) });

/** What each file holds. Where there is no more to say, the head alone: the examples are read as a directory file. */
export const dataFiles = {
  'calendar/bank-holidays': BankHolidaysFile,
  'calendar/school-terms': SchoolTermsFile,
  'examples/directory': z.looseObject(dataHead),
  'help/helplines': z.strictObject({ ...dataHead, helplines: z.array(Helpline).min(1).max(4) }),
  'places/neighbourhoods': z.strictObject({ ...dataHead, neighbourhoods: z.array(Neighbourhood) }),
  'places/sectors': z.strictObject({ ...dataHead, sectors: z.array(PostcodeSector) }),
  'places/sketch': z.looseObject(dataHead),
  'places/wards': z.strictObject({ ...dataHead, wards: z.array(Ward) }),
  'taxonomy/concepts': z.strictObject({ ...dataHead, concepts: z.array(Concept) }),
  'taxonomy/danger': z.strictObject({ ...dataHead, words: Concept.shape.words }),
  'taxonomy/expertise': Terms,
  'taxonomy/groups': Terms,
  'taxonomy/kinds': z.strictObject({ ...dataHead, groups: z.array(Term), kinds: z.array(Kind) }),
  'taxonomy/languages': Terms,
  'taxonomy/needs': Terms,
  'taxonomy/plain-words': PlainWords.extend(dataHead),
  'words/common-english': z.strictObject({ ...dataHead, count: z.int(), bits: z.string() }),
};
export type DataFile = keyof typeof dataFiles;

const folder = join(root, 'data');

/** The name of an entry, as a person would look for it. */
function nameOf(entry: unknown): string | undefined {
  const { id, name, slug, sector, date, words } = (entry ?? {}) as Record<string, unknown>;
  const first = Array.isArray(words) && typeof words[0] === 'string' ? words[0].split(' / ')[0] : undefined;
  return [id, name, slug, sector, date, first].find(text => typeof text === 'string');
}

/** A path as `kinds.3 (boxing).words.0`. */
function placeOf(content: unknown, path: readonly PropertyKey[]): string {
  let at = content;
  return path
    .map(key => {
      at = (at as Record<PropertyKey, unknown>)?.[key];
      // The file itself has a date, and is no entry.
      const name = typeof key === 'number' ? nameOf(at) : undefined;
      return name ? `${String(key)} (${name})` : String(key);
    })
    .join('.');
}

/** What is wrong with the content of a data file, of each entry the first thing, as `kinds.3 (boxing).words.0: write search words in lower case`. */
export function faultsOf(schema: z.ZodType, content: unknown): string[] {
  const { error } = schema.safeParse(content);
  const entryOf = (issue: z.core.$ZodIssue) => issue.path.slice(0, 2).join('.');
  const first = new Map((error?.issues ?? []).toReversed().map(issue => [entryOf(issue), issue]));
  return [...first.values()].toReversed().map(issue => {
    const problem =
      issue.code === 'unrecognized_keys'
        ? `there is no ${issue.keys.map(key => JSON.stringify(key)).join(', ')} here`
        : sayIssue(issue, content);
    const place = placeOf(content, issue.path);
    return place ? `${place}: ${problem}` : problem;
  });
}

/** What is wrong with the text of a data file, and what it says when nothing is. */
export function readDataText<T extends z.ZodType>(
  schema: T,
  text: string,
): { faults: string[]; content?: z.output<T> } {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { faults: [sayBroken(text)] };
  }
  const twice = repeatedKey(text);
  if (twice) {
    return { faults: [`${placeOf(content, twice)}: stands there twice, and only the last would be read`] };
  }
  const faults = faultsOf(schema, content);
  return faults.length > 0 ? { faults } : { faults, content: schema.parse(content) };
}

const MOST = 5;

/** Reads one file of `data/`. Throws a `Fault` that names it and what is wrong. */
export function readDataFile<N extends DataFile>(name: N, from = folder): z.output<(typeof dataFiles)[N]> {
  const shown = `data/${name}.json`;
  let text: string;
  try {
    text = readFileSync(join(from, `${name}.json`), 'utf8');
  } catch (thrown) {
    throw new Fault(`${shown} cannot be read: ${messageOf(thrown)}.`);
  }
  const { faults, content } = readDataText(dataFiles[name] as z.ZodType, text);
  if (faults.length === 0) return content as z.output<(typeof dataFiles)[N]>;
  const more = faults.length > MOST ? `; and ${faults.length - MOST} more` : '';
  throw new Fault(`${shown}: ${faults.slice(0, MOST).join('; ')}${more}.`);
}

/** Reads them all, for a build. Throws a `Fault` for the first that is not as it must be. */
export function checkDataFiles(from = folder): void {
  for (const name of Object.keys(dataFiles)) readDataFile(name as DataFile, from);
}

/** The files that stand in `data/`, as they are named here. */
export const dataFilesThere = (from = folder): string[] =>
  globSync('*/*.json', { cwd: from })
    .map(file => join(file, '..', basename(file, '.json')))
    .sort();
