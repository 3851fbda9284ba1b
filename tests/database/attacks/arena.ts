/**
 * Where attacks are made: a provider with something to hide, people around it, and the API as anybody on the
 * network reaches it. After each attack everything of the victim must be as before, and no secret may have
 * come out.
 */
import type { Cast } from '../support/cast.ts';
import { castOf } from '../support/cast.ts';
import { keys } from '../support/keys.ts';
import { makeActivity, makeSession, makeVenue } from '../support/make.ts';
import type { World } from '../support/world.ts';

export interface Reply {
  status: number;
  text: string;
}

export interface Arena {
  world: World;
  cast: Cast;
  /** Of the victim: a draft with a session at a hidden venue, an action, a report, an invitation. */
  draft: { id: string; slug: string };
  hidden: { id: string; slug: string };
  session: string;
  action: string;
  /** A save of the victim's: its number and what it saved. */
  saved: string;
  savedEntries: object[];
  report: string;
  invitation: string;
  /** An activity, session and venue of the attacker's own. */
  mine: { organisation: string; activity: string; session: string; venue: string; exception: string };
  ask(
    as: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>;
  token(who: 'other' | 'editor' | 'lead' | 'nobody' | 'caseworker'): string;
}

/** None of these may ever be in an answer to an attack. */
export const secrets = [
  '9 Secret Street',
  'Secret draft',
  'boss@secret.example.org',
  'waiting@secret.example.org',
];

/** `Authorization` of nobody. */
export const anon = '';

export async function arenaOf(world: World): Promise<Arena> {
  const cast = await castOf(world);
  const { own, elsewhere, people } = cast;
  await world.sql(
    "update public.organisations set private_contact_email = 'boss@secret.example.org' where id = $1",
    [own.organisation.id],
  );
  const hidden = await makeVenue(world, own.organisation.id, {
    name: 'Refuge',
    address: '9 Secret Street',
    visibility: 'on-request',
  });
  const draft = await makeActivity(world, own.organisation.id, { title: 'Secret draft', state: 'draft' });
  const session = await makeSession(world, draft.id, hidden.id);
  const action = crypto.randomUUID();
  const details = {
    session: own.session.id,
    date: '2026-12-08',
    sessionVersion: 1,
    seen: [],
    wanted: [{ type: 'cancelled' }],
  };
  await people.editor.client.rpc('act', { action, verb: 'date', details });
  const saved = crypto.randomUUID();
  const savedEntries = [{ entry: { title: 'Secret draft, saved' } }];
  await people.editor.client.rpc('save_entries', {
    action: saved,
    organisation: own.organisation.slug,
    venues: [],
    entries: savedEntries,
  });
  await world.anon.rpc('report_problem', { slug: own.activity.slug, what: 'not-running' });
  const [report] = await world.sql<{ id: string }>('select id from public.reports where activity_id = $1', [
    own.activity.id,
  ]);
  const { data: invitation } = await people.lead.client.rpc('invite', {
    email: 'waiting@secret.example.org',
    role: 'editor',
    organisation: own.organisation.slug,
  });
  return {
    world,
    cast,
    draft,
    hidden,
    session: session.id,
    action,
    saved,
    savedEntries,
    report: report?.id ?? '',
    invitation,
    mine: {
      organisation: elsewhere.organisation.id,
      activity: elsewhere.activity.id,
      session: elsewhere.session.id,
      venue: elsewhere.venue.id,
      exception: elsewhere.exception.id,
    },
    token: who => people[who].token,
    async ask(as, method, path, body, headers = {}) {
      const raw = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
      const answer = await world.api(
        new Request(`http://localhost${path}`, {
          method,
          headers: {
            apikey: keys.publishable,
            ...(as && { authorization: `Bearer ${as}` }),
            ...(raw !== undefined && { 'content-type': 'application/json' }),
            prefer: 'return=representation',
            ...headers,
          },
          body: raw,
        }),
      );
      return { status: answer.status, text: await answer.text() };
    },
  };
}

const owned = ['venues', 'activities', 'sessions', 'exceptions', 'reports', 'invitations', 'memberships'];

/** Everything of the victim, and who is who, as text. */
export async function stateOf({ world, cast }: Arena): Promise<string[]> {
  const parts = [
    ...owned.map(table => `select * from public.${table} where organisation_id = $1 order by id`),
    'select * from public.organisations where id = $1',
    'select * from private.actions where organisation_id = $1 order by id',
    'select * from public.professionals where $1::uuid is not null order by id',
    'select count(*) from public.organisations where $1::uuid is not null',
    "select name, document from private.directory_feed where document->'organisation'->>'slug' = (select slug from public.organisations where id = $1) order by name",
  ];
  const rows = await Promise.all(parts.map(part => world.sql(part, [cast.own.organisation.id])));
  return rows.map(found => JSON.stringify(found));
}

/** What nobody inside the organisation may change by saving: approval, roles, who checked, keys and dates. */
export async function guardedOf({ world, cast }: Arena): Promise<string[]> {
  const parts = [
    'select id, slug, kind, approval_state, approved_until, approved_at, example, created_at from public.organisations where id = $1',
    'select id, organisation_id, checked_by, checked_on, published_at, created_at from public.activities where organisation_id = $1 order by id',
    'select id, user_id, role, created_at from public.memberships where organisation_id = $1 order by id',
    'select id, mask, ward, created_at from public.venues where organisation_id = $1 order by id',
    'select * from public.professionals where $1::uuid is not null order by id',
    'select count(*) from public.evidence where organisation_id = $1',
    'select id, email, role, accepted_at from public.invitations where organisation_id = $1 order by id',
  ];
  const rows = await Promise.all(parts.map(part => world.sql(part, [cast.own.organisation.id])));
  return rows.map(found => JSON.stringify(found));
}
