/** The history of an entry: who changed what, and how it was then, so that it can be brought back. */
import { describe, expect, it } from 'vitest';
import type { HistoryItem } from '../../src/domain/activity/entry.ts';
import { engines } from './support/engines.ts';
import { deskOf, entryOf, newVenue, weekly } from './support/entries.ts';
import { makeMember, makeProfessional, makeProvider } from './support/make.ts';
import { useWorld } from './support/world.ts';

describe.each(engines)('the history of an entry on %s', engine => {
  const world = useWorld(engine);

  it('says who changed what, newest first, with the entry as it was', async () => {
    const { read, save, history, activity, kim, lee, session } = await deskOf(world());
    const coordinator = await world().person();
    await makeProfessional(world(), coordinator, 'coordinator');
    const first = await read();
    await save([{ ...first, entry: { ...first.entry, title: 'Second', cost: { pence: 100 } } }]);
    await lee.client.rpc('act', {
      action: crypto.randomUUID(),
      verb: 'date',
      details: {
        session: session.id,
        date: '2031-12-02',
        sessionVersion: 1,
        seen: [],
        wanted: [{ type: 'cancelled' }],
      },
    });
    const third = await read();
    await save([
      { ...third, entry: { ...third.entry, sessions: [weekly(first.entry.sessions[0]?.venue ?? '')] } },
    ]);
    const { error } = await coordinator.client.rpc('act', {
      action: crypto.randomUUID(),
      verb: 'activity',
      details: { activity: activity.id, version: 2, set: { state: 'paused', pausedWhy: 'Roof' } },
    });
    expect(error).toBeNull();

    const changes = await history();
    expect(changes.map(({ by, what }) => [by, what])).toEqual([
      [{ alliance: true }, ['paused', 'state']],
      [{ me: true }, ['dates', 'sessions']],
      [{ email: lee.email }, ['checked', 'dates']],
      [{ me: true }, ['cost', 'title']],
      ...Array(2).fill([{ job: true }, expect.any(Array)]),
      [{ job: true }, ['added']],
    ]);
    expect(changes.map(change => change.entry.title)).toEqual([
      'Second',
      'Second',
      'Second',
      'Second',
      ...Array(3).fill('Tuesday boxing'),
    ]);
    expect(changes[2]?.entry).toEqual(third.entry);
    expect(changes[4]?.entry).toEqual(first.entry);
    expect(changes.at(-1)?.entry.sessions).toEqual([]);
    expect(
      changes.every(change => change.slug === activity.slug && !Number.isNaN(Date.parse(change.at))),
    ).toBe(true);
    expect((await history(lee.client))[3]?.by).toEqual({ email: kim.email });
    await world().sql('delete from public.memberships where user_id = $1', [kim.id]);
    expect((await history(lee.client))[3]?.by).toEqual({ gone: true });
  });

  it('comes in pages of fifty', async () => {
    const { history, kim, activity } = await deskOf(world());
    for (let n = 0; n < 53; n++)
      await world().sql('update public.activities set title = $1 where id = $2', [`Title ${n}`, activity.id]);
    const first = await history();
    expect([first.length, first[0]?.entry.title, first[49]?.entry.title]).toEqual([
      50,
      'Title 52',
      'Title 3',
    ]);
    const { data } = await kim.client.rpc('history_of', { activity: activity.slug, before: first[49]?.id });
    expect((data as HistoryItem[]).map(change => change.entry.title)).toEqual([
      'Title 2',
      'Title 1',
      'Title 0',
      ...Array(3).fill('Tuesday boxing'),
    ]);
  });

  it('brings back an earlier state, whole', async () => {
    const { read, save, history } = await deskOf(world());
    const first = await read();
    await save([{ ...first, entry: entryOf(first.entry.sessions[0]?.venue ?? '') }]);
    const now = await read();
    const earlier = (await history()).find(change => change.entry.title === 'Tuesday boxing');
    expect((await save([{ ...now, entry: earlier?.entry ?? now.entry }])).error).toBeNull();
    expect(await read()).toEqual(first);
  });

  it('is read by its members and the alliance only, the same answer for none', async () => {
    const { activity } = await deskOf(world());
    const elsewhere = await makeProvider(world());
    const [other, nobody, caseworker] = [
      await world().person(),
      await world().person(),
      await world().person(),
    ];
    await makeMember(world(), other, elsewhere.organisation.id, 'lead');
    await makeProfessional(world(), caseworker, 'caseworker');
    const ask = async (client: typeof other.client, slug: string) => {
      const { error } = await client.rpc('history_of', { activity: slug });
      return { ...error };
    };
    for (const who of [other, nobody, caseworker]) {
      expect(await ask(who.client, activity.slug)).toMatchObject({ code: 'PT403' });
      expect(await ask(who.client, activity.slug)).toEqual(await ask(who.client, 'no-such-activity'));
    }
    expect((await world().anon.rpc('history_of', { activity: activity.slug })).status).toBe(401);
  });

  it('begins anew where the alliance has moved an entry to another group: what was before stays there', async () => {
    const from = await deskOf(world());
    const to = await deskOf(world());
    const secret = await from.read();
    const refuge = newVenue({ visibility: 'on-request', name: 'Secret refuge' });
    await from.save(
      [
        {
          ...secret,
          entry: { ...secret.entry, description: 'Of the old group', sessions: [weekly(refuge.slug)] },
        },
      ],
      { venues: [refuge] },
    );
    await world().sql('update public.activities set organisation_id = $1 where id = $2', [
      to.organisation.id,
      from.activity.id,
    ]);
    const moved = await to.read(from.activity.slug);
    await to.save([{ ...moved, entry: { ...moved.entry, description: 'Of the new group' } }]);
    const changes = await to.history(to.kim.client, from.activity.slug);
    expect(changes.map(({ what, by, entry }) => [by, what, entry.description])).toEqual([
      [{ me: true }, ['description'], 'Of the new group'],
      [{ job: true }, ['organisation'], 'Of the old group'],
    ]);
    const text = JSON.stringify(changes);
    for (const hidden of [from.kim.email, refuge.slug, 'Secret refuge', from.organisation.id])
      expect(text).not.toContain(hidden);
    expect(changes[0]?.entry.sessions).toMatchObject([
      { key: 'monday', venue: expect.stringMatching(/^on-request-/) },
    ]);
    const left = await from.kim.client.rpc('history_of', { activity: from.activity.slug });
    expect(left.status).toBe(403);
  });

  it('still names a venue that has been deleted, where it was one’s own', async () => {
    const { read, save, history } = await deskOf(world());
    const hall = newVenue();
    const other = await deskOf(world());
    const first = await read();
    await save(
      [
        {
          ...first,
          entry: {
            ...first.entry,
            sessions: [weekly(hall.slug), { ...weekly(other.venue.slug), key: 'guest' }],
          },
        },
      ],
      { venues: [hall] },
    );
    const second = await read();
    await save([{ ...second, entry: first.entry }]);
    await world().sql('delete from public.venues where slug = $1', [hall.slug]);
    await world().sql('delete from public.activities where organisation_id = $1', [other.organisation.id]);
    await world().sql('delete from public.venues where slug = $1', [other.venue.slug]);
    const [, then] = await history();
    expect(then?.entry.sessions.map(s => s.venue)).toEqual(
      expect.arrayContaining([hall.slug, expect.stringMatching(/^gone-/)]),
    );
    const back = await save([{ ...(await read()), entry: then?.entry ?? first.entry }]);
    expect([back.status, back.error?.details]).toEqual([422, 'sessions_venue_known']);
  });
});
