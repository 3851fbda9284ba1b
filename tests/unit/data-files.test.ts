/** The files of `data/`, as anybody may have edited them: a fault names file and entry, in words. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDataFiles, dataFiles, dataFilesThere, readDataFile } from '../../supabase/local/data-files.ts';
import { Fault } from '../../supabase/local/fault.ts';
import { root } from '../../supabase/local/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-files-'));
  cpSync(join(root, 'data'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is said after a text in a file was replaced by another. */
function saidOf(name: string, was: string, is: string): string {
  const file = join(folder, `${name}.json`);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(was);
  writeFileSync(
    file,
    text.replace(was, () => is),
  );
  try {
    checkDataFiles(folder);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Fault);
    return (thrown as Fault).message;
  }
  return 'nothing';
}

describe('data/', () => {
  it('has a form for each of its files', () => {
    expect(dataFilesThere()).toEqual(Object.keys(dataFiles).sort());
  });

  it.each(Object.keys(dataFiles))('%s.json is as described, and says its source, licence and date', name => {
    const { about, source, licence, date } = readDataFile(name as keyof typeof dataFiles);
    for (const said of [about, source, licence, date]) expect([said].flat().join('')).not.toBe('');
  });

  it.each([
    [
      'half an edit',
      'taxonomy/kinds',
      '"groups": [',
      '"groups": [,',
      /^data\/taxonomy\/kinds\.json: the file is not JSON: something is wrong at line 6, column 14, before /,
    ],
    [
      'a search word in capitals',
      'taxonomy/needs',
      '"autism / ',
      '"ASD / autism / ',
      /^data\/taxonomy\/needs\.json: terms\.0 \(autism\)\.words\.0: write search words in lower case, found "ASD /,
    ],
    [
      'a term of the wrong form',
      'calendar/school-terms',
      '"to": "2026-12-18"',
      '"to": "18 December"',
      'data/calendar/school-terms.json: terms.0 (Autumn 2026).to: write a date as YYYY-MM-DD, as in "2026-11-24", found "18 December".',
    ],
    [
      'a term that ends before it starts',
      'calendar/school-terms',
      '"to": "2026-12-18"',
      '"to": "2025-12-18"',
      /terms\.0 \(Autumn 2026\): a term must not end before it starts/,
    ],
    [
      'a field that there is not',
      'calendar/bank-holidays',
      '"date": "2026-01-01"',
      '"date": "2026-01-01", "day": 1',
      'data/calendar/bank-holidays.json: bankHolidays.0 (New Year’s Day): there is no "day" here.',
    ],
    [
      'a helpline’s number in letters',
      'help/helplines',
      '"number": "116 123"',
      '"number": "one one six"',
      'data/help/helplines.json: helplines.1 (Samaritans).number: write a number as people do, as in "0800 1111", found "one one six".',
    ],
    ['no licence', 'taxonomy/groups', '"licence"', '"license"', /^data\/taxonomy\/groups\.json: licence: /],
    [
      'a date that is none',
      'taxonomy/groups',
      '"date": "',
      '"date": "in ',
      /: date: write a date as YYYY-MM or YYYY-MM-DD, found "in /,
    ],
    [
      'a list that stands there twice',
      'taxonomy/needs',
      '"terms": [',
      '"terms": [], "terms": [',
      'data/taxonomy/needs.json: terms: stands there twice, and only the last would be read.',
    ],
  ])('with %s is refused in words', (_, name, was, is, said) => {
    const found = saidOf(name, was, is);
    if (typeof said === 'string') expect(found).toBe(said);
    else expect(found).toMatch(said);
    expect(found.split('\n')).toHaveLength(1);
  });

  it('without one of its files is refused in words', () => {
    rmSync(join(folder, 'taxonomy/needs.json'));
    expect(() => checkDataFiles(folder)).toThrow(/^data\/taxonomy\/needs\.json cannot be read: ENOENT/);
  });
});
