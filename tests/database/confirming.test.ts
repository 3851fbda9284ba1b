/** Entries are confirmed by the organiser or the alliance, and published only when somebody can go. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Cast, castOf } from './support/cast.ts';
import { engines } from './support/engines.ts';
import { makeActivity, makeOrganisation, makeSession, makeVenue } from './support/make.ts';
import { useWorld } from './support/world.ts';

describe.each(engines)('entries on %s', engine => {
  const world = useWorld(engine);
  let cast: Cast;
  beforeEach(async () => {
    cast = await castOf(world());
  });

  const checked = async (id: string) => {
    const [row] = await world().sql(
      'select checked_on = private.today() as today, checked_by as by, version from public.activities where id = $1',
      [id],
    );
    return row;
  };

  it.each([
    ['editor', 1, 'organiser'],
    ['lead', 1, 'organiser'],
    ['coordinator', 1, 'alliance'],
    ['other', 0, null],
    ['caseworker', 0, null],
    ['nobody', 0, null],
  ] as const)('are confirmed by %s: %i, as %s', async (who, confirmed, by) => {
    const id = cast.own.activity.id;
    const { data } = await cast.client(who).rpc('confirm_activities', { ids: [id, crypto.randomUUID()] });
    expect(data).toBe(confirmed);
    expect(await checked(id)).toEqual({ today: by ? true : null, by, version: 1 });
  });

  it('are checked when the organiser saves their schedule, and not when the alliance does', async () => {
    const id = cast.own.activity.id;
    const late = { session_id: cast.own.session.id, type: 'extra' };
    await cast
      .client('coordinator')
      .from('exceptions')
      .insert({ ...late, date: '2026-12-22' });
    expect(await checked(id)).toMatchObject({ by: null });
    await cast
      .client('editor')
      .from('exceptions')
      .insert({ ...late, date: '2026-12-23' });
    expect(await checked(id)).toMatchObject({ today: true, by: 'organiser' });
  });

  it('need a session, a place and a contact before a person can publish them', async () => {
    const organisation = await makeOrganisation(world(), { contact_phone: null });
    await world().sql(
      "insert into public.memberships (organisation_id, user_id, role) values ($1, $2, 'editor')",
      [organisation.id, cast.people.editor.id],
    );
    const venue = await makeVenue(world(), organisation.id, {
      postcode: null,
      longitude: null,
      latitude: null,
    });
    const draft = await makeActivity(world(), organisation.id, { state: 'draft' });
    const publish = () =>
      cast.client('editor').from('activities').update({ state: 'published', version: 1 }).eq('id', draft.id);

    expect((await publish()).error?.message).toBe(
      'To be published, "Tuesday boxing" still needs at least one session and a public contact, its own or its organisation\'s.',
    );
    await makeSession(world(), draft.id, venue.id);
    await world().sql("update public.organisations set contact_url = 'https://example.org' where id = $1", [
      organisation.id,
    ]);
    expect((await publish()).error?.message).toContain('the postcode of its venue');
    await world().sql("update public.venues set visibility = 'on-request' where id = $1", [venue.id]);
    expect((await publish()).error).toBeNull();
    const { error } = await cast.client('editor').from('sessions').delete().eq('activity_id', draft.id);
    expect(error?.message).toContain('at least one session');
  });

  it('beyond a draft have their summary, kind, ages and way to join', async () => {
    for (const column of ['summary', 'kind', 'ages_from', 'joining']) {
      await expect(
        world().sql(`update public.activities set ${column} = null where id = $1`, [cast.own.activity.id]),
      ).rejects.toThrow('activities_complete');
    }
  });
});
