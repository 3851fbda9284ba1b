/** What a provider taps: done once however often it is sent, refused when it is stale, taken back for 30 days. */
import { describe, expect, it } from 'vitest';
import { engines } from './support/engines.ts';
import { makeMember, makeProvider } from './support/make.ts';
import { useWorld } from './support/world.ts';

const day = '2026-12-01';
const off = { type: 'cancelled', note: 'Hall closed' };

describe.each(engines)('a provider’s taps on %s', engine => {
  const world = useWorld(engine);

  async function desk() {
    const provider = await makeProvider(world());
    const kim = await world().person();
    const lee = await world().person();
    await makeMember(world(), kim, provider.organisation.id);
    await makeMember(world(), lee, provider.organisation.id);
    const act = (verb: string, details: object, action = crypto.randomUUID(), who = kim) =>
      who.client.rpc('act', { action, verb, details });
    const date = (wanted: object[], seen: object[] = [], more: object = {}) => ({
      session: provider.session.id,
      date: day,
      sessionVersion: 1,
      seen,
      wanted,
      ...more,
    });
    const said = () =>
      world().sql(
        "select type, note, to_char(to_start, 'HH24:MI') as start from public.exceptions where session_id = $1 and date = $2",
        [provider.session.id, day],
      );
    const activity = async () =>
      (await world().sql('select * from public.activities where id = $1', [provider.activity.id]))[0];
    return { ...provider, kim, lee, act, date, said, activity };
  }

  it('cancels a date once, however often the tap is sent', async () => {
    const { act, date, said, kim } = await desk();
    const action = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => act('date', date([off]), action)));
    expect(answers.map(a => a.error)).toEqual([null, null, null]);
    expect(await said()).toEqual([{ type: 'cancelled', note: 'Hall closed', start: null }]);
    const [{ n }] = (await world().sql(
      "select count(*)::int as n from public.audit where actor = $1 and table_name = 'exceptions'",
      [kim.id],
    )) as [{ n: number }];
    expect(n).toBe(1);
  });

  it('refuses one number for two different taps, and another person’s number', async () => {
    const { act, date, lee } = await desk();
    const action = crypto.randomUUID();
    await act('date', date([off]), action);
    expect((await act('date', date([]), action)).status).toBe(422);
    expect((await act('date', date([off]), action, lee)).status).toBe(422);
  });

  it('refuses a tap on a date that somebody else has changed meanwhile, and changes nothing', async () => {
    const { act, date, said, lee } = await desk();
    await act('date', date([off]), undefined, lee);
    const late = await act('date', date([{ type: 'moved', toStart: '18:00' }]));
    expect([late.status, late.error?.message]).toEqual([
      409,
      'Somebody has changed this date since you looked.',
    ]);
    expect(await said()).toMatchObject([{ type: 'cancelled' }]);
  });

  it('takes two who say the same as one', async () => {
    const { act, date, lee } = await desk();
    await act('date', date([off]), undefined, lee);
    expect((await act('date', date([off]))).error).toBeNull();
  });

  it('moves a date, puts it back on, and takes each back', async () => {
    const { act, date, said, kim } = await desk();
    const moved = await act('date', date([{ type: 'moved', toStart: '18:00', toEnd: '20:00' }]));
    expect(await said()).toMatchObject([{ type: 'moved', start: '18:00' }]);
    const on = await act('date', date([], moved.data.after));
    expect(await said()).toEqual([]);
    expect((await kim.client.rpc('undo', { of: on.data.id })).error).toBeNull();
    expect(await said()).toMatchObject([{ type: 'moved', start: '18:00' }]);
    // The first tap is no longer what stands there.
    expect((await kim.client.rpc('undo', { of: moved.data.id })).status).toBe(409);
  });

  it('takes back once, by a colleague too, and not after 30 days', async () => {
    const { act, date, said, lee, kim } = await desk();
    const first = await act('date', date([off]));
    for (const _ of [1, 2]) expect((await lee.client.rpc('undo', { of: first.data.id })).error).toBeNull();
    expect(await said()).toEqual([]);
    const second = await act('date', date([off]));
    await world().sql("update private.actions set at = now() - interval '31 days' where id = $1", [
      second.data.id,
    ]);
    expect((await kim.client.rpc('undo', { of: second.data.id })).status).toBe(422);
  });

  it('forgets how it was when it can no longer be taken back, and not that it was done', async () => {
    const { act, date, kim } = await desk();
    const [old, recent] = [crypto.randomUUID(), crypto.randomUUID()];
    const tap = date([off]);
    await act('date', tap, old);
    await act('date', date([off], [], { date: '2026-12-08' }), recent);
    for (const [id, days] of [
      [old, 32],
      [recent, 29],
    ])
      await world().sql('update private.actions set at = now() - make_interval(days => $2) where id = $1', [
        id,
        days,
      ]);
    // Whatever anybody does next.
    await act('date', date([off], [], { date: '2026-12-15' }));
    const kept = await world().sql<{ id: string; before: unknown }>(
      'select id, before from private.actions where id = any ($1::uuid[])',
      [[old, recent]],
    );
    expect(Object.fromEntries(kept.map(({ id, before }) => [id, before]))).toEqual({
      [old]: null,
      [recent]: [],
    });
    expect((await act('date', tap, old)).data).toMatchObject({ id: old, again: true });
    expect((await kim.client.rpc('undo', { of: old })).status).toBe(422);
    expect((await kim.client.rpc('undo', { of: recent })).error).toBeNull();
  });

  it('pauses, ends and restores an activity, and says places left', async () => {
    const { act, activity, kim } = await desk();
    const set = async (change: object) => {
      const { version } = (await activity()) as { version: number };
      return act('activity', { activity: (await activity())?.id, version, set: change });
    };
    const paused = await set({ state: 'paused', pausedUntil: '2027-01-04', pausedWhy: 'Roof repairs' });
    expect(await activity()).toMatchObject({ state: 'paused', paused_why: 'Roof repairs' });
    await kim.client.rpc('undo', { of: paused.data.id });
    expect(await activity()).toMatchObject({ state: 'published', paused_until: null });
    await set({ placesLeft: 'few' });
    expect(await activity()).toMatchObject({ places_left: 'few' });
    await set({ placesLeft: null });
    expect(await activity()).toMatchObject({ places_left: null, places_said: null });
    await set({ state: 'ended' });
    expect((await activity())?.state).toBe('ended');
    expect((await set({ title: 'Mine' })).status).toBe(422);
    expect((await set({ state: 'draft' })).status).toBe(422);
  });

  it('refuses a pause of an entry that has changed since it was opened', async () => {
    const { act, activity: about, lee } = await desk();
    const id = (await about())?.id;
    await act('activity', { activity: id, version: 1, set: { placesLeft: 'full' } }, undefined, lee);
    const late = await act('activity', { activity: id, version: 1, set: { state: 'paused' } });
    expect([late.status, late.error?.message]).toEqual([
      409,
      'This entry has been changed since you opened it.',
    ]);
  });

  it('confirms exactly what was shown, and takes it back', async () => {
    const { act, activity, kim } = await desk();
    const shown = async () => {
      const { data } = await kim.client.rpc('desk');
      return data.activities.map(({ id, stamp }: { id: string; stamp: string }) => ({ id, stamp }));
    };
    const before = await shown();
    await world().sql('update public.activities set checked_on = null, checked_by = null where id = $1', [
      before[0].id,
    ]);
    const done = await act('confirm', { activities: before });
    expect((await activity())?.checked_by).toBe('organiser');
    await kim.client.rpc('undo', { of: done.data.id });
    expect((await activity())?.checked_by).toBeNull();
    await world().sql("update public.sessions set end_time = '20:00' where activity_id = $1", [before[0].id]);
    expect((await act('confirm', { activities: before })).status).toBe(409);
  });

  it('answers what visitors said, once for all of it', async () => {
    const { act, kim, activity } = await desk();
    const slug = (await activity())?.slug;
    await world().anon.rpc('report_problem', { slug, what: 'not-running' });
    const { data } = await kim.client.rpc('desk');
    expect(data.reports).toMatchObject([{ what: 'not-running', times: 1 }]);
    const done = await act('answer', {
      reports: data.reports.map((r: { id: string }) => r.id),
      answer: 'confirmed',
    });
    expect(done.error).toBeNull();
    expect((await kim.client.rpc('desk')).data.reports).toEqual([]);
    await kim.client.rpc('undo', { of: done.data.id });
    expect((await kim.client.rpc('desk')).data.reports).toHaveLength(1);
  });

  it('shows everybody their own desk and nothing of others', async () => {
    const { kim, organisation, activity } = await desk();
    await makeProvider(world());
    const { data } = await kim.client.rpc('desk');
    expect(data.organisations).toMatchObject([{ id: organisation.id, role: 'editor', approved: true }]);
    expect(data.activities).toHaveLength(1);
    expect(data.activities[0].id).toBe((await activity())?.id);
    expect(data.venues.length).toBeGreaterThan(0);
    expect((await world().anon.rpc('desk')).status).toBe(401);
  });

  it('are not taken back in what has moved to another organisation since', async () => {
    const provider = await makeProvider(world());
    const elsewhere = await makeProvider(world());
    const kim = await world().person();
    await makeMember(world(), kim, provider.organisation.id);
    const { id: activity } = provider.activity;
    const taps = {
      date: { session: provider.session.id, date: day, sessionVersion: 1, seen: [], wanted: [off] },
      activity: { activity, version: 1, set: { placesLeft: 'full' } },
    };
    const ids: string[] = [];
    for (const [verb, details] of Object.entries(taps)) {
      const { data, error } = await kim.client.rpc('act', { action: crypto.randomUUID(), verb, details });
      expect(error).toBeNull();
      ids.push(data.id);
    }
    await world().sql('update public.activities set checked_on = null, checked_by = null where id = $1', [
      activity,
    ]);
    const stamp = (await kim.client.rpc('desk')).data.activities[0].stamp;
    const checks = { activities: [{ id: activity, stamp }] };
    const { data } = await kim.client.rpc('act', {
      action: crypto.randomUUID(),
      verb: 'confirm',
      details: checks,
    });
    ids.push(data.id);
    await world().sql('update public.activities set organisation_id = $2 where id = $1', [
      activity,
      elsewhere.organisation.id,
    ]);
    const state = () =>
      world().sql(
        `select a.places_left, a.checked_by, (select count(*)::int from public.exceptions e where e.activity_id = a.id) as dates
         from public.activities a where a.id = $1`,
        [activity],
      );
    const before = await state();
    expect(before).toEqual([{ places_left: 'full', checked_by: 'organiser', dates: 2 }]);
    for (const of of ids) expect((await kim.client.rpc('undo', { of })).status).toBe(403);
    expect(await state()).toEqual(before);
  });

  it('put no date back to a place that its keeper has hidden since', async () => {
    const provider = await makeProvider(world());
    const keeper = await makeProvider(world());
    const kim = await world().person();
    await makeMember(world(), kim, provider.organisation.id);
    const details = { session: provider.session.id, date: day, sessionVersion: 1 };
    const moved = { type: 'moved', toVenue: keeper.venue.id };
    const first = await kim.client.rpc('act', {
      action: crypto.randomUUID(),
      verb: 'date',
      details: { ...details, seen: [], wanted: [moved] },
    });
    expect(first.error).toBeNull();
    const back = await kim.client.rpc('act', {
      action: crypto.randomUUID(),
      verb: 'date',
      details: { ...details, seen: first.data.after, wanted: [] },
    });
    expect(back.error).toBeNull();
    await world().sql("update public.venues set visibility = 'on-request' where id = $1", [keeper.venue.id]);
    expect((await kim.client.rpc('undo', { of: back.data.id })).status).toBe(409);
    await world().sql("update public.venues set visibility = 'public' where id = $1", [keeper.venue.id]);
    expect((await kim.client.rpc('undo', { of: back.data.id })).error).toBeNull();
  });
});
