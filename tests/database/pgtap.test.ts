/** The pgTAP files for hosted projects say "ok" here too. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pgtap } from '@electric-sql/pglite/pgtap';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { engines } from './support/engines.ts';

const folder = join(import.meta.dirname, '../../supabase/tests');

describe.skipIf(!engines.includes('pglite'))('supabase/tests', () => {
  let copy: string;
  let database: PGlite;
  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'directory-pgtap-'));
    cpSync(join(inject('pgliteTemplate'), 'db'), copy, { recursive: true });
    database = await PGlite.create(copy, { extensions: { pgtap } });
  });
  afterAll(async () => {
    await database?.close();
    rmSync(copy, { recursive: true, force: true });
  });

  it.each(readdirSync(folder))('%s', async file => {
    const results = await database.exec(readFileSync(join(folder, file), 'utf8'));
    const lines = results.flatMap(result => result.rows.flatMap(row => Object.values(row).map(String)));
    expect(lines.filter(line => line.startsWith('ok')).length).toBeGreaterThan(5);
    expect(lines.filter(line => line.startsWith('not ok') || line.startsWith('#'))).toEqual([]);
  });
});
