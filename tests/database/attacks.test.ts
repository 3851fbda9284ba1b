/**
 * The written list of attacks, each made on the real API. None may change anything of the victim's, bring out
 * a secret, or make the server stumble. `attacks/` holds the list.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Arena, arenaOf, guardedOf, secrets, stateOf } from './attacks/arena.ts';
import { entryBodies, entryInsiders, entryOutsiders } from './attacks/entries.ts';
import { insiders } from './attacks/insiders.ts';
import { type Attack, outsiders } from './attacks/outsiders.ts';
import { bodies, queries, tokens } from './attacks/wire.ts';
import { engines } from './support/engines.ts';
import { useWorld } from './support/world.ts';

/** The constraints that stop an attack answer with a refusal; a stumble (5xx) is a fault of ours. */
async function made(
  arena: Arena,
  run: Attack[1],
  state: (a: Arena) => Promise<string[]>,
  hidden: string[],
): Promise<void> {
  const before = await state(arena);
  const reply = await run(arena);
  expect(await state(arena), 'the victim’s rows').toEqual(before);
  expect(reply.status, reply.text).toBeLessThan(500);
  for (const secret of hidden) expect(reply.text).not.toContain(secret);
}

const [fromElsewhere, fromInside] = [
  [...outsiders, ...entryOutsiders],
  [...insiders, ...entryInsiders],
];
const all = [...fromElsewhere, ...fromInside, ...tokens, ...queries, ...bodies, ...entryBodies];

it('is a list of at least sixty', () => {
  const names = all.map(([name]) => name);
  expect(names.length).toBeGreaterThanOrEqual(60);
});

const saving = { action: crypto.randomUUID(), venues: [], entries: [{ entry: { title: 'Left behind' } }] };

describe.each(engines)('on %s', engine => {
  const world = useWorld(engine);
  let arena: Arena;
  beforeAll(async () => {
    arena = await arenaOf(world());
  });

  describe('somebody from elsewhere cannot', () => {
    it.each(fromElsewhere)('%s', (_, run) => made(arena, run, stateOf, secrets));
  });

  describe('somebody from inside cannot', () => {
    it.each(fromInside)('%s', (_, run) => made(arena, run, guardedOf, []));
  });

  describe('nothing is opened by', () => {
    it.each(tokens)('%s', (_, run) => made(arena, run, stateOf, secrets));
    it.each(queries)('%s', (_, run) => made(arena, run, stateOf, secrets));
    it.each(bodies)('%s', (_, run) => made(arena, run, stateOf, secrets));
    it.each(entryBodies)('%s', (_, run) => made(arena, run, stateOf, secrets));
  });

  it('a removed editor’s live token opens nothing, from the same moment', async () => {
    const { cast } = arena;
    const kim = await world().person();
    await world().sql(
      "insert into public.memberships (organisation_id, user_id, role) values ($1, $2, 'editor')",
      [cast.own.organisation.id, kim.id],
    );
    const read = async () =>
      (await arena.ask(kim.token, 'GET', `/rest/v1/activities?id=eq.${arena.draft.id}`)).text;
    expect(await read()).toContain('Secret draft');
    await cast.client('lead').from('memberships').delete().eq('user_id', kim.id);
    expect(await read()).toBe('[]');
    for (const [name, args] of [
      ['undo', { of: arena.action }],
      ['open_entries', { organisation: cast.own.organisation.slug }],
      ['history_of', { activity: cast.own.activity.slug }],
      ['save_entries', { ...saving, organisation: cast.own.organisation.slug }],
    ] as const) {
      const { error } = await kim.client.rpc(name, args);
      expect(error?.code, name).toBe('PT403');
    }
  });

  it('a removed editor is not let in by an invitation that was still open', async () => {
    const { cast } = arena;
    const kim = await world().person();
    const invite = () =>
      cast.client('lead').rpc('invite', {
        email: kim.email,
        role: 'editor',
        organisation: cast.own.organisation.slug,
      });
    const { data: token } = await invite();
    await kim.client.rpc('accept_invitation', { token });
    const { data: second } = await invite();
    await cast.client('lead').from('memberships').delete().eq('user_id', kim.id);
    expect((await kim.client.rpc('accept_invitation', { token })).status).toBe(403);
    expect((await kim.client.rpc('accept_invitation', { token: second })).status).toBe(403);
    expect((await kim.client.rpc('take_up_invitations')).data).toBe(0);
  });

  afterAll(async () => {
    const [row] = await world().sql<{ n: number }>('select count(*)::int as n from public.activities');
    expect(row?.n).toBeGreaterThan(0);
  });
});
