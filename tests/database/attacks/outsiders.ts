/** What somebody with rights elsewhere, or with none, tries on another provider. */
import type { Arena, Reply } from './arena.ts';
import { anon } from './arena.ts';

export type Attack = [name: string, run: (a: Arena) => Promise<Reply>];

const rest = '/rest/v1';
const other = (a: Arena) => a.token('other');
const get =
  (path: (a: Arena) => string, as = other) =>
  (a: Arena) =>
    a.ask(as(a), 'GET', rest + path(a));
const patch =
  (path: (a: Arena) => string, body: (a: Arena) => object, as = other) =>
  (a: Arena) =>
    a.ask(as(a), 'PATCH', rest + path(a), body(a));
const post =
  (path: string, body: (a: Arena) => object, as = other, headers = {}) =>
  (a: Arena) =>
    a.ask(as(a), 'POST', rest + path, body(a), headers);
const remove =
  (path: (a: Arena) => string, as = other) =>
  (a: Arena) =>
    a.ask(as(a), 'DELETE', rest + path(a));
const merge = { prefer: 'resolution=merge-duplicates,return=representation' };
const ownId = (a: Arena) => a.cast.own.organisation.id;
const nobody = () => anon;

const reading: Attack[] = [
  ['read an organisation by id', get(a => `/organisations?id=eq.${ownId(a)}`)],
  ['read a draft by id', get(a => `/activities?id=eq.${a.draft.id}`)],
  ['read a hidden venue by id', get(a => `/venues?id=eq.${a.hidden.id}`)],
  [
    'read a hidden venue by slug, as a caseworker',
    get(
      a => `/venues?slug=eq.${a.hidden.slug}`,
      a => a.token('caseworker'),
    ),
  ],
  ['read sessions by activity', get(a => `/sessions?activity_id=eq.${a.draft.id}`)],
  ['read exceptions by session', get(a => `/exceptions?session_id=eq.${a.cast.own.session.id}`)],
  ['read history by row', get(a => `/audit?row_id=eq.${a.draft.id}`)],
  ['read reports', get(a => `/reports?organisation_id=eq.${ownId(a)}`)],
  ['read invitations', get(() => '/invitations?select=*')],
  ['read who is a member', get(a => `/memberships?organisation_id=eq.${ownId(a)}`)],
  ['read assurance evidence', get(a => `/evidence?organisation_id=eq.${ownId(a)}`)],
  ['read everything without a sign-in', get(() => '/activities?select=*', nobody)],
  ['read venues without a sign-in', get(() => '/venues?select=*', nobody)],
  ['embed activities from organisations', get(() => '/organisations?select=*,activities(*)')],
  ['embed a venue from its sessions', get(() => '/sessions?select=*,venues(*)')],
  [
    'embed the organisation from memberships',
    get(() => '/memberships?select=*,organisations(private_contact_email)'),
  ],
  [
    'embed through two tables',
    get(a => `/venues?select=*,sessions(*,activities(*))&organisation_id=eq.${ownId(a)}`),
  ],
  [
    'filter by an embedded secret',
    get(a => `/organisations?select=id,venues!inner(address)&venues.address=like.*Secret*&id=eq.${ownId(a)}`),
  ],
  [
    'count rows that cannot be read',
    a =>
      a.ask(other(a), 'HEAD', `${rest}/activities?title=eq.Secret draft`, undefined, {
        prefer: 'count=exact',
      }),
  ],
];

const writing: Attack[] = [
  [
    'change an activity by id',
    patch(
      a => `/activities?id=eq.${a.cast.own.activity.id}`,
      () => ({ title: 'Mine', version: 1 }),
    ),
  ],
  [
    'change a venue by id',
    patch(
      a => `/venues?id=eq.${a.cast.own.venue.id}`,
      () => ({ visibility: 'public', version: 1 }),
    ),
  ],
  [
    'unmask a hidden venue',
    patch(
      a => `/venues?id=eq.${a.hidden.id}`,
      () => ({ visibility: 'public', version: 1 }),
    ),
  ],
  [
    'change a session by id',
    patch(
      a => `/sessions?id=eq.${a.cast.own.session.id}`,
      () => ({ start_time: '03:00', version: 1 }),
    ),
  ],
  [
    'change an exception by id',
    patch(
      a => `/exceptions?id=eq.${a.cast.own.exception.id}`,
      () => ({ note: 'Mine', version: 1 }),
    ),
  ],
  [
    'change an organisation by id',
    patch(
      a => `/organisations?id=eq.${ownId(a)}`,
      () => ({ name: 'Mine', version: 1 }),
    ),
  ],
  ['delete an exception', remove(a => `/exceptions?id=eq.${a.cast.own.exception.id}`)],
  ['delete a session', remove(a => `/sessions?id=eq.${a.session}`)],
  ['delete an activity', remove(a => `/activities?id=eq.${a.draft.id}`)],
  ['remove a member', remove(a => `/memberships?organisation_id=eq.${ownId(a)}`)],
  ['take back an invitation', remove(a => `/invitations?organisation_id=eq.${ownId(a)}`)],
  [
    'change every activity at once',
    patch(
      () => '/activities?id=not.is.null',
      () => ({ state: 'ended' }),
    ),
  ],
  [
    'delete every session at once',
    remove(
      () => '/sessions?id=not.is.null',
      a => a.token('nobody'),
    ),
  ],
  [
    'add an activity to another organisation',
    post('/activities', a => ({ organisation_id: ownId(a), slug: 'mine-there', title: 'Mine' })),
  ],
  [
    'add a venue to another organisation',
    post('/venues', a => ({ organisation_id: ownId(a), slug: 'mine-there', name: 'Mine' })),
  ],
  [
    'add a session to another’s activity',
    post('/sessions', a => ({
      activity_id: a.cast.own.activity.id,
      venue_id: a.mine.venue,
      key: 'mine',
      first_date: '2026-12-01',
      start_time: '10:00',
      end_time: '11:00',
    })),
  ],
  [
    'add a date to another’s session',
    post('/exceptions', a => ({ session_id: a.cast.own.session.id, date: '2026-12-15', type: 'cancelled' })),
  ],
  [
    'claim an organisation while adding a date',
    post('/exceptions', a => ({
      session_id: a.cast.own.session.id,
      activity_id: a.mine.activity,
      organisation_id: a.mine.organisation,
      date: '2026-12-15',
      type: 'cancelled',
    })),
  ],
  [
    'hold a session at a hidden venue',
    post('/sessions', a => ({
      activity_id: a.mine.activity,
      venue_id: a.hidden.id,
      key: 'peek',
      first_date: '2026-12-01',
      start_time: '10:00',
      end_time: '11:00',
    })),
  ],
  [
    'move a date to a hidden venue',
    patch(
      a => `/exceptions?id=eq.${a.mine.exception}`,
      a => ({ type: 'moved', to_venue_id: a.hidden.id, version: 1 }),
    ),
  ],
  [
    'move one’s activity to another organisation',
    patch(
      a => `/activities?id=eq.${a.mine.activity}`,
      a => ({ organisation_id: ownId(a), version: 1 }),
    ),
  ],
  [
    'move one’s venue to another organisation',
    patch(
      a => `/venues?id=eq.${a.mine.venue}`,
      a => ({ organisation_id: ownId(a), version: 1 }),
    ),
  ],
  [
    'move one’s session to another’s activity',
    patch(
      a => `/sessions?id=eq.${a.mine.session}`,
      a => ({ activity_id: a.cast.own.activity.id, version: 1 }),
    ),
  ],
  [
    'move one’s date to another’s session',
    patch(
      a => `/exceptions?id=eq.${a.mine.exception}`,
      a => ({ session_id: a.cast.own.session.id, version: 1 }),
    ),
  ],
  [
    'upsert an activity by its id',
    post(
      '/activities',
      a => ({
        id: a.cast.own.activity.id,
        organisation_id: a.mine.organisation,
        slug: 'taken',
        title: 'Mine',
      }),
      other,
      merge,
    ),
  ],
  [
    'upsert an activity by its slug',
    post(
      '/activities?on_conflict=slug',
      a => ({ organisation_id: a.mine.organisation, slug: a.cast.own.activity.slug, title: 'Mine' }),
      other,
      merge,
    ),
  ],
  [
    'upsert a venue by its slug',
    post(
      '/venues?on_conflict=slug',
      a => ({
        organisation_id: a.mine.organisation,
        slug: a.hidden.slug,
        name: 'Mine',
        visibility: 'public',
      }),
      other,
      merge,
    ),
  ],
  [
    'upsert an organisation',
    post(
      '/organisations?on_conflict=slug',
      a => ({ slug: a.cast.own.organisation.slug, name: 'Mine', kind: 'applicant' }),
      other,
      merge,
    ),
  ],
  [
    'make oneself a member',
    post('/memberships', a => ({ organisation_id: ownId(a), user_id: a.cast.people.other.id, role: 'lead' })),
  ],
  [
    'make oneself a coordinator',
    post(
      '/professionals',
      a => ({ user_id: a.cast.people.nobody.id, role: 'coordinator' }),
      a => a.token('nobody'),
    ),
  ],
  [
    'forge history',
    post('/audit', a => ({
      actor_role: 'database',
      action: 'update',
      table_name: 'activities',
      row_id: a.draft.id,
    })),
  ],
];

const date = (a: Arena) => ({
  session: a.cast.own.session.id,
  date: '2026-12-15',
  sessionVersion: 1,
  seen: [],
  wanted: [{ type: 'cancelled' }],
});
const act = (
  verb: string,
  details: (a: Arena) => object,
  as = other,
  action: (a: Arena) => string = () => crypto.randomUUID(),
) => post('/rpc/act', a => ({ action: action(a), verb, details: details(a) }), as);

const calling: Attack[] = [
  ['cancel another’s date by a tap', act('date', date)],
  ['cancel another’s date without a sign-in', act('date', date, nobody)],
  [
    'end another’s activity by a tap',
    act('activity', a => ({ activity: a.cast.own.activity.id, version: 1, set: { state: 'ended' } })),
  ],
  [
    'confirm another’s activity by a tap',
    act('confirm', a => ({ activities: [{ id: a.cast.own.activity.id, stamp: '' }] })),
  ],
  ['answer another’s reports by a tap', act('answer', a => ({ reports: [a.report], answer: 'confirmed' }))],
  ['send another’s tap again as one’s own', act('date', date, other, a => a.action)],
  ['take back another’s tap', post('/rpc/undo', a => ({ of: a.action }))],
  [
    'take back a tap as a caseworker',
    post(
      '/rpc/undo',
      a => ({ of: a.action }),
      a => a.token('caseworker'),
    ),
  ],
  ['confirm another’s activity', post('/rpc/confirm_activities', a => ({ ids: [a.cast.own.activity.id] }))],
  ['answer another’s reports', post('/rpc/answer_reports', a => ({ ids: [a.report], answer: 'fixed' }))],
  ['list another’s people', post('/rpc/people_of', a => ({ organisation: ownId(a) }))],
  ['list people without a sign-in', post('/rpc/people_of', a => ({ organisation: ownId(a) }), nobody)],
  [
    'invite oneself to another organisation',
    post('/rpc/invite', a => ({
      email: 'me@example.org',
      role: 'editor',
      organisation: a.cast.own.organisation.slug,
    })),
  ],
  [
    'invite oneself to be a coordinator',
    post('/rpc/invite', () => ({ email: 'me@example.org', role: 'coordinator' })),
  ],
  ['use an invitation of somebody else', post('/rpc/accept_invitation', a => ({ token: a.invitation }))],
  ['take up invitations of somebody else', post('/rpc/take_up_invitations', () => ({}))],
  ['export the whole directory', post('/rpc/export_directory', () => ({}))],
  [
    'import a directory',
    post('/rpc/import_directory', () => ({
      file: { format: 'derby-youth-directory/1', organisations: [], venues: [], activities: [] },
    })),
  ],
  ['remove the examples', post('/rpc/remove_examples', () => ({}))],
  ['read the professionals’ list', post('/rpc/professional_directory', () => ({}))],
  ['call a private function by name', post('/rpc/act_on_date', a => ({ details: date(a) }))],
  [
    'call a private function by its schema',
    post('/rpc/mark_checked', a => ({ ids: [a.cast.own.activity.id], checker: 'alliance' }), other, {
      'content-profile': 'private',
    }),
  ],
  [
    'read the taps in the private schema',
    a => a.ask(other(a), 'GET', `${rest}/actions`, undefined, { 'accept-profile': 'private' }),
  ],
  [
    'list the e-mail addresses of accounts',
    a => a.ask(other(a), 'GET', `${rest}/users`, undefined, { 'accept-profile': 'auth' }),
  ],
];

export const outsiders: Attack[] = [...reading, ...writing, ...calling];
