/** The change feed tells of each change that alters a public document, once, and of nothing else. */
import { beforeEach, describe, expect, it } from 'vitest';
import { engines } from './support/engines.ts';
import { changesSince, cursorNow, namesSince, publicActivity } from './support/feed.ts';
import {
  makeActivity,
  makeException,
  makeOrganisation,
  makeProvider,
  makeSession,
  makeVenue,
  type Provider,
} from './support/make.ts';
import { useWorld } from './support/world.ts';

describe.each(engines)('directory_since on %s', engine => {
  const world = useWorld(engine);
  let provider: Provider;
  let cursor: number;
  let activity: string;
  let organisation: string;

  beforeEach(async () => {
    provider = await makeProvider(world());
    activity = `activity/${provider.activity.slug}`;
    organisation = `organisation/${provider.organisation.slug}`;
    cursor = await cursorNow(world());
  });

  const change = (table: keyof Provider, set: string) =>
    world().sql(
      `update public.${table === 'activity' ? 'activities' : `${table}s`} set ${set} where id = $1`,
      [provider[table].id],
    );

  it('gives everything from 0, in the shape of the contract', async () => {
    const all = await changesSince(world(), 0);
    expect(all.upserts.map(d => `${d.type}/${d.slug}`)).toEqual(
      expect.arrayContaining([activity, organisation]),
    );
    expect(await publicActivity(world(), provider.activity.slug)).toMatchObject({
      title: 'Tuesday boxing',
      ages: { from: 11, to: 16 },
      organisation: { name: 'Riverside Youth', contact: { phone: '01632 960001' } },
      venues: [{ slug: provider.venue.slug, ward: 'E05015511', position: [-1.4765, 52.91357] }],
      sessions: [
        {
          key: provider.session.key,
          venue: provider.venue.slug,
          start: '17:00',
          end: '19:00',
          exceptions: [{ date: '2026-11-24', type: 'cancelled' }],
        },
      ],
      updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
  });

  it('names the places of its sessions first, in their order, then those of single dates', async () => {
    const hall = (slug: string) => makeVenue(world(), provider.organisation.id, { slug });
    const [odd, early, late] = [await hall('a-one-date'), await hall('c-early'), await hall('b-late')];
    await makeException(world(), provider.session.id, {
      date: '2026-12-08',
      type: 'moved',
      to_venue_id: odd.id,
    });
    await makeSession(world(), provider.activity.id, late.id, { start_time: '18:00' });
    await makeSession(world(), provider.activity.id, early.id, { start_time: '09:00' });
    const { venues } = (await publicActivity(world(), provider.activity.slug)) ?? {};
    expect(venues?.map(({ slug }) => slug)).toEqual([early.slug, provider.venue.slug, late.slug, odd.slug]);
  });

  it('says nothing when nothing has changed', async () => {
    expect(await changesSince(world(), cursor)).toEqual({ cursor, upserts: [], removed: [] });
  });

  it.each([
    ['activity', "title = 'Boxing and games'"],
    ['activity', "places_left = 'full', places_said = '2026-11-21'"],
    ['activity', "checked_on = '2026-11-21', checked_by = 'organiser'"],
    ['session', "start_time = '18:00'"],
    ['session', "last_date = '2026-12-15'"],
    ['exception', "note = 'The hall is closed'"],
    ['venue', 'step_free = true'],
    ['venue', "visibility = 'area'"],
  ] as const)('tells of a changed %s: %s', async (table, set) => {
    await change(table, set);
    expect(await namesSince(world(), cursor)).toEqual({ upserts: [activity], removed: [] });
    expect(await cursorNow(world())).toBe(cursor + 1);
  });

  it('tells of a changed organisation and of its activities', async () => {
    await change('organisation', "name = 'Riverside Young People'");
    expect(await namesSince(world(), cursor)).toEqual({ upserts: [activity, organisation], removed: [] });
  });

  it('tells of sessions and dates that come and go', async () => {
    const session = await makeSession(world(), provider.activity.id, provider.venue.id);
    const exception = await makeException(world(), session.id, { type: 'extra', date: '2026-12-23' });
    expect(await namesSince(world(), cursor + 1)).toEqual({ upserts: [activity], removed: [] });
    await world().sql('delete from public.exceptions where id = $1', [exception.id]);
    await world().sql('delete from public.sessions where id = $1', [session.id]);
    expect(await cursorNow(world())).toBe(cursor + 4);
  });

  it('tells of a venue that only one moved date uses', async () => {
    const other = await makeVenue(world(), provider.organisation.id);
    await makeException(world(), provider.session.id, {
      type: 'moved',
      date: '2026-12-01',
      to_venue_id: other.id,
    });
    const now = await cursorNow(world());
    await world().sql("update public.venues set name = 'Annexe' where id = $1", [other.id]);
    expect(await namesSince(world(), now)).toEqual({ upserts: [activity], removed: [] });
  });

  it.each([
    ['paused', "state = 'paused'"],
    ['ended', "state = 'ended'"],
    ['a draft again', "state = 'draft'"],
    ['for professionals only', "listing = 'professionals'"],
  ])('removes an activity that is %s', async (_, set) => {
    await change('activity', set);
    expect(await namesSince(world(), cursor)).toEqual({ upserts: [], removed: [activity] });
    await change('activity', "state = 'published', listing = 'public'");
    expect(await namesSince(world(), cursor)).toEqual({ upserts: [activity], removed: [] });
  });

  it.each(['suspended', 'applied'])(
    'removes an organisation that is %s, with its activities',
    async state => {
      await change('organisation', `approval_state = '${state}'`);
      expect(await namesSince(world(), cursor)).toEqual({ upserts: [], removed: [activity, organisation] });
    },
  );

  it('removes a lapsed organisation by its date alone, every time, without any write', async () => {
    await change('organisation', 'approved_until = private.today()');
    expect((await namesSince(world(), cursor)).upserts).toEqual([activity, organisation]);
    const before = await cursorNow(world());
    const lastDayWas = (days: number) =>
      world().sql(
        'update private.directory_feed set listed_until = private.today() - $2::int where name = any($1)',
        [[activity, organisation], days],
      );
    // What a midnight does to what was published until yesterday.
    await lastDayWas(1);
    for (const since of [cursor, before])
      expect(await namesSince(world(), since)).toEqual({
        upserts: [],
        removed: expect.arrayContaining([activity, organisation]),
      });
    expect((await namesSince(world(), 0)).removed).toEqual([]);
    await lastDayWas(0);
  });

  it('removes an organisation whose approval is ended, edits notwithstanding, and brings it back when renewed', async () => {
    await change('organisation', 'approved_until = private.today() - 1');
    await change('activity', "title = 'Still at work'");
    expect(await namesSince(world(), cursor)).toEqual({ upserts: [], removed: [activity, organisation] });
    const lapsed = await cursorNow(world());
    await change('organisation', 'approved_until = null');
    const back = await namesSince(world(), lapsed);
    expect(back.upserts).toEqual([activity, organisation]);
    expect(back.removed).not.toContain(activity);
  });

  it('removes a deleted activity', async () => {
    await world().sql('delete from public.activities where id = $1', [provider.activity.id]);
    expect(await namesSince(world(), cursor)).toEqual({ upserts: [], removed: [activity] });
  });

  it('gives no number to a save that changes nothing, or nothing public', async () => {
    await change('activity', 'title = title');
    await change('activity', 'paused_why = null, updated_at = now()');
    await change('organisation', "private_contact_phone = '01632 960002'");
    await change('venue', "ask = 'Ring us'");
    const draft = await makeActivity(world(), provider.organisation.id, { state: 'draft' });
    await makeSession(world(), draft.id, provider.venue.id);
    await makeOrganisation(world(), { approval_state: 'applied' });
    expect(await changesSince(world(), cursor)).toEqual({ cursor, upserts: [], removed: [] });
  });

  it('gives no number to a change that was rolled back or undone before the commit', async () => {
    await expect(
      world().database.transaction(async tx => {
        await tx.run("update public.activities set title = 'Never'");
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await world().database.run(
      "update public.activities set title = 'For a moment'; update public.activities set title = 'Tuesday boxing' where title = 'For a moment'",
    );
    expect((await namesSince(world(), cursor)).upserts).not.toContain(activity);
  });

  it('numbers many changes of one transaction once per document', async () => {
    await world().database.transaction(async tx => {
      for (const title of ['One', 'Two', 'Three']) {
        await tx.query('update public.activities set title = $1 where id = $2', [
          title,
          provider.activity.id,
        ]);
      }
    });
    expect(await cursorNow(world())).toBe(cursor + 1);
    expect((await publicActivity(world(), provider.activity.slug))?.title).toBe('Three');
  });

  it('answers a cursor from another life, or none, with everything', async () => {
    const all = await changesSince(world(), 0);
    expect((await changesSince(world(), cursor + 1_000_000)).upserts).toEqual(all.upserts);
    expect((await changesSince(world(), -5)).upserts).toEqual(all.upserts);
    const { data } = await world().anon.rpc('directory_since', {}, { get: true });
    expect(data.upserts).toHaveLength(all.upserts.length);
  });
});
