/** The alliance's tasks: who sees them, what ends them, and who wants no reminders. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from './support/cast.ts';
import { engines } from './support/engines.ts';
import { makeMember, makeProvider, type Provider } from './support/make.ts';
import { day, runAt } from './support/reminders.ts';
import { useWorld } from './support/world.ts';

const checked = '2026-03-02';

interface Desk {
  tasks: {
    id: string;
    why: string;
    done?: string;
    activity: { id: string; title: string; stamp: string; version: number };
    organisation: { name: string; contact: object; privateContact: object; people?: string[] };
  }[];
  refusals: { id: string; email: string }[];
}

describe.each(engines)('the tasks of the alliance on %s', engine => {
  const world = useWorld(engine);
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(world());
  });

  /** A provider whom three mails have asked in vain. */
  async function unanswered(): Promise<Provider> {
    const provider = await makeProvider(world(), {
      activity: { checked_on: checked, checked_by: 'organiser' },
    });
    await makeMember(world(), await world().person(), provider.organisation.id, 'lead');
    for (const after of [80, 87, 94, 101]) await runAt(world(), day(checked, after));
    return provider;
  }
  const desk = async () => (await cast.client('coordinator').rpc('alliance_desk')).data as Desk;
  const taskOf = async ({ activity }: Provider) =>
    (await desk()).tasks.find(one => one.activity.id === activity.id);

  /** A tap of the coordinator's that is carried out. */
  const act = async (verb: string, details: object) => {
    const action = crypto.randomUUID();
    expect((await cast.client('coordinator').rpc('act', { action, verb, details })).error).toBeNull();
  };

  it('say what to do and whom to ask, to coordinators alone', async () => {
    const provider = await unanswered();
    expect(await taskOf(provider)).toMatchObject({
      why: 'unanswered',
      organisation: {
        contact: { phone: '01632 960001' },
        privateContact: { email: 'manager@example.org' },
        people: [expect.stringContaining('@example.org')],
      },
    });
    for (const who of ['anon', 'nobody', 'caseworker', 'editor', 'lead'] as const) {
      const { error, status } = await cast.client(who).rpc('alliance_desk');
      expect([401, 403], who).toContain(status);
      expect(error, who).not.toBeNull();
    }
  });

  it('go when the entry is checked, by the group or by the alliance', async () => {
    const provider = await unanswered();
    const task = await taskOf(provider);
    await act('confirm', { activities: [{ id: provider.activity.id, stamp: task?.activity.stamp }] });
    expect(await taskOf(provider)).toBeUndefined();
    const [row] = await world().sql('select checked_by from public.activities where id = $1', [
      provider.activity.id,
    ]);
    expect(row).toEqual({ checked_by: 'alliance' });
  });

  it('go when the entry has ended', async () => {
    const provider = await unanswered();
    const task = await taskOf(provider);
    const { version } = task?.activity ?? {};
    await act('activity', { activity: provider.activity.id, version, set: { state: 'ended' } });
    expect(await taskOf(provider)).toBeUndefined();
  });

  it('are put away and taken up again, with a row in the history; others change nothing', async () => {
    const provider = await unanswered();
    const id = (await taskOf(provider))?.id;
    for (const who of ['anon', 'caseworker', 'lead'] as const)
      expect([401, 403]).toContain((await cast.client(who).rpc('finish_task', { task: id })).status);
    expect((await taskOf(provider))?.done).toBeUndefined();
    await cast.client('coordinator').rpc('finish_task', { task: id });
    expect((await taskOf(provider))?.done).toBeTruthy();
    // The job does not raise it again.
    expect((await runAt(world(), day(checked, 102))).tasks).toEqual([]);
    await cast.client('coordinator').rpc('finish_task', { task: id, done: false });
    expect((await taskOf(provider))?.done).toBeUndefined();
    const rows = await world().sql<{ actor: string }>(
      "select actor from public.audit where table_name = 'alliance_tasks' and row_id = $1 and action = 'update'",
      [id],
    );
    expect(rows.map(({ actor }) => actor)).toEqual(Array(2).fill(cast.people.coordinator.id));
  });

  it('who wants no reminders is noted once, in small letters, by coordinators', async () => {
    const table = () => cast.client('coordinator').from('reminder_refusals');
    expect((await table().insert({ email: 'no@example.org' })).error).toBeNull();
    expect((await table().insert({ email: 'no@example.org' })).status).toBe(409);
    expect((await table().insert({ email: 'NO@example.org' })).error).not.toBeNull();
    const [noted] = (await desk()).refusals.filter(({ email }) => email === 'no@example.org');
    expect(
      (await cast.client('lead').from('reminder_refusals').delete().eq('id', noted?.id)).error,
    ).toBeNull();
    expect((await desk()).refusals.map(({ email }) => email)).toContain('no@example.org');
    await table().delete().eq('id', noted?.id);
    expect((await desk()).refusals.map(({ email }) => email)).not.toContain('no@example.org');
    // The history says who noted and who took back, and does not keep the address.
    const rows = await world().sql<{ actor: string; action: string; row: string }>(
      'select actor, action, to_jsonb(h)::text as row from public.audit h where row_id = $1 order by id',
      [noted?.id],
    );
    expect(rows.map(({ actor, action }) => [actor, action])).toEqual([
      [cast.people.coordinator.id, 'insert'],
      [cast.people.coordinator.id, 'delete'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('no@example.org');
  });
});
