/** The finder's data files, named by their content: a phone keeps them until they change. */
import { createHash } from 'node:crypto';
import type { ListedDirectory, Snapshot } from '../../domain/exchange/snapshot.ts';
import { writeSnapshot, writeWords } from '../../domain/exchange/snapshot.ts';
import { freshness, listed } from '../../domain/freshness/freshness.ts';
import type { ListFile } from '../../islands/finder/list-file.ts';
import { activities, cursor, today } from './directory.ts';
import { names } from './names.ts';

export interface DataFile {
  /** Without `.json`: `list-1f3a9c20`. */
  file: string;
  body: string;
}

function dataFile(name: string, content: Snapshot | ListFile): DataFile {
  const body = JSON.stringify(content);
  return { file: `${name}-${createHash('sha256').update(body).digest('hex').slice(0, 8)}`, body };
}

const directory: ListedDirectory = {
  cursor,
  activities: activities.filter(({ checked }) => listed(freshness(checked, today).state)),
};

const list: ListFile = { ...writeSnapshot(directory), calendar: names.calendar };

/** What the list, the filters and the map need. */
export const listFile = dataFile('list', list);
/** What only the search box looks in. */
export const wordsFile = dataFile('words', writeWords(directory));
