/** Entries are opened and saved whole: all of it or nothing, once, and never over what somebody else has changed. */
import { describe, expect, it } from 'vitest';
import { blankEntry, type Entry } from '../../src/domain/activity/entry.ts';
import { engines } from './support/engines.ts';
import { deskOf, entryOf, fault, newVenue, weekly } from './support/entries.ts';
import { changesSince, cursorNow, publicActivity } from './support/feed.ts';
import { keys, signToken } from './support/keys.ts';
import { makeProfessional, makeProvider } from './support/make.ts';
import { useWorld } from './support/world.ts';

describe.each(engines)('entries on %s', engine => {
  const world = useWorld(engine);
  const count = async (what: string) => {
    const [row] = await world().sql<{ n: number }>(`select count(*)::int as n from ${what}`);
    return row?.n;
  };

  it('open as they are kept, and saving them as they are changes nothing', async () => {
    const { open, save, organisation, activity, venue } = await deskOf(world());
    const opened = await open();
    expect(opened.organisation).toMatchObject({
      slug: organisation.slug,
      role: 'editor',
      approved: true,
      contact: { phone: '01632 960001' },
      privateContact: { email: 'manager@example.org' },
    });
    expect(opened.venues).toMatchObject([{ slug: venue.slug, own: true, version: 1, ward: 'E05015511' }]);
    expect(opened.entries).toMatchObject([
      {
        slug: activity.slug,
        entry: {
          title: 'Tuesday boxing',
          ages: { from: 11, to: 16 },
          sessions: [{ venue: venue.slug, exceptions: [{ date: '2026-11-24', type: 'cancelled' }] }],
        },
      },
    ]);
    const [before, cursor] = [await count('public.audit'), await cursorNow(world())];
    const { own: _own, ward: _ward, ...same } = opened.venues[0] as (typeof opened.venues)[0];
    const saved = await save(opened.entries, { venues: [same] });
    expect(saved.error).toBeNull();
    expect(saved.data.after.entries).toEqual([{ slug: activity.slug, stamp: opened.entries[0]?.stamp }]);
    expect([await count('public.audit'), await cursorNow(world())]).toEqual([before, cursor]);
  });

  it('are added with new venues in one go, and everybody sees them', async () => {
    const { save, open } = await deskOf(world());
    const hall = newVenue();
    const whole: Entry = entryOf(hall.slug, {
      description: 'Boards are there.\nBring a friend.',
      strand: 'family',
      stages: ['universal', 'primary'],
      audience: 'girls',
      madeFor: ['lgbtq'],
      needs: ['wheelchair'],
      expertise: ['autism'],
      languages: ['ur'],
      cost: { pence: 150, covers: 'tea' },
      contact: {
        name: 'Chess team',
        phone: '01632 960002',
        email: 'chess@example.org',
        url: 'https://example.org',
      },
      firstVisit: { meets: 'Somebody at the door', noise: 'quiet', bring: 'Nothing', expect: 'Tea' },
      sessions: [
        weekly(hall.slug, {
          season: 'term',
          lastDate: '2031-07-20',
          exceptions: [
            { date: '2031-01-13', type: 'cancelled', note: 'Hall closed' },
            {
              date: '2031-01-20',
              type: 'moved',
              to: { date: '2031-01-21', start: '18:00', venue: hall.slug },
            },
            { date: '2031-02-01', type: 'extra', to: { start: '10:00', end: '11:00' } },
          ],
        }),
        { ...weekly(hall.slug), key: 'once', firstDate: '2031-03-01', rrule: undefined },
      ],
    });
    const saved = await save([{ entry: whole }, { entry: { ...whole, title: 'Monday chess' } }], {
      venues: [hall],
    });
    expect(saved.error).toBeNull();
    const slugs = saved.data.after.entries.map((entry: { slug: string }) => entry.slug);
    expect(slugs[1]).toBe(`${slugs[0]}-2`);
    expect(saved.data.after.venues).toEqual([{ slug: hall.slug, version: 1 }]);
    const read = (await open()).entries.find(entry => entry.slug === slugs[0]);
    expect(read?.entry).toEqual(JSON.parse(JSON.stringify(whole)));
    expect(read?.stamp).toBe(saved.data.after.entries[0].stamp);
    const shown = await publicActivity(world(), slugs[0]);
    expect(shown).toMatchObject({ title: 'Monday chess', sessions: [{ season: 'term' }, { key: 'once' }] });
    expect(shown?.checked?.by).toBe('organiser');
  });

  it('open one by one, by their slug', async () => {
    const { kim, organisation, save, venue, activity, open } = await deskOf(world());
    await save([{ entry: entryOf(venue.slug) }]);
    const one = { organisation: organisation.slug, slug: activity.slug };
    const { data } = await kim.client.rpc('open_entries', one);
    expect(data.entries).toEqual((await open()).entries.filter(entry => entry.slug === activity.slug));
    expect((await kim.client.rpc('open_entries', { ...one, slug: 'no-such' })).data.entries).toEqual([]);
  });

  it('are changed by a coordinator in the name of their group, which counts as no look of the group’s', async () => {
    const { save, read, activity, organisation, history } = await deskOf(world());
    const ada = await world().person();
    await makeProfessional(world(), ada, 'coordinator');
    const { data } = await ada.client.rpc('open_entries', { organisation: organisation.slug });
    expect([data.organisation.role, data.entries]).toEqual(['coordinator', [await read()]]);
    const [mine] = data.entries;
    const sessions = [{ ...mine.entry.sessions[0], end: '20:00' }];
    const saved = await save([{ ...mine, entry: { ...mine.entry, sessions } }], { client: ada.client });
    expect(saved.error).toBeNull();
    expect((await read()).entry.sessions[0]?.end).toBe('20:00');
    expect((await history())[0]).toMatchObject({ by: { alliance: true }, what: ['sessions'] });
    const [row] = await world().sql('select checked_by from public.activities where id = $1', [activity.id]);
    expect(row).toEqual({ checked_by: null });
  });

  it('may lack all but a title while they are drafts', async () => {
    const { save, open } = await deskOf(world());
    const saved = await save([{ entry: { title: 'Only an idea' } as Entry }]);
    expect(saved.error).toBeNull();
    const { entries } = await open();
    expect(entries.find(({ entry }) => entry.title === 'Only an idea')?.entry).toEqual(
      blankEntry('Only an idea'),
    );
  });

  it('change only where something was changed', async () => {
    const { save, read, activity, session } = await deskOf(world());
    const { entry, ...rest } = await read();
    const [kept] = await world().sql('select * from public.exceptions where activity_id = $1', [activity.id]);
    const [same] = entry.sessions;
    const changed = {
      ...entry,
      summary: 'Learn to box well',
      sessions: [same, { ...weekly(same?.venue ?? ''), key: 'friday' }] as Entry['sessions'],
    };
    expect((await save([{ ...rest, entry: changed }])).error).toBeNull();
    expect((await read()).entry).toEqual({ ...changed, sessions: expect.arrayContaining(changed.sessions) });
    expect(
      await world().sql('select * from public.exceptions where activity_id = $1', [activity.id]),
    ).toEqual([kept]);
    expect(await world().sql('select version from public.sessions where id = $1', [session.id])).toEqual([
      { version: 1 },
    ]);
    expect(await publicActivity(world(), activity.slug)).toMatchObject({ summary: 'Learn to box well' });
  });

  it('drop the sessions and dates that are no longer there', async () => {
    const { save, read } = await deskOf(world());
    const { entry, ...rest } = await read();
    const [first] = entry.sessions;
    const [friday] = [{ ...weekly(first?.venue ?? ''), key: 'friday' }];
    expect((await save([{ ...rest, entry: { ...entry, sessions: [friday] } }])).error).toBeNull();
    expect((await read()).entry.sessions).toEqual([friday]);
  });

  it('are saved once, however often the save is sent, and one number is for one save', async () => {
    const { save, open, venue } = await deskOf(world());
    const action = crypto.randomUUID();
    const entry = entryOf(venue.slug, { title: 'Sent twice' });
    const answers = await Promise.all([1, 2, 3].map(() => save([{ entry }], { action })));
    expect(answers.map(a => a.error)).toEqual([null, null, null]);
    expect(new Set(answers.map(a => JSON.stringify(a.data.after))).size).toBe(1);
    expect(answers.filter(a => a.data.again)).toHaveLength(2);
    expect((await open()).entries.filter(one => one.entry.title === 'Sent twice')).toHaveLength(1);
    const other = await save([{ entry: { ...entry, title: 'Something else' } }], { action });
    expect(other.status).toBe(422);
  });

  it('are all refused when one of them breaks a rule, by its name and place', async () => {
    const { save, venue } = await deskOf(world());
    const [before, halls] = [await count('public.activities'), await count('public.venues')];
    const good = entryOf(venue.slug);
    const bad = entryOf(venue.slug, { title: ' ', cost: { pence: -1 } });
    const { error, status } = await save([{ entry: good }, { entry: bad }, { entry: good }], {
      venues: [newVenue()],
    });
    expect([status, fault(error as never)]).toEqual([422, { rule: 'activities_cost_range', entry: 1 }]);
    expect(JSON.parse(error?.hint ?? '').faults).toEqual([
      { rule: 'activities_cost_range', entry: 1 },
      { rule: 'activities_title_form', entry: 1 },
    ]);
    expect(await count('public.activities')).toBe(before);
    expect(await count('public.venues')).toBe(halls);
  });

  it('are refused when somebody has changed one since, with the list of what changed', async () => {
    const { save, read, lee, venue, open } = await deskOf(world());
    const mine = await read();
    const theirs = await read();
    const { venues } = await open();
    const hall = { ...venues[0], own: undefined, ward: undefined, name: 'Hall, renamed' };
    expect(
      (
        await save([{ ...theirs, entry: { ...theirs.entry, title: 'Lee was here' } }], {
          client: lee.client,
          venues: [hall as never],
        })
      ).error,
    ).toBeNull();
    const late = await save(
      [{ entry: entryOf(venue.slug) }, { ...mine, entry: { ...mine.entry, summary: 'Kim was here' } }],
      { venues: [{ ...hall, name: 'Hall, renamed again' } as never] },
    );
    expect(late.status).toBe(409);
    expect(JSON.parse(late.error?.details ?? '')).toEqual({ entries: [mine.slug], venues: [venue.slug] });
    expect((await read()).entry).toMatchObject({ title: 'Lee was here', summary: 'Learn to box' });
    const blind = await save([{ slug: mine.slug, entry: { ...mine.entry, title: 'Without looking' } }]);
    expect(blind.status).toBe(409);
  });

  it('take two who say the same as one, and do not mind a check or places left meanwhile', async () => {
    const { save, read, lee, activity } = await deskOf(world());
    const mine = await read();
    const wanted = { ...mine, entry: { ...mine.entry, title: 'We agree' } };
    expect((await save([wanted], { client: lee.client })).error).toBeNull();
    expect((await save([wanted])).error).toBeNull();
    const now = await read();
    await lee.client.rpc('confirm_activities', { ids: [activity.id] });
    await lee.client.from('activities').update({ places_left: 'few', version: 2 }).eq('id', activity.id);
    expect((await save([{ ...now, entry: { ...now.entry, title: 'Mine' } }])).error).toBeNull();
    const [row] = await world().sql('select title, places_left from public.activities where id = $1', [
      activity.id,
    ]);
    expect(row).toEqual({ title: 'Mine', places_left: 'few' });
  });

  it.each([
    ['a tap on one date', 'exceptions', { note: 'Hall flooded', version: 1 }],
    ['a change of a session', 'sessions', { end_time: '20:00', version: 1 }],
  ])('see %s as a change', async (_, table, change) => {
    const { save, read, lee, activity } = await deskOf(world());
    const mine = await read();
    expect((await lee.client.from(table).update(change).eq('activity_id', activity.id)).error).toBeNull();
    expect((await save([{ ...mine, entry: { ...mine.entry, title: 'Over it' } }])).status).toBe(409);
  });

  it('need a date that can still come to be published, and nothing of the kind to be kept', async () => {
    const { save, read, venue } = await deskOf(world());
    const over = entryOf(venue.slug, {
      sessions: [weekly(venue.slug, { firstDate: '2020-01-06', lastDate: '2020-06-01' })],
    });
    expect(fault((await save([{ entry: over }])).error as never)).toEqual({ rule: 'publish_date', entry: 0 });
    for (const session of [
      weekly(venue.slug, { firstDate: '2020-01-06', rrule: undefined }),
      weekly(venue.slug, { firstDate: '2020-01-06', rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20200601' }),
    ]) {
      const { error } = await save([{ entry: { ...over, sessions: [session] } }]);
      expect(fault(error as never).rule).toBe('publish_date');
    }
    for (const state of ['draft', 'ended', 'paused'] as const)
      expect((await save([{ entry: { ...over, state } }])).error, state).toBeNull();
    const again = {
      ...over,
      sessions: [
        {
          ...weekly(venue.slug),
          firstDate: '2020-01-06',
          rrule: undefined,
          exceptions: [{ date: '2031-05-05', type: 'extra' as const }],
        },
      ],
    };
    const saved = await save([{ entry: again }]);
    expect(saved.error).toBeNull();
    // What was published stays as it is while nobody changes it.
    const { slug } = saved.data.after.entries[0];
    await world().sql(
      "update public.exceptions set date = '2020-05-05' where activity_id = (select id from public.activities where slug = $1)",
      [slug],
    );
    const old = await read(slug);
    expect((await save([old])).error).toBeNull();
    expect((await save([{ ...old, entry: { ...old.entry, title: 'Fresh coat' } }])).error?.details).toBe(
      'publish_date',
    );
  });

  it.each([
    ['publish_session', { sessions: [] }],
    ['publish_summary', { summary: undefined }],
    ['publish_kind', { kind: undefined }],
    ['publish_ages', { ages: { from: 11 } }],
    ['publish_joining', { joining: undefined }],
  ] as const)('are not published against %s', async (rule, change) => {
    const { save, venue } = await deskOf(world());
    const { error } = await save([{ entry: entryOf(venue.slug, change as Partial<Entry>) }]);
    expect(fault(error as never)).toEqual({ rule, entry: 0 });
  });

  it('are not published where nobody could find them or ask', async () => {
    const { save, organisation } = await deskOf(world());
    const nowhere = newVenue({ postcode: undefined, position: undefined });
    const first = await save([{ entry: entryOf(nowhere.slug) }], { venues: [nowhere] });
    expect(fault(first.error as never)).toEqual({ rule: 'publish_venue', entry: 0 });
    const area = { ...nowhere, visibility: 'area' as const };
    expect((await save([{ entry: entryOf(nowhere.slug) }], { venues: [area] })).error).toBeNull();
    const bared = await save([], { venues: [{ ...nowhere, version: 1 }] });
    expect(fault(bared.error as never)).toEqual({ rule: 'publish_venue', venue: 0 });
    await world().sql('update public.organisations set contact_phone = null where id = $1', [
      organisation.id,
    ]);
    const silent = await save([{ entry: entryOf(nowhere.slug) }]);
    expect(fault(silent.error as never)).toEqual({ rule: 'publish_contact', entry: 0 });
  });

  it('name venues of others that are in the public directory, and no hidden one: the same answer as for none', async () => {
    const { save, read, open } = await deskOf(world());
    const other = await makeProvider(world());
    const hidden = await makeProvider(world(), { venue: { visibility: 'on-request', name: 'Refuge' } });
    expect((await open()).venues.map(v => v.slug)).toContain(other.venue.slug);
    expect((await open()).venues.map(v => v.slug)).not.toContain(hidden.venue.slug);
    expect((await save([{ entry: entryOf(other.venue.slug) }])).error).toBeNull();
    const refusals = [];
    for (const slug of [hidden.venue.slug, 'no-such-place'])
      refusals.push((await save([{ entry: entryOf(slug) }])).error);
    expect(refusals[0]).toEqual(refusals[1]);
    expect(fault(refusals[0] as never)).toEqual({ rule: 'sessions_venue_known', entry: 0 });
    const moved = entryOf(other.venue.slug, {
      sessions: [
        weekly(other.venue.slug, {
          exceptions: [{ date: '2031-01-13', type: 'moved', to: { venue: hidden.venue.slug } }],
        }),
      ],
    });
    expect(fault((await save([{ entry: moved }])).error as never).rule).toBe('exceptions_venue_known');
    // What happens there already may go on when its keeper hides it; its name and place are not said.
    const saved = await save([{ entry: entryOf(other.venue.slug, { title: 'Guest' }) }]);
    await world().sql("update public.venues set visibility = 'on-request', ask = 'Ring us' where id = $1", [
      other.venue.id,
    ]);
    const { slug } = saved.data.after.entries[0];
    const guest = await read(slug);
    const mask = guest.entry.sessions[0]?.venue ?? '';
    expect(mask).toMatch(/^on-request-/);
    const shown = (await open()).venues.find(v => v.slug === mask);
    expect(shown).toMatchObject({ hidden: true, own: false, name: '', ask: 'Ring us' });
    expect(JSON.stringify(await open())).not.toContain(other.venue.slug);
    expect((await save([{ ...guest, entry: { ...guest.entry, title: 'Guest still' } }])).error).toBeNull();
    const more = {
      ...guest.entry,
      sessions: [...guest.entry.sessions, { ...weekly(mask), key: 'new-there' }],
    };
    expect((await save([{ ...(await read(slug)), entry: more }])).error?.details).toBe(
      'sessions_venue_known',
    );
  });

  it('give a new venue another name where somebody else has that one, and say so where it is one’s own', async () => {
    const { save, venue } = await deskOf(world());
    const other = await makeProvider(world(), { venue: { visibility: 'on-request' } });
    const taken = newVenue({ slug: other.venue.slug });
    const saved = await save([{ entry: entryOf(other.venue.slug) }], { venues: [taken] });
    expect(saved.error).toBeNull();
    const [{ slug }] = saved.data.after.venues;
    expect(slug).toMatch(new RegExp(`^${other.venue.slug}-[0-9a-f]{6}$`));
    expect((await publicActivity(world(), saved.data.after.entries[0].slug))?.sessions[0]?.venue).toBe(slug);
    const twice = await save([], { venues: [newVenue({ slug: venue.slug })] });
    expect([twice.status, JSON.parse(twice.error?.details ?? '')]).toEqual([
      409,
      { entries: [], venues: [venue.slug] },
    ]);
  });

  it('come in a large body from whoever is signed in, and from nobody else', async () => {
    const { kim, organisation } = await deskOf(world());
    const body = JSON.stringify({
      action: crypto.randomUUID(),
      organisation: organisation.slug,
      venues: [],
      entries: [{ entry: { title: 'x', more: 'x'.repeat(1_100_000) } }],
    });
    const ask = async (authorization?: string) => {
      const headers = { apikey: keys.publishable, 'content-type': 'application/json' };
      const answer = await world().api(
        new Request('http://localhost/rest/v1/rpc/save_entries', {
          method: 'POST',
          headers: authorization === undefined ? headers : { ...headers, authorization },
          body,
        }),
      );
      return answer.status;
    };
    expect(await ask(`Bearer ${kim.token}`)).toBe(422);
    const claims = { sub: kim.id, email: kim.email };
    const hourAgo = Math.floor(Date.now() / 1000) - 3600;
    const strangers = [
      undefined,
      '',
      'Bearer ',
      'Bearer x',
      'Basic eDp4',
      kim.token,
      `Bearer ${keys.publishable}`,
      `Bearer ${signToken(claims, 'another-secret-another-secret-another-secret')}`,
      `Bearer ${signToken({ ...claims, exp: hourAgo })}`,
      `Bearer ${kim.token.replace(/^[^.]+/, Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url'))}`,
      `Bearer ${kim.token.slice(0, kim.token.lastIndexOf('.') + 1)}`,
    ];
    for (const one of strangers) expect([one, await ask(one)]).toEqual([one, 413]);
  });

  it('never take an address that a public page once had', async () => {
    const { save, venue, kim } = await deskOf(world());
    const first = await save([{ entry: entryOf(venue.slug, { title: 'Gone tomorrow' }) }]);
    await kim.client.rpc('undo', { of: first.data.id });
    const second = await save([{ entry: entryOf(venue.slug, { title: 'Gone tomorrow' }) }]);
    expect(second.data.after.entries[0].slug).toBe('gone-tomorrow-2');
    expect((await changesSince(world(), 1)).removed).toContain('activity/gone-tomorrow');
  });
});
