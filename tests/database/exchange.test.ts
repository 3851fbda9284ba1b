import { describe, expect, it } from 'vitest';
import type { DirectoryFile } from '../../src/domain/exchange/directory-file.ts';
import { writeDirectory } from '../../src/domain/exchange/write.ts';
import { examples } from '../../supabase/local/backend.ts';
import type { Sql } from '../../supabase/local/database.ts';
import { readDirectoryFile } from '../../supabase/local/directory-file.ts';
import { importDirectory } from '../../supabase/local/import.ts';
import { generateDirectory } from '../bench/support/generate-directory.ts';
import { engines } from './support/engines.ts';
import { useWorld } from './support/world.ts';

const exported = async ({ query }: Sql) => {
  const [row] = await query<{ file: DirectoryFile }>('select public.export_directory() as file');
  return row?.file as DirectoryFile;
};
const cursorOf = async ({ query }: Sql) =>
  (await query<{ last_seq: unknown }>('select last_seq::text from private.directory_turn'))[0]?.last_seq;

describe.each(engines)('a directory on %s', engine => {
  const world = useWorld(engine);
  const file = readDirectoryFile(examples);

  it('comes out as it went in, and in again changes nothing, byte for byte', async () => {
    const { database } = world();
    const first = await importDirectory(database, file);
    expect(first).toEqual({
      added: file.organisations.length + file.venues.length + file.activities.length,
      changed: 0,
      left: 0,
    });
    const out = writeDirectory(await exported(database));
    // What a file says of itself at its head is not the directory.
    const { format, organisations, venues, activities } = file;
    expect(JSON.parse(out)).toEqual(
      JSON.parse(writeDirectory({ format, organisations, venues, activities })),
    );

    const cursor = await cursorOf(database);
    const again = await importDirectory(database, JSON.parse(out));
    expect(again).toEqual({ added: 0, changed: 0, left: first.added });
    expect(writeDirectory(await exported(database))).toBe(out);
    expect(await cursorOf(database)).toBe(cursor);
  });

  it('that the database refuses half-way leaves nothing behind', async () => {
    const { database } = world();
    const before = writeDirectory(await exported(database));
    const bad = generateDirectory(100, 7);
    const last = bad.activities.at(-1);
    if (last) last.ages = { from: 19, to: 11 };
    await expect(importDirectory(database, bad)).rejects.toThrow(
      new RegExp(`^The database refused the directory, so nothing was changed: activities "${last?.slug}": `),
    );
    expect(writeDirectory(await exported(database))).toBe(before);
  });

  it('says how far it is', async () => {
    const { database } = world();
    const seen: string[] = [];
    await importDirectory(database, generateDirectory(90, 8), {
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    });
    expect(seen).toEqual(['0/90', '40/90', '80/90', '90/90']);
  });

  it('of real data takes the place of the examples, in one step, and of the examples only', async () => {
    const { database } = world();
    const real = generateDirectory(20, 9);
    for (const organisation of real.organisations) organisation.example = false;
    await importDirectory(database, real, { replaceExamples: true });
    const now = await exported(database);
    expect(now.organisations.every(organisation => !organisation.example)).toBe(true);
    const kept = file.organisations.filter(organisation => !organisation.example).map(({ slug }) => slug);
    const slugs = now.organisations.map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining([...kept, ...real.organisations.map(({ slug }) => slug)]));
    expect(now.activities.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(real.activities.map(({ slug }) => slug)),
    );
  });

  it('is imported by the secret key, and by nobody else', async () => {
    const { anon, service, person } = world();
    const small = generateDirectory(4, 10);
    const { client } = await person();
    for (const who of [anon, client]) {
      for (const rpc of ['import_directory', 'replace_examples'] as const) {
        expect((await who.rpc(rpc, { file: small })).error).not.toBeNull();
      }
      expect((await who.rpc('export_directory')).error).not.toBeNull();
      expect((await who.rpc('remove_examples')).error).not.toBeNull();
    }
    const { data, error } = await service.rpc('import_directory', { file: small });
    expect(error).toBeNull();
    expect(data).toMatchObject({ changed: 0, left: 0 });
  });
});
