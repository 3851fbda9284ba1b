/** A directory goes in and out whole: the database's half of the directory file. */
import { beforeAll, describe, expect, it } from 'vitest';
import examples from '#data/examples/directory.json' with { type: 'json' };
import { DirectoryFile } from '../../src/domain/exchange/directory-file.ts';
import { type Cast, castOf } from './support/cast.ts';
import { engines } from './support/engines.ts';
import { changesSince, cursorNow, publicActivity } from './support/feed.ts';
import { makeActivity } from './support/make.ts';
import { useWorld } from './support/world.ts';

const format = 'derby-youth-directory/1' as const;

describe.each(engines)('import_directory on %s', engine => {
  const world = useWorld(engine);
  const file = DirectoryFile.parse(examples);
  let cast: Cast;

  const put = async (part: object) => {
    const [row] = await world().sql<{ r: Record<string, number> }>(
      'select public.import_directory($1::text::jsonb) as r',
      [JSON.stringify(part)],
    );
    return row?.r;
  };
  const take = async () => {
    const [row] = await world().sql<{ r: unknown }>('select public.export_directory() as r');
    return DirectoryFile.parse(row?.r);
  };
  const count = async (table: string) =>
    Number((await world().sql<{ n: number }>(`select count(*)::int as n from public.${table}`))[0]?.n);

  const total = file.organisations.length + file.venues.length + file.activities.length;

  beforeAll(async () => {
    expect(await put(file)).toEqual({ added: total, changed: 0, left: 0 });
  });

  it('leaves everything untouched when the file comes again', async () => {
    const before = [await count('audit'), await cursorNow(world())];
    expect(await put(file)).toEqual({ added: 0, changed: 0, left: total });
    expect([await count('audit'), await cursorNow(world())]).toEqual(before);
  });

  it('gives back the same directory, in order of slug', async () => {
    const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);
    const expected = {
      format: file.format,
      organisations: [...file.organisations].sort(bySlug),
      venues: [...file.venues].sort(bySlug),
      activities: [...file.activities].sort(bySlug).map(activity => ({
        ...activity,
        sessions: [...activity.sessions]
          .sort((a, b) => (a.key < b.key ? -1 : 1))
          .map(session => ({
            ...session,
            exceptions: [...session.exceptions].sort((a, b) => (a.date < b.date ? -1 : 1)),
          })),
      })),
    };
    const first = await take();
    expect(first).toEqual(expected);
    await put(first);
    expect(await take()).toEqual(first);
  });

  it('goes in again as a whole after a loss', async () => {
    const backup = await take();
    await world().sql('delete from public.activities');
    await world().sql('delete from public.venues');
    await world().sql('delete from public.organisations');
    expect((await changesSince(world(), 0)).upserts).toEqual([]);
    await put(backup);
    expect(await take()).toEqual(backup);
  });

  it('changes what differs, adds what is new, removes sessions that are gone, and leaves other entries alone', async () => {
    const subject = file.activities.find(
      a => a.state === 'published' && a.listing === 'public' && a.sessions.length > 0,
    );
    if (!subject) throw new Error('The examples have no such activity');
    const before = await count('activities');
    const extra = { ...subject, slug: 'quite-new', title: 'Quite new' };
    const changed = { ...subject, title: 'Another title', sessions: [] };
    expect(await put({ format, organisations: [], venues: [], activities: [changed, extra] })).toEqual({
      added: 1,
      changed: 1,
      left: 0,
    });
    expect(await count('activities')).toBe(before + 1);
    expect(await publicActivity(world(), subject.slug)).toMatchObject({
      title: 'Another title',
      sessions: [],
    });
    // Only the schedule differs now.
    expect(await put({ format, activities: [{ ...changed, sessions: subject.sessions }] })).toEqual({
      added: 0,
      changed: 1,
      left: 0,
    });
    expect((await publicActivity(world(), subject.slug))?.sessions).toHaveLength(subject.sessions.length);
  });

  it.each([
    ['another format', { format: 'else' }, 'format: this is not a directory file'],
    [
      'an unknown organisation',
      { format, venues: [{ slug: 'v', organisation: 'nowhere', name: 'V' }] },
      'venues/0/organisation: there is no "nowhere"',
    ],
    ['an entry twice', { format, venues: [{ slug: 'v' }, { slug: 'v' }] }, 'venues: "v" stands here twice'],
    [
      'a broken rule at its end',
      {
        format,
        organisations: [
          { slug: 'fine', name: 'Fine', kind: 'applicant', approval: { state: 'applied' } },
          { slug: 'bad', name: '', kind: 'applicant', approval: { state: 'applied' } },
        ],
      },
      'organisations_name_form',
    ],
  ])('puts nothing in from a file with %s', async (_, bad, message) => {
    const before = [await count('organisations'), await count('audit'), await cursorNow(world())];
    await expect(put(bad)).rejects.toThrow(message);
    expect([await count('organisations'), await count('audit'), await cursorNow(world())]).toEqual(before);
  });

  it('works in parts within one transaction, and over the API for a coordinator', async () => {
    cast = await castOf(world());
    await world().database.transaction(async tx => {
      for (const part of [
        { organisations: file.organisations },
        { venues: file.venues },
        { activities: file.activities.slice(0, 40) },
        { activities: file.activities.slice(40) },
      ]) {
        await tx.query('select public.import_directory($1::text::jsonb)', [
          JSON.stringify({ format, ...part }),
        ]);
      }
    });
    const { data, error } = await cast
      .client('coordinator')
      .rpc('import_directory', { file: { format, organisations: file.organisations } });
    expect(error).toBeNull();
    expect(data).toEqual({ added: 0, changed: 0, left: file.organisations.length });
    const exported = await cast.client('coordinator').rpc('export_directory');
    expect(DirectoryFile.parse(exported.data)).toEqual(await take());
  });

  it('leaves unfinished drafts out of an export', async () => {
    const draft = await makeActivity(world(), (await castOf(world())).own.organisation.id, {
      state: 'draft',
      kind: null,
    });
    expect((await take()).activities.map(a => a.slug)).not.toContain(draft.slug);
  });
});
