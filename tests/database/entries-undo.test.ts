/** A save of entries is taken back for 30 days, whole or not at all, and what it was stands in the list of changes. */
import { describe, expect, it } from 'vitest';
import { engines } from './support/engines.ts';
import { deskOf, entryOf, newVenue, weekly } from './support/entries.ts';
import { cursorNow, namesSince, publicActivity } from './support/feed.ts';
import { makeMember, makeProfessional, makeProvider } from './support/make.ts';
import type { Client } from './support/world.ts';
import { useWorld } from './support/world.ts';

describe.each(engines)('a save of entries on %s', engine => {
  const world = useWorld(engine);
  const undo = (client: Client, of: string) => client.rpc('undo', { of });

  /** Everything of an organisation, but versions and times. */
  async function stateOf(organisation: string) {
    const parts = ['venues', 'activities', 'sessions', 'exceptions'].map(table =>
      world().sql(
        `select to_jsonb(t) - array['version', 'updated_at', 'created_at', 'published_at'] as row from public.${table} t where organisation_id = $1 order by id`,
        [organisation],
      ),
    );
    return Promise.all(parts);
  }

  async function savedDesk() {
    const desk = await deskOf(world());
    await world().sql(
      "update public.activities set checked_on = '2026-01-01', checked_by = 'alliance' where id = $1",
      [desk.activity.id],
    );
    const before = await stateOf(desk.organisation.id);
    const mine = await desk.read();
    const { venues } = await desk.open();
    const { own: _own, ward: _ward, ...hall } = venues[0] as (typeof venues)[0];
    const added = newVenue();
    const saved = await desk.save(
      [
        { entry: entryOf(added.slug, { title: 'Chess for all' }) },
        {
          ...mine,
          entry: { ...mine.entry, title: 'Renamed', sessions: [weekly(added.slug, { key: 'new' })] },
        },
      ],
      { venues: [added, { ...hall, name: 'Renamed hall' }] },
    );
    expect(saved.error).toBeNull();
    return { ...desk, before, saved: saved.data };
  }

  it('is taken back whole: what was new vanishes, what was changed is as before', async () => {
    const { before, saved, organisation, kim, activity } = await savedDesk();
    const cursor = await cursorNow(world());
    expect((await undo(kim.client, saved.id)).error).toBeNull();
    expect(await stateOf(organisation.id)).toEqual(before);
    const slug = saved.after.entries[0].slug;
    expect(await namesSince(world(), cursor)).toEqual({
      upserts: [`activity/${activity.slug}`],
      removed: [`activity/${slug}`],
    });
    expect((await publicActivity(world(), activity.slug))?.title).toBe('Tuesday boxing');
    expect((await undo(kim.client, saved.id)).error).toBeNull();
    expect(await stateOf(organisation.id)).toEqual(before);
  });

  it('is taken back by a colleague or a coordinator, and by nobody else', async () => {
    const elsewhere = await makeProvider(world());
    const stranger = await world().person();
    await makeMember(world(), stranger, elsewhere.organisation.id, 'lead');
    const caseworker = await world().person();
    await makeProfessional(world(), caseworker, 'caseworker');
    const coordinator = await world().person();
    await makeProfessional(world(), coordinator, 'coordinator');
    const first = await savedDesk();
    for (const who of [stranger, caseworker])
      expect((await undo(who.client, first.saved.id)).status).toBe(403);
    expect((await undo(coordinator.client, first.saved.id)).error).toBeNull();
    expect(await stateOf(first.organisation.id)).toEqual(first.before);
    const second = await savedDesk();
    expect((await undo(second.lee.client, second.saved.id)).error).toBeNull();
  });

  it.each([
    ['an entry', 'activities', { description: 'More' }],
    ['a session', 'sessions', { end_time: '21:00' }],
    ['a venue', 'venues', { address: '2 Example Road' }],
  ])('stays when somebody has changed %s since, and says which', async (_, table, change) => {
    const { saved, lee, organisation, kim, activity, venue } = await savedDesk();
    const id =
      table === 'venues' ? ['id', venue.id] : [table === 'activities' ? 'id' : 'activity_id', activity.id];
    const { data } = await lee.client
      .from(table)
      .select('version')
      .eq(id[0] ?? '', id[1] ?? '');
    const { error } = await lee.client
      .from(table)
      .update({ ...change, version: data?.[0]?.version })
      .eq(id[0] ?? '', id[1] ?? '');
    expect(error).toBeNull();
    const now = await stateOf(organisation.id);
    const late = await undo(kim.client, saved.id);
    expect(late.status).toBe(409);
    expect(JSON.parse(late.error?.details ?? '')).toEqual(
      table === 'venues' ? { entries: [], venues: [venue.slug] } : { entries: [activity.slug], venues: [] },
    );
    expect(await stateOf(organisation.id)).toEqual(now);
  });

  it('stays when its new venue is in use by something that stays', async () => {
    const { save, kim, open } = await deskOf(world());
    const hall = newVenue();
    const first = await save([], { venues: [hall] });
    await save([{ entry: entryOf(hall.slug, { title: 'Moved in' }) }]);
    const late = await undo(kim.client, first.data.id);
    expect([late.status, JSON.parse(late.error?.details ?? '')]).toEqual([
      409,
      { entries: [], venues: [hall.slug] },
    ]);
    expect((await open()).venues.map(v => v.slug)).toContain(hall.slug);
  });

  it('puts nothing back at a place that its keeper has hidden since', async () => {
    const { activity, save, read, kim, venue } = await deskOf(world());
    const keeper = await makeProvider(world());
    const hide = (visibility: string) =>
      world().sql('update public.venues set visibility = $2 where id = $1', [keeper.venue.id, visibility]);
    const at = async (slug: string, to?: string) => {
      const old = await read();
      const exceptions = to ? [{ date: '2031-01-13', type: 'moved' as const, to: { venue: to } }] : [];
      const sessions = [weekly(slug, { exceptions })];
      const { data, error } = await save([{ ...old, entry: { ...old.entry, sessions } }]);
      expect(error).toBeNull();
      return data.id as string;
    };
    for (const [weeklyAt, movedTo] of [[keeper.venue.slug], [venue.slug, keeper.venue.slug]]) {
      await at(weeklyAt ?? '', movedTo);
      const away = await at(venue.slug);
      await hide('on-request');
      const refused = await undo(kim.client, away);
      expect([refused.status, JSON.parse(refused.error?.details ?? '')]).toEqual([
        409,
        { entries: [activity.slug], venues: [] },
      ]);
      await hide('public');
      expect((await undo(kim.client, away)).error).toBeNull();
      await at(venue.slug);
    }
  });

  it('stays after 30 days', async () => {
    const { saved, kim } = await savedDesk();
    await world().sql("update private.actions set at = now() - interval '31 days' where id = $1", [saved.id]);
    expect((await undo(kim.client, saved.id)).status).toBe(422);
  });

  it('brings back even what could not be published today', async () => {
    const { read, save, kim, activity } = await deskOf(world());
    await world().sql(
      "update public.sessions set last_date = '2026-11-24', first_date = '2026-11-24' where activity_id = $1",
      [activity.id],
    );
    await world().sql(
      "update public.sessions set first_date = '2020-11-24', last_date = '2020-11-24' where activity_id = $1",
      [activity.id],
    );
    const old = await read();
    const ended = await save([{ ...old, entry: { ...old.entry, state: 'ended' } }]);
    expect((await undo(kim.client, ended.data.id)).error).toBeNull();
    expect((await read()).entry.state).toBe('published');
  });

  it('keeps a check that was made since', async () => {
    const { saved, lee, activity } = await savedDesk();
    await world().sql(
      "update public.activities set checked_on = '2026-05-05', checked_by = 'alliance' where id = $1",
      [activity.id],
    );
    expect((await undo(lee.client, saved.id)).error).toBeNull();
    const [row] = await world().sql(
      'select checked_on::text, checked_by from public.activities where id = $1',
      [activity.id],
    );
    expect(row).toEqual({ checked_on: '2026-05-05', checked_by: 'alliance' });
  });

  it('stands in the desk by its first title and its counts, without what it held', async () => {
    const { kim, saved, lee } = await savedDesk();
    const { data } = await lee.client.rpc('desk');
    expect(data.actions).toEqual([
      {
        id: saved.id,
        at: expect.any(String),
        verb: 'entries',
        after: { entries: 2, added: 1, venues: 2, title: 'Chess for all' },
        mine: false,
        undone: false,
      },
    ]);
    await undo(kim.client, saved.id);
    expect((await lee.client.rpc('desk')).data.actions[0].undone).toBe(true);
  });
});
