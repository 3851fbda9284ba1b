/** Every change has its audit row in the same transaction; nobody can alter one. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from './support/cast.ts';
import { engines } from './support/engines.ts';
import { makeVenue } from './support/make.ts';
import { useWorld } from './support/world.ts';

interface Entry {
  actor: string | null;
  actor_role: string;
  action: string;
  table_name: string;
  old: Record<string, unknown> | null;
  new: Record<string, unknown> | null;
}

describe.each(engines)('the audit log on %s', engine => {
  const world = useWorld(engine);
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(world());
  });

  const last = async () =>
    Number((await world().sql<{ id: string }>('select coalesce(max(id), 0) as id from public.audit'))[0]?.id);
  const since = (id: number) =>
    world().sql<Entry>(
      'select actor, actor_role, action, table_name, old, new from public.audit where id > $1 order by id',
      [id],
    );

  it('says who changed what, from what to what', async () => {
    const before = await last();
    const { client, id } = cast.people.editor;
    await client.from('venues').update({ name: 'New name', version: 1 }).eq('id', cast.own.venue.id);
    expect(await since(before)).toEqual([
      {
        actor: id,
        actor_role: 'authenticated',
        action: 'update',
        table_name: 'venues',
        old: expect.objectContaining({ name: 'Arboretum Hall', version: 1 }),
        new: expect.objectContaining({ name: 'New name', version: 2 }),
      },
    ]);
  });

  it('knows a job from the database itself and from the public', async () => {
    const before = await last();
    await world()
      .service.from('organisations')
      .update({ summary: 'By a job' })
      .eq('id', cast.own.organisation.id);
    await world().sql("update public.organisations set summary = 'By hand' where id = $1", [
      cast.own.organisation.id,
    ]);
    await world().anon.rpc('report_problem', { slug: cast.own.activity.slug, what: 'not-running' });
    expect((await since(before)).map(e => [e.actor, e.actor_role, e.table_name])).toEqual([
      [null, 'service_role', 'organisations'],
      [null, 'database', 'organisations'],
      [null, 'anon', 'reports'],
    ]);
  });

  it('has one row per row of a statement, cascades included', async () => {
    const before = await last();
    await world().sql('delete from public.activities where id = $1', [cast.elsewhere.activity.id]);
    expect((await since(before)).map(e => `${e.action} ${e.table_name}`).sort()).toEqual([
      'delete activities',
      'delete exceptions',
      'delete sessions',
    ]);
    const all = await last();
    await world().sql("update public.venues set ask = 'Ask us'");
    const [venues] = await world().sql<{ n: number }>('select count(*)::int as n from public.venues');
    expect(await since(all)).toHaveLength(venues?.n ?? 0);
  });

  it('is silent about a save that changed nothing, a refused one, and one rolled back', async () => {
    const before = await last();
    await world().sql('update public.activities set title = title');
    await cast
      .client('editor')
      .from('venues')
      .update({ name: 'Stale', version: 99 })
      .eq('id', cast.own.venue.id);
    await cast
      .client('other')
      .from('venues')
      .update({ name: 'Not mine', version: 2 })
      .eq('id', cast.own.venue.id);
    await world()
      .database.transaction(async tx => {
        await tx.run("update public.venues set name = 'Never'");
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await since(before)).toEqual([]);
  });

  it('cannot be altered by anybody, the owner of the database included', async () => {
    for (const statement of [
      'update public.audit set actor = null',
      'delete from public.audit',
      'truncate public.audit',
    ]) {
      await expect(world().sql(statement)).rejects.toThrow('only be added to');
    }
    const { error } = await world().service.from('audit').delete().gt('id', 0);
    expect(error?.code).toBe('42501');
  });

  it('shows members the history of their entries, and of nobody’s membership', async () => {
    await makeVenue(world(), cast.own.organisation.id);
    const { data } = await cast.client('editor').from('audit').select('table_name, organisation_id');
    expect(new Set(data?.map(e => e.organisation_id))).toEqual(new Set([cast.own.organisation.id]));
    expect(data?.map(e => e.table_name)).toContain('exceptions');
    expect(data?.map(e => e.table_name)).not.toContain('memberships');
  });
});
