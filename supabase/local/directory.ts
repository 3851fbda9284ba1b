/** `npm run directory -- import|export|check|schema`: a whole directory in and out as one file. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { directorySchema, writeDirectory } from '../../src/domain/exchange/write.ts';
import { localNow } from '../../src/domain/schedule/london.ts';
import { readDirectoryFile } from './directory-file.ts';
import { openTarget } from './exchange-target.ts';
import { codeOf, Fault, messageOf, runCommand } from './fault.ts';
import { progressLine } from './progress.ts';
import { readSettings } from './settings.ts';

const usage = `npm run directory -- import FILE [--replace-examples]   put a directory in: all of it, or nothing
npm run directory -- export FILE                          write the directory; - for the screen
npm run directory -- check FILE                           say what is wrong with a file
npm run directory -- schema                               print the format as JSON Schema

The format is described in src/domain/exchange/README.md. Without settings these work on the embedded
database, also while "npm start" runs; with SUPABASE_URL and SUPABASE_SECRET_KEY on a hosted project;
with DATABASE_URL on a PostgreSQL.`;

const today = () => localNow(new Date()).slice(0, 10);
const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

async function importFile(path: string, replaceExamples: boolean): Promise<void> {
  // The whole file is checked before any database is opened.
  const file = readDirectoryFile(path, console.error, today());
  const target = await openTarget(readSettings());
  try {
    const progress = progressLine(`Importing ${counted(file.activities.length, 'activity', 'activities')}`);
    const { added, changed, left } = await target.import(file, {
      replaceExamples,
      onProgress: progress.update,
    });
    progress.done();
    console.log(`Into ${target.name}: ${added} added, ${changed} changed, ${left} as they were.`);
    if (added + changed > 0)
      console.log('Built pages correct what they say of these; "npm run build" makes pages for what is new.');
  } finally {
    await target.close();
  }
}

const unwritable: Record<string, string> = {
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
};

async function exportFile(path: string): Promise<void> {
  const target = await openTarget(readSettings());
  let text: string;
  try {
    text = writeDirectory(await target.export());
  } finally {
    await target.close();
  }
  if (path === '-') {
    process.stdout.write(text);
    return;
  }
  const half = `${path}.${process.pid}.half`;
  try {
    writeFileSync(half, text);
    renameSync(half, path);
  } catch (thrown) {
    rmSync(half, { force: true });
    throw new Fault(`${path} cannot be written: ${unwritable[codeOf(thrown)] ?? messageOf(thrown)}.`);
  }
  console.log(`${path}: the directory from ${target.name}.`);
}

function checkFile(path: string): void {
  const { organisations, venues, activities } = readDirectoryFile(path, console.error, today());
  console.log(
    `${path} is in order: ${counted(organisations.length, 'organisation', 'organisations')}, ${counted(venues.length, 'venue', 'venues')}, ${counted(activities.length, 'activity', 'activities')}.`,
  );
}

await runCommand(async () => {
  let command: string | undefined;
  let file: string | undefined;
  let rest: string[];
  let replaceExamples = false;
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: { 'replace-examples': { type: 'boolean', default: false } },
    });
    [command, file, ...rest] = read.positionals;
    replaceExamples = read.values['replace-examples'];
  } catch {
    throw new Fault(usage);
  }
  if (rest.length > 0 || (replaceExamples && command !== 'import')) throw new Fault(usage);
  // npm runs scripts in the repository; a path is meant from where the person stands.
  const path = file && file !== '-' ? resolve(process.env.INIT_CWD ?? '.', file) : (file ?? '');
  if (command === 'schema' && !file) process.stdout.write(directorySchema());
  else if (command === 'import' && path) await importFile(path, replaceExamples);
  else if (command === 'export' && path) await exportFile(path);
  else if (command === 'check' && path) checkFile(path);
  else throw new Fault(usage);
});
