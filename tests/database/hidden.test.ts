/** What is hidden stays hidden, by whatever road one comes. Every secret here carries one word to look for. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, everybody } from './support/cast.ts';
import { engines } from './support/engines.ts';
import { changesSince, publicActivity } from './support/feed.ts';
import { makeException, makeProvider, makeVenue, type Provider } from './support/make.ts';
import { useWorld } from './support/world.ts';

const secret = 'quincewort';
const outsiders = everybody.filter(who => !['coordinator', 'caseworker'].includes(who));

describe.each(engines)('hidden things on %s', engine => {
  const world = useWorld(engine);
  let cast: Cast;
  const hidden: Record<string, Provider> = {};

  beforeAll(async () => {
    cast = await castOf(world());
    const marked = {
      activity: { title: `${secret} club`, slug: '' },
      venue: { name: `${secret} house`, address: `1 ${secret} lane` },
    };
    const make = async (name: string, rows: Parameters<typeof makeProvider>[1]) => {
      hidden[name] = await makeProvider(world(), {
        organisation: { ...rows?.organisation },
        activity: { ...marked.activity, slug: `${name}-${secret}`, ...rows?.activity },
        venue: { ...marked.venue, slug: `${name}-${secret}-house`, ...rows?.venue },
      });
    };
    await make('draft', { activity: { state: 'draft' } });
    await make('paused', { activity: { state: 'paused' } });
    await make('ended', { activity: { state: 'ended' } });
    await make('professionals', { activity: { listing: 'professionals' }, venue: { visibility: 'area' } });
    await make('suspended', { organisation: { approval_state: 'suspended', name: `${secret} trust` } });
    await make('applied', { organisation: { approval_state: 'applied', name: `${secret} trust` } });
    await make('lapsed', { organisation: { approved_until: '2026-01-01', name: `${secret} trust` } });
    // In good standing and public, but for their venue and their private contact.
    const plain = { title: 'Quiet club' };
    await make('area', {
      activity: { ...plain, slug: 'area-club' },
      venue: {
        visibility: 'area',
        ask: 'Ring us',
        postcode: 'DE99 9ZZ',
        longitude: -1.47654321,
        nearest_stops: [`${secret} stop`],
        step_free: true,
      },
    });
    await make('on-request', {
      activity: { ...plain, slug: 'on-request-club' },
      venue: { visibility: 'on-request', ask: 'Ring us', postcode: 'DE99 9ZZ', longitude: -1.47654321 },
      organisation: { private_contact_name: `${secret} manager` },
    });
    const open = await makeProvider(world(), { activity: { slug: 'moved-club' } });
    const refuge = await makeVenue(world(), open.organisation.id, {
      slug: `refuge-${secret}`,
      name: `${secret} refuge`,
      visibility: 'area',
    });
    await makeException(world(), open.session.id, {
      type: 'moved',
      date: '2026-12-08',
      to_venue_id: refuge.id,
    });
  });

  it('are not in the feed, not even as what was removed', async () => {
    for (const since of [0, 1, 5]) {
      const { removed, upserts } = await changesSince(world(), since);
      const text = JSON.stringify([upserts, removed]);
      expect(text).not.toContain(secret);
      expect(text).not.toContain('DE99');
      expect(text).not.toContain('1.4765432');
    }
  });

  it.each(['area', 'on-request'])(
    'an %s venue is its ward’s centre under a mask that stays',
    async visibility => {
      const document = await publicActivity(world(), `${visibility}-club`);
      const [venue] = document?.venues ?? [];
      expect(venue).toEqual({
        slug: expect.stringMatching(
          visibility === 'area' ? /^area-e05015511-[0-9a-f]{12}$/ : /^on-request-[0-9a-f]{12}$/,
        ),
        visibility,
        ward: 'E05015511',
        position: [-1.4765, 52.91357],
        access: visibility === 'area' ? { stepFree: true } : {},
        nearestStops: [],
        ask: 'Ring us',
      });
      expect(document?.sessions.map(s => s.venue)).toEqual([venue?.slug]);

      await world().sql(`update public.venues set name = name || '!', step_free = false where slug = $1`, [
        `${visibility}-${secret}-house`,
      ]);
      expect((await publicActivity(world(), `${visibility}-club`))?.venues[0]?.slug).toBe(venue?.slug);
    },
  );

  it('a moved date names its hidden venue by the same mask', async () => {
    const document = await publicActivity(world(), 'moved-club');
    const to = document?.sessions[0]?.exceptions.find(e => e.type === 'moved')?.to?.venue;
    expect(to).toMatch(/^area-/);
    expect(document?.venues.map(v => v.slug)).toContain(to);
  });

  it('come by no table, embed, filter, order or count', async () => {
    const roads = [
      'activities?select=*',
      'activities?select=slug,organisations(name),sessions(venues(name,address))',
      'organisations?select=*,activities(*),venues(*)',
      'venues?select=*,organisations(*),sessions(activities(title))',
      'sessions?select=*,activities!inner(title)',
      'exceptions?select=*,venues(name)',
      'audit?select=*',
      'reports?select=*,activities(title)',
      'evidence?select=*',
      'invitations?select=*',
      'memberships?select=*,organisations(*)',
      'wards?select=*,venues(*)',
      `activities?select=id&title=like.*${secret}*`,
      `organisations?select=id&activities.title=like.*${secret}*`,
      'activities?select=title&order=title.desc&limit=1000',
    ];
    for (const who of outsiders) {
      for (const road of roads) {
        const [table = '', query = ''] = road.split('?');
        const params = new URLSearchParams(query);
        const { data, count } = await cast
          .client(who)
          .from(table)
          .select(params.get('select') ?? '*', { count: 'exact' })
          .or(params.get('title') ? `title.like.*${secret}*` : 'id.not.is.null');
        expect(JSON.stringify(data ?? []), `${who} by ${road}`).not.toContain(secret);
        if (params.get('title')) expect(count ?? 0, `${who} counting ${road}`).toBe(0);
      }
    }
  });

  it('are answered like things that do not exist', async () => {
    const answers = async (slug: string, id: string) => {
      const calls = [];
      for (const who of outsiders) {
        const client = cast.client(who);
        calls.push(
          await client.rpc('report_problem', { slug, what: 'out-of-date' }),
          await client.from('activities').update({ title: 'x', version: 99 }).eq('id', id).select(),
          await client.from('activities').delete().eq('id', id).select(),
          await client.from('sessions').insert({
            activity_id: id,
            venue_id: id,
            key: 'x',
            first_date: '2026-12-01',
            start_time: '10:00',
            end_time: '11:00',
          }),
          await client.from('exceptions').insert({ session_id: id, date: '2026-12-01', type: 'cancelled' }),
          await client.rpc('confirm_activities', { ids: [id] }),
        );
      }
      return calls.map(({ data, error, status }) => ({ data, error, status }));
    };
    const nothing = await answers('no-such-club', crypto.randomUUID());
    for (const [name, { activity }] of Object.entries(hidden)) {
      if (['area', 'on-request'].includes(name)) continue;
      expect(await answers(activity.slug, activity.id), name).toEqual(nothing);
    }
  });

  it('are told to professionals where they are listed for them, venue masked as for the public', async () => {
    const { data } = await cast.client('caseworker').rpc('professional_directory');
    expect(data.activities).toHaveLength(1);
    expect(data.activities[0]).toMatchObject({
      slug: `professionals-${secret}`,
      listing: 'professionals',
      venues: [{ visibility: 'area' }],
    });
    expect(JSON.stringify(data)).not.toContain('house');
  });
});
