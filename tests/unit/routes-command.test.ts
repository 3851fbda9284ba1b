/** `npm run routes` says in words what is wrong with what it was given. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'routes-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = resolve(import.meta.dirname, '../..');
function routes(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tests/bench/routes-cli.ts'), ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', INIT_CWD: folder } },
  );
  return { status, stdout, stderr };
}
function file(text: string): string {
  const path = join(folder, crypto.randomUUID());
  writeFileSync(path, text);
  return path;
}
const directory = ['--directory', join(root, 'data/examples/directory.json')];
const now = ['--now', '2026-11-21T18:00'];
const asking = (question: unknown) => [...directory, ...now, '--question', file(JSON.stringify(question))];

describe('npm run routes', { timeout: 30_000 }, () => {
  it.each([
    ['nothing', () => [], /^Say what to ask of which directory: npm run routes -- --directory FILE /],
    ['an option that there is not', () => ['--dir', 'x'], /^Unknown option '--dir'[^\n]*\n$/],
    [
      'a directory that is not there',
      () => ['--directory', 'nope', '--question', file('{}')],
      /^There is no file \/.*\/nope\.\n$/,
    ],
    [
      'half a directory',
      () => ['--directory', file('{"format":'), '--question', file('{}')],
      /is it half a file\?\.?\n$/,
    ],
    [
      'another JSON',
      () => ['--directory', file('{"type":"x"}'), '--question', file('{}')],
      /is no directory file: format: is missing/,
    ],
    [
      'a question that is not there',
      () => [...directory, '--question', 'nope'],
      /^There is no file \/.*\/nope\.\n$/,
    ],
    [
      'a folder for a question',
      () => [...directory, '--question', '.'],
      /is a folder: name the file inside it\.\n$/,
    ],
    ['half a question', () => [...directory, '--question', file('{"age":')], /is it half a file\?\.?\n$/],
    [
      'a time that is none',
      () => [...asking({ age: 15 }), '--now', 'noon'],
      /^--now takes a time like 2026-11-21T18:00, not noon\.\n$/,
    ],
    [
      'a question that is a text',
      () => asking('boxing'),
      / is no question: expected an object, found "boxing"\.\n$/,
    ],
    [
      'a question without an age',
      () => asking({}),
      / is no question: age: is missing: expected a number\.\n$/,
    ],
    [
      'an age in words',
      () => asking({ age: 'ten' }),
      / is no question: age: expected a number, found "ten"\.\n$/,
    ],
    [
      'a text for a list',
      () => asking({ age: 15, into: 'boxing' }),
      /: into: expected a list, found "boxing"\.\n$/,
    ],
    [
      'free time without days',
      () => asking({ age: 15, free: [{}] }),
      /: free\[0\]\.days: is missing: expected a list\.\n$/,
    ],
    [
      'a must in a text',
      () => asking({ age: 15, needs: { must: 'x' } }),
      /: needs: expected a list of ids, or "must" and "like" with one each\.\n$/,
    ],
    [
      'half a position',
      () => asking({ age: 15, from: { label: 'x' } }),
      /: from: expected the name of a place, or a "label" and a "position"\.\n$/,
    ],
    [
      'the second of two',
      () => asking([{ age: 15 }, { age: null }]),
      /: \[1\]\.age: expected a number, found null\.\n$/,
    ],
    [
      'a place that nobody knows',
      () => asking({ age: 15, from: 'Atlantis' }),
      /: "from": "Atlantis" is no place that we know\.\n$/,
    ],
    [
      'a day that there is not',
      () => asking({ age: 15, avoid: { days: ['someday'] } }),
      /: "someday" is no day of the week\.\n$/,
    ],
  ] as [string, () => string[], RegExp][])('says in one sentence what is wrong with %s', (_, args, said) => {
    const { status, stdout, stderr } = routes(...args());
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  it('answers one question, or each of a list', () => {
    const question = {
      age: 15,
      from: 'DE23 6',
      walk: 30,
      free: [{ days: ['mon', 'tue', 3], from: '15:30' }],
      needs: { must: ['autism'] },
      expertise: ['exclusion'],
      avoid: { wards: ['Normanton'], days: ['friday'] },
      mine: 'passed over',
    };
    const one = JSON.parse(routes(...asking(question)).stdout);
    expect(Object.keys(one)).toEqual(expect.arrayContaining(['fits', 'askFirst', 'waysOut', 'ladder']));
    expect(JSON.parse(routes(...asking([question, question])).stdout)).toEqual([one, one]);
  });
});
