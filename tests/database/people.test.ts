/** Rights come by invitation and end at once. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readMigrations } from '../../supabase/local/migrations.ts';
import { type Cast, castOf } from './support/cast.ts';
import { engines } from './support/engines.ts';
import { keys, signToken } from './support/keys.ts';
import { clientOf, useWorld } from './support/world.ts';

describe.each(engines)('people on %s', engine => {
  const world = useWorld(engine);
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(world());
  });

  const invite = async (email: string, role = 'editor') => {
    const { data } = await cast.client('coordinator').rpc('invite', {
      email,
      role,
      ...(/editor|lead/.test(role) && { organisation: cast.own.organisation.slug }),
    });
    return data as string;
  };

  it('take up an invitation once, with the address that was invited', async () => {
    const kim = await world().person();
    const token = await invite(kim.email.toUpperCase());
    const accept = (client = kim.client) => client.rpc('accept_invitation', { token });

    const stranger = await accept((await world().person()).client);
    const taken = await accept();
    const again = await accept();
    expect(taken.data).toEqual({ role: 'editor', organisation: cast.own.organisation.slug });
    expect([stranger, again].map(({ status, error }) => [status, error?.message])).toEqual([
      [403, 'This invitation cannot be used. Ask for a new one.'],
      [403, 'This invitation cannot be used. Ask for a new one.'],
    ]);
    const { data } = await kim.client.from('activities').select('id').eq('id', cast.own.activity.id);
    expect(data).toHaveLength(1);
  });

  it('cannot use an invitation that is old, taken back or forged', async () => {
    const kim = await world().person();
    const old = await invite(kim.email);
    await world().sql('update public.invitations set expires_at = now() where email = $1', [kim.email]);
    const back = await invite(kim.email);
    await cast.client('lead').from('invitations').delete().eq('email', kim.email);
    for (const token of [old, back, 'f'.repeat(64), '']) {
      const { status } = await kim.client.rpc('accept_invitation', { token });
      expect(status).toBe(403);
    }
  });

  it('do not lose a higher right by taking up a lower one', async () => {
    const token = await invite(cast.people.lead.email);
    await cast.client('lead').rpc('accept_invitation', { token });
    const { data } = await cast
      .client('lead')
      .from('memberships')
      .select('role')
      .eq('user_id', cast.people.lead.id);
    expect(data).toEqual([{ role: 'lead' }]);
  });

  it('find no token in the database or its history', async () => {
    const token = await invite('secret@example.org');
    const [row] = await world().sql<{ n: number }>(
      `select (select count(*) from public.invitations i where i::text like '%' || $1 || '%')
        + (select count(*) from public.audit a where a::text like '%' || $1 || '%' or a.new ? 'token_hash') as n`,
      [token],
    );
    expect(Number(row?.n)).toBe(0);
  });

  it('leave no address in the history: who was invited where, by whom and when stays', async () => {
    const told = 'told@example.org';
    await invite(told);
    await cast.client('lead').from('invitations').delete().eq('email', told);
    const [row] = await world().sql<{ holds: boolean; done: string[] }>(
      `select bool_or(a::text like '%told@example.org%') as holds,
        array_agg(a.action order by a.id) filter (where a.id > (select max(id) - 2 from public.audit)
          and a.table_name = 'invitations' and coalesce(a.new, a.old) ->> 'role' = 'editor') as done
      from public.audit a`,
    );
    expect(row).toEqual({ holds: false, done: ['insert', 'delete'] });
  });

  it('leave no address in what the history held before that rule', async () => {
    const rule = readMigrations().find(({ name }) => name.startsWith('whoever_is_invited'));
    const rewrite = rule?.sql.match(
      /^alter table public\.audit[\s\S]+enable trigger history_is_append_only;$/m,
    )?.[0];
    await world().sql(
      `insert into public.audit (actor_role, action, table_name, row_id, new)
       values ('database', 'insert', 'invitations', gen_random_uuid(), '{"email": "old@example.org", "role": "lead"}')`,
    );
    await world().database.transaction(tx => tx.run(rewrite ?? ''));
    const kept = await world().sql(
      `select new from public.audit where new ->> 'role' = 'lead' and not new ? 'id'`,
    );
    expect(kept).toEqual([{ new: { role: 'lead' } }]);
    await expect(world().sql('update public.audit set actor = null')).rejects.toThrow('only be added to');
  });

  it('are forgotten 90 days after their invitation, taken up or not, with the next that is sent', async () => {
    const kim = await world().person();
    await kim.client.rpc('accept_invitation', { token: await invite(kim.email) });
    await invite('late@example.org');
    await invite('lately@example.org');
    const back = (days: number, ...emails: string[]) =>
      world().sql(
        `update public.invitations set created_at = now() - $1 * interval '1 day' where email = any ($2)`,
        [days, emails],
      );
    await back(91, kim.email, 'late@example.org');
    await back(89, 'lately@example.org');
    await invite('next@example.org');
    const left = await world().sql<{ email: string }>(
      'select email from public.invitations where email = any ($1) order by 1',
      [[kim.email, 'late@example.org', 'lately@example.org', 'next@example.org']],
    );
    expect(left.map(({ email }) => email)).toEqual(['lately@example.org', 'next@example.org']);
    const { data } = await kim.client.from('activities').select('id').eq('id', cast.own.activity.id);
    expect(data).toHaveLength(1);
  });

  it('lose their rights the moment they are removed, with the session still open', async () => {
    const kim = await world().person();
    await kim.client.rpc('accept_invitation', { token: await invite(kim.email) });
    const save = () =>
      kim.client.from('venues').update({ name: 'Mine', version: 1 }).eq('id', cast.own.venue.id).select();
    expect((await save()).data).toHaveLength(1);
    await cast.client('lead').from('memberships').delete().eq('user_id', kim.id);
    expect((await save()).data).toEqual([]);
    expect((await kim.client.from('venues').select('id')).data).toEqual([]);
  });

  it('cannot raise themselves', async () => {
    for (const who of ['editor', 'lead', 'caseworker', 'nobody'] as const) {
      const { id } = cast.people[who];
      const client = cast.client(who);
      await client.from('memberships').update({ role: 'lead' }).eq('user_id', id);
      await client
        .from('memberships')
        .upsert({ organisation_id: cast.elsewhere.organisation.id, user_id: id, role: 'lead' });
      await client
        .from('professionals')
        .upsert({ user_id: id, role: 'coordinator' }, { onConflict: 'user_id' });
      const rows = await world().sql(
        `select role from public.memberships where user_id = $1 union all select role from public.professionals where user_id = $1`,
        [id],
      );
      expect(rows, who).toEqual(who === 'nobody' ? [] : [{ role: who }]);
    }
  });

  it('are nobody with a forged, expired or self-made token', async () => {
    const sub = cast.people.coordinator.id;
    for (const token of [
      signToken({ sub }, 'another secret another secret another secret'),
      signToken({ sub, exp: 1_600_000_000 }),
      `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub, role: 'service_role' }))}.`,
    ]) {
      const { data } = await clientOf(world().api, keys.publishable, token)
        .from('organisations')
        .select('id');
      expect(data ?? []).toEqual([]);
    }
  });
});
