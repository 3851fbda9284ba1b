/** For each table: a row to try one's rights on, a row to add, and a sound change. */
import type { Cast, Who } from './cast.ts';
import {
  fresh,
  makeActivity,
  makeException,
  makeMember,
  makeOrganisation,
  makeProfessional,
  makeSession,
  makeVenue,
} from './make.ts';
import type { World } from './world.ts';

type Row = Record<string, unknown>;

export interface Target {
  /** Makes the row that is read, changed or deleted; gives its key. */
  make(world: World, cast: Cast, who: Who): Promise<string>;
  /** A row to insert. */
  row?(world: World, cast: Cast, who: Who): Promise<Row>;
  change: Row;
  /** The column of the key, where it is not `id`. */
  key?: string;
}

let day = 0;
const anotherDay = () => new Date(Date.UTC(2027, 0, 1 + day++)).toISOString().slice(0, 10);

async function one(world: World, text: string, values: unknown[]): Promise<string> {
  const [row] = await world.sql<{ id: string | number }>(text, values);
  return String(row?.id);
}

export const targets: Record<string, Target> = {
  organisations: {
    async make(world, cast, who) {
      const { id } = await makeOrganisation(world, who === 'lapsed' ? { approved_until: '2020-01-31' } : {});
      for (const member of who === 'lapsed' ? (['lapsed'] as const) : (['editor', 'lead'] as const)) {
        await makeMember(world, cast.people[member], id, member === 'lead' ? 'lead' : 'editor');
      }
      return id;
    },
    row: async () => ({ slug: fresh('new'), name: 'New', kind: 'applicant' }),
    change: { summary: 'Changed', version: 1 },
  },
  memberships: {
    make: async (world, cast, who) =>
      (await makeMember(world, await world.person(), cast.target(who).organisation.id)).id,
    row: async (world, cast, who) => ({
      organisation_id: cast.target(who).organisation.id,
      user_id: (await world.person()).id,
      role: 'editor',
    }),
    change: { role: 'lead' },
  },
  professionals: {
    make: async world => (await makeProfessional(world, await world.person(), 'caseworker')).id,
    row: async world => ({ user_id: (await world.person()).id, role: 'caseworker' }),
    change: { role: 'coordinator' },
  },
  venues: {
    make: async (world, cast, who) =>
      (await makeVenue(world, cast.target(who).organisation.id, { visibility: 'area' })).id,
    row: async (_, cast, who) => ({
      organisation_id: cast.target(who).organisation.id,
      slug: fresh('new'),
      name: 'New hall',
    }),
    change: { name: 'Changed', version: 1 },
  },
  activities: {
    make: async (world, cast, who) =>
      (await makeActivity(world, cast.target(who).organisation.id, { state: 'draft' })).id,
    row: async (_, cast, who) => ({
      organisation_id: cast.target(who).organisation.id,
      slug: fresh('new'),
      title: 'New activity',
    }),
    change: { title: 'Changed', version: 1 },
  },
  sessions: {
    make: async (world, cast, who) =>
      (await makeSession(world, cast.target(who).activity.id, cast.target(who).venue.id)).id,
    row: async (_, cast, who) => ({
      activity_id: cast.target(who).activity.id,
      venue_id: cast.target(who).venue.id,
      key: fresh('new'),
      first_date: '2026-12-01',
      start_time: '10:00',
      end_time: '11:00',
    }),
    change: { end_time: '20:00', version: 1 },
  },
  exceptions: {
    make: async (world, cast, who) =>
      (await makeException(world, cast.target(who).session.id, { date: anotherDay() })).id,
    row: async (_, cast, who) => ({
      session_id: cast.target(who).session.id,
      date: anotherDay(),
      type: 'cancelled',
    }),
    change: { note: 'Changed', version: 1 },
  },
  invitations: {
    make: (world, cast, who) =>
      one(
        world,
        `insert into public.invitations (email, organisation_id, role, token_hash, expires_at)
         values ('new@example.org', $1, 'editor', sha256($2::text::bytea), now() + interval '1 day') returning id`,
        [cast.target(who).organisation.id, fresh('token')],
      ),
    row: async (_, cast, who) => ({
      email: 'more@example.org',
      organisation_id: cast.target(who).organisation.id,
      role: 'lead',
      token_hash: '\\x00',
      expires_at: '2027-01-01',
    }),
    change: { role: 'lead' },
  },
  evidence: {
    make: (world, cast, who) =>
      one(
        world,
        `insert into public.evidence (organisation_id, kind, title, reference)
         values ($1, 'insurance', 'Public liability', 'evidence/1.pdf') returning id`,
        [cast.target(who).organisation.id],
      ),
    row: async (_, cast, who) => ({
      organisation_id: cast.target(who).organisation.id,
      kind: 'policy',
      title: 'Safeguarding policy',
      reference: 'evidence/2.pdf',
    }),
    change: { title: 'Changed' },
  },
  reports: {
    make: (world, cast, who) =>
      one(
        world,
        `insert into public.reports (activity_id, organisation_id, what, said_on)
         values ($1, $2, 'out-of-date', $3) returning id`,
        [cast.target(who).activity.id, cast.target(who).organisation.id, anotherDay()],
      ),
    row: async (_, cast, who) => ({
      activity_id: cast.target(who).activity.id,
      organisation_id: cast.target(who).organisation.id,
      what: 'not-running',
      said_on: anotherDay(),
    }),
    change: { times: 5 },
  },
  gaps: {
    make: world =>
      one(world, `insert into public.gaps (reason, said_on) values ('full', $1) returning id`, [
        anotherDay(),
      ]),
    row: async () => ({ reason: 'full', said_on: anotherDay() }),
    change: { times: 5 },
  },
  alliance_tasks: {
    make: (world, cast, who) =>
      one(
        world,
        `insert into public.alliance_tasks (organisation_id, activity_id, cycle, why, created_on)
         values ($1, $2, $3, 'unanswered', '2026-11-22') returning id`,
        [cast.target(who).organisation.id, cast.target(who).activity.id, `checked ${anotherDay()}`],
      ),
    row: async (_, cast, who) => ({
      organisation_id: cast.target(who).organisation.id,
      activity_id: cast.target(who).activity.id,
      cycle: `checked ${anotherDay()}`,
      why: 'unanswered',
      created_on: '2026-11-22',
    }),
    change: { done_at: '2026-11-22T08:00:00Z' },
  },
  reminder_refusals: {
    make: world =>
      one(world, 'insert into public.reminder_refusals (email) values ($1) returning id', [
        `${fresh('no-mail')}@example.org`,
      ]),
    row: async () => ({ email: `${fresh('no-mail')}@example.org` }),
    change: { email: 'changed@example.org' },
  },
  audit: {
    make: (world, cast, who) =>
      one(
        world,
        `select id from public.audit where table_name = 'activities' and activity_id = $1 order by id limit 1`,
        [cast.target(who).activity.id],
      ),
    row: async (_, cast) => ({
      actor_role: 'database',
      action: 'update',
      table_name: 'activities',
      row_id: cast.own.activity.id,
    }),
    change: { table_name: 'changed' },
  },
  wards: {
    make: async () => 'E05015511',
    row: async () => ({
      code: 'E05999999',
      slug: 'new',
      name: 'New',
      longitude: 0,
      latitude: 0,
      outline: '((0,0))',
    }),
    change: { name: 'Changed' },
    key: 'code',
  },
};
