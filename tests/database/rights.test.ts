/**
 * Who may do what with each table: every kind of person tries everything through the API. A refused change
 * is often silent, so each refusal is followed by a look at the row.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, everybody, type Who } from './support/cast.ts';
import { engines } from './support/engines.ts';
import { targets } from './support/targets.ts';
import { useWorld } from './support/world.ts';

const operations = ['select', 'insert', 'update', 'delete'] as const;
const members: Who[] = ['editor', 'lead', 'lapsed'];
const keepers: Who[] = [...members, 'coordinator'];
const alliance: Who[] = ['coordinator'];
const leaders: Who[] = ['lead', 'coordinator'];
const signedIn = everybody.filter(who => who !== 'anon');

const rights: Record<string, Record<(typeof operations)[number], Who[]>> = {
  organisations: { select: keepers, insert: alliance, update: keepers, delete: alliance },
  memberships: { select: leaders, insert: alliance, update: alliance, delete: leaders },
  professionals: { select: alliance, insert: alliance, update: alliance, delete: alliance },
  venues: { select: keepers, insert: keepers, update: keepers, delete: alliance },
  activities: { select: keepers, insert: keepers, update: keepers, delete: alliance },
  sessions: { select: keepers, insert: keepers, update: keepers, delete: keepers },
  exceptions: { select: keepers, insert: keepers, update: keepers, delete: keepers },
  invitations: { select: leaders, insert: [], update: [], delete: leaders },
  evidence: { select: leaders, insert: leaders, update: [], delete: alliance },
  reports: { select: keepers, insert: [], update: [], delete: [] },
  gaps: { select: alliance, insert: [], update: [], delete: [] },
  alliance_tasks: { select: alliance, insert: [], update: [], delete: [] },
  reminder_refusals: { select: alliance, insert: alliance, update: [], delete: alliance },
  audit: { select: keepers, insert: [], update: [], delete: [] },
  wards: { select: signedIn, insert: [], update: [], delete: [] },
};

const cases = Object.entries(rights).flatMap(([table, of]) =>
  operations.map(operation => ({ table, operation, may: of[operation] })),
);

describe.each(engines)('rights on %s', engine => {
  const world = useWorld(engine);
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(world());
  });

  it('are written down for every table that the API shows', async () => {
    const tables = await world().sql<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    expect(tables.map(t => t.name)).toEqual(Object.keys(rights).sort());
  });

  it.each(cases)('$operation on $table is for: $may', async ({ table, operation, may }) => {
    const target = targets[table];
    if (!target) throw new Error(`No target for ${table}`);
    const key = target.key ?? 'id';
    const read = async (id: string) =>
      JSON.stringify(await world().sql(`select * from public.${table} where ${key}::text = $1`, [id]));
    const count = async () =>
      (await world().sql<{ n: number }>(`select count(*)::int as n from public.${table}`))[0]?.n;

    for (const who of everybody) {
      const allowed = may.includes(who);
      const api = cast.client(who).from(table);
      const id = await target.make(world(), cast, who);
      const before = await read(id);

      if (operation === 'select') {
        const { data } = await api.select('*').eq(key, id);
        expect((data ?? []).length, who).toBe(allowed ? 1 : 0);
        const { count: counted } = await cast
          .client(who)
          .from(table)
          .select('*', { count: 'exact', head: true })
          .eq(key, id);
        expect(counted ?? 0, `${who} counting`).toBe(allowed ? 1 : 0);
        continue;
      }
      if (operation === 'insert') {
        const row = (await target.row?.(world(), cast, who)) ?? {};
        const there = await count();
        const { error } = await api.insert(row);
        expect(error === null, `${who}: ${error?.message}`).toBe(allowed);
        expect(await count(), who).toBe(allowed ? (there ?? 0) + 1 : there);
        continue;
      }
      const { error } =
        operation === 'update' ? await api.update(target.change).eq(key, id) : await api.delete().eq(key, id);
      if (allowed) expect(error, who).toBeNull();
      const after = await read(id);
      if (!allowed) expect(after, who).toBe(before);
      else if (operation === 'delete') expect(after, who).toBe('[]');
      else expect(after, who).not.toBe(before);
    }
  });
});

// In a world of its own, because it gives everything away.
describe.each(engines)('rights after a careless grant on %s', engine => {
  const world = useWorld(engine);

  it('hold by the policies alone', async () => {
    const cast = await castOf(world());
    await world().sql('grant all on all tables in schema public to anon, authenticated');
    for (const who of ['anon', 'nobody', 'other'] as const) {
      for (const table of Object.keys(rights).filter(name => name !== 'wards')) {
        const id = await targets[table]?.make(world(), cast, who);
        const { data } = await cast.client(who).from(table).select('*').eq('id', id);
        expect(data ?? [], `${who} reading ${table}`).toEqual([]);
        await cast
          .client(who)
          .from(table)
          .update(targets[table]?.change ?? {})
          .eq('id', id);
        await cast.client(who).from(table).delete().eq('id', id);
        const [still] = await world().sql<{ n: number }>(
          `select count(*)::int as n from public.${table} where id::text = $1`,
          [id],
        );
        expect(still?.n, `${who} deleting ${table}`).toBe(1);
      }
    }
  });
});
