/** `npm run search` says in words what is wrong with what it was given. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'search-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = resolve(import.meta.dirname, '../..');
function search(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tests/bench/search-cli.ts'), ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return { status, stdout, stderr };
}
function file(text: string): string {
  const path = join(folder, crypto.randomUUID());
  writeFileSync(path, text);
  return path;
}

describe('npm run search', { timeout: 30_000 }, () => {
  it.each([
    ['a directory that is not there', () => ['--directory', '/nope', 'x'], /^There is no file \/nope\.\n$/],
    ['a folder', () => ['--directory', folder, 'x'], /is a folder: name the file inside it\.\n$/],
    [
      'half a directory',
      () => ['--directory', file('{"format":'), 'x'],
      /: the file ends in the middle, at line 1, column 11: is it half a file\?\.?\n$/,
    ],
    [
      'another JSON',
      () => ['--directory', file('{"type":"FeatureCollection"}'), 'x'],
      /is no directory file: format: is missing: .*; and 2 more\.\n$/,
    ],
    ['queries that are not there', () => ['--queries', '/nope'], /^There is no file \/nope\.\n$/],
    ['queries without a text', () => ['--queries', file('[{"q":1}]')], /found an object\.\n$/],
    ['an option that there is not', () => ['--dir', 'x'], /^Unknown option '--dir'[^\n]*\n$/],
    ['nothing', () => [], /^Say what to search for: /],
  ])('says in one sentence what is wrong with %s', (_, args, said) => {
    const { status, stdout, stderr } = search(...args());
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  it('answers each query in a line', () => {
    const { status, stdout } = search(
      '--queries',
      file('["boxing",{"query":"footy","mine":1}]'),
      '--top',
      '1',
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(answers.map(({ query, mine, results }) => [query, mine, results.length])).toEqual([
      ['boxing', undefined, 1],
      ['footy', 1, 1],
    ]);
    expect(status).toBe(0);
  });
});
