/** What row level security cannot say: which columns are whose, and that a stale save is refused. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, type Who } from './support/cast.ts';
import { engines } from './support/engines.ts';
import { makeActivity, makeOrganisation, makeVenue } from './support/make.ts';
import { useWorld } from './support/world.ts';

describe.each(engines)('columns on %s', engine => {
  const world = useWorld(engine);
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(world());
  });

  const row = async (table: string, id: string) => {
    const [found] = await world().sql<Record<string, unknown>>(
      `select * from public.${table} where id = $1`,
      [id],
    );
    return found ?? {};
  };
  const save = async (who: Who, table: string, id: string, change: Record<string, unknown>) => {
    const { version } = await row(table, id);
    return cast
      .client(who)
      .from(table)
      .update({ ...change, version })
      .eq('id', id)
      .select();
  };

  it.each([
    ['organisations', { approval_state: 'suspended' }],
    ['organisations', { approved_until: '2099-01-01' }],
    ['organisations', { kind: 'alliance-member' }],
    ['organisations', { slug: 'another-name' }],
    ['organisations', { example: true }],
    ['activities', { checked_on: '2026-11-21', checked_by: 'alliance' }],
    ['activities', { slug: 'another-name' }],
    ['venues', { slug: 'another-name' }],
  ])('an editor or lead cannot set %s to %j', async (table, change) => {
    const id =
      cast.own[table === 'organisations' ? 'organisation' : table === 'venues' ? 'venue' : 'activity'].id;
    const before = await row(table, id);
    for (const who of ['editor', 'lead'] as const) {
      const { error } = await save(who, table, id, change);
      expect(error?.code, who).toMatch(/42501|PT422/);
    }
    expect(await row(table, id)).toEqual(before);
  });

  it.each(['activities', 'venues', 'sessions'] as const)(
    'nobody moves their %s to another organisation',
    async table => {
      const id = { activities: cast.own.activity, venues: cast.own.venue, sessions: cast.own.session }[table]
        .id;
      const before = await row(table, id);
      // Even with a foot in both.
      const both = await world().person();
      for (const organisation of [cast.own.organisation.id, cast.elsewhere.organisation.id]) {
        await world().sql(
          "insert into public.memberships (organisation_id, user_id, role) values ($1, $2, 'lead')",
          [organisation, both.id],
        );
      }
      await both.client
        .from(table)
        .update({ organisation_id: cast.elsewhere.organisation.id, version: before.version })
        .eq('id', id);
      expect((await row(table, id)).organisation_id).toBe(cast.own.organisation.id);
    },
  );

  it('a session stays with its activity and a date with its session', async () => {
    for (const [table, id, change] of [
      ['sessions', cast.own.session.id, { activity_id: cast.elsewhere.activity.id }],
      ['exceptions', cast.own.exception.id, { session_id: cast.elsewhere.session.id }],
    ] as const) {
      const { error } = await save('editor', table, id, change);
      expect(error?.code).toBe('42501');
    }
  });

  it('a session belongs to its activity’s organisation, whatever the request says', async () => {
    const { error } = await cast.client('other').from('sessions').insert({
      activity_id: cast.own.activity.id,
      organisation_id: cast.elsewhere.organisation.id,
      venue_id: cast.elsewhere.venue.id,
      key: 'smuggled',
      first_date: '2026-12-01',
      start_time: '10:00',
      end_time: '11:00',
    });
    expect(error?.code).toBe('42501');
  });

  it('ids, dates of creation, masks, wards and the first publication cannot be made up', async () => {
    const made = {
      id: crypto.randomUUID(),
      created_at: '2001-01-01',
      published_at: '2001-01-01',
      version: 7,
    };
    const { data } = await cast
      .client('editor')
      .from('activities')
      .insert({ ...made, organisation_id: cast.own.organisation.id, slug: 'made-up', title: 'Made up' })
      .select()
      .single();
    expect(data).toMatchObject({ version: 1, published_at: null });
    expect(data.created_at).not.toContain('2001');
    await save('editor', 'venues', cast.own.venue.id, { mask: 'chosen', ward: 'E05015524' });
    expect(await row('venues', cast.own.venue.id)).toMatchObject({
      mask: expect.stringMatching(/^[0-9a-f]{12}$/),
      ward: 'E05015511',
    });
  });

  it('a coordinator approves, but confirms only by confirming', async () => {
    const { id } = await makeOrganisation(world(), { approval_state: 'applied' });
    const { error } = await save('coordinator', 'organisations', id, { approval_state: 'approved' });
    expect(error).toBeNull();
    const { id: activity } = await makeActivity(world(), id, { state: 'draft' });
    expect(
      (
        await save('coordinator', 'activities', activity, {
          checked_on: '2026-11-21',
          checked_by: 'alliance',
        })
      ).error?.code,
    ).toBe('42501');
  });

  it('an address is kept from its first publication on, for the alliance too', async () => {
    const draft = await makeActivity(world(), cast.own.organisation.id, { state: 'draft' });
    expect((await save('editor', 'activities', draft.id, { slug: 'renamed-in-time' })).error).toBeNull();
    const { error } = await save('coordinator', 'activities', cast.own.activity.id, { slug: 'too-late' });
    expect(error?.message).toContain('never changes');
  });

  it('what is said of free places is said today', async () => {
    await save('editor', 'activities', cast.own.activity.id, {
      places_left: 'few',
      places_said: '2031-01-01',
    });
    const [{ today } = { today: '' }] = await world().sql<{ today: string }>(
      'select private.today()::text as today',
    );
    const [said] = await world().sql<{ said: string }>(
      'select places_said::text as said from public.activities where id = $1',
      [cast.own.activity.id],
    );
    expect(said?.said).toBe(today);
    await save('editor', 'activities', cast.own.activity.id, { places_left: null });
    expect(await row('activities', cast.own.activity.id)).toMatchObject({
      places_left: null,
      places_said: null,
    });
  });

  it.each(['organisation', 'venue', 'activity', 'session', 'exception'] as const)(
    'a stale save of a %s is refused with 409 and merges nothing',
    async what => {
      const table = what === 'activity' ? 'activities' : `${what}s`;
      const id = cast.own[what].id;
      const column = {
        organisation: 'summary',
        venue: 'address',
        activity: 'summary',
        session: 'last_date',
        exception: 'note',
      }[what];
      const value = (n: number) => (what === 'session' ? `2027-05-0${n}` : `Said ${n}`);
      const { version } = await row(table, id);
      const update = (change: object) => cast.client('editor').from(table).update(change).eq('id', id);

      expect((await update({ [column]: value(1), version })).error).toBeNull();
      const after = await row(table, id);
      expect(after.version).toBe(Number(version) + 1);

      for (const stale of [{ version }, { version: Number(version) + 2 }, {}]) {
        const answer = await update({ [column]: value(2), ...stale });
        expect([answer.error?.code, answer.status]).toEqual(['PT409', 409]);
      }
      expect(await row(table, id)).toEqual(after);

      // The same again changes nothing, and so needs no version.
      expect((await update({ [column]: value(1), version: after.version })).error).toBeNull();
      expect(await row(table, id)).toEqual(after);
    },
  );

  it('a session may be held at public venues of others, and not at hidden ones', async () => {
    const client = cast.client('editor');
    const hidden = await makeVenue(world(), cast.elsewhere.organisation.id, { visibility: 'on-request' });
    const { data: seen } = await client
      .from('venues')
      .select('id')
      .in('id', [cast.elsewhere.venue.id, hidden.id, cast.lapsed.venue.id]);
    expect(seen).toEqual([{ id: cast.elsewhere.venue.id }]);

    const errors = [];
    for (const venue of [hidden.id, crypto.randomUUID()]) {
      const { error } = await save('editor', 'sessions', cast.own.session.id, { venue_id: venue });
      errors.push({ code: error?.code, message: error?.message, details: error?.details });
    }
    expect(errors[0]).toEqual(errors[1]);
    expect(errors[0]?.message).toBe('There is no such venue.');
    expect(
      (await save('editor', 'sessions', cast.own.session.id, { venue_id: cast.elsewhere.venue.id })).error,
    ).toBeNull();
  });
});
