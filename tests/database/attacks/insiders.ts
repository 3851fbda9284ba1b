/** What an editor or a lead tries on the organisation that is their own: more rights, approval, history. */
import type { Arena } from './arena.ts';
import type { Attack } from './outsiders.ts';

const rest = '/rest/v1';
type As = 'editor' | 'lead';
const patch =
  (path: (a: Arena) => string, body: (a: Arena) => object, as: As = 'editor') =>
  (a: Arena) =>
    a.ask(a.token(as), 'PATCH', rest + path(a), body(a));
const post =
  (path: string, body: (a: Arena) => object, as: As = 'editor') =>
  (a: Arena) =>
    a.ask(a.token(as), 'POST', rest + path, body(a));
const remove =
  (path: (a: Arena) => string, as: As = 'editor') =>
  (a: Arena) =>
    a.ask(a.token(as), 'DELETE', rest + path(a));
const organisation = (a: Arena) => `/organisations?id=eq.${a.cast.own.organisation.id}`;
const activity = (a: Arena) => `/activities?id=eq.${a.cast.own.activity.id}`;
const membership = (who: As) => (a: Arena) => `/memberships?user_id=eq.${a.cast.people[who].id}`;
const set = (column: string, value: unknown, of = organisation, as: As = 'lead'): Attack => [
  `set ${column} of ${of === organisation ? 'the organisation' : 'an activity'}`,
  patch(of, () => ({ [column]: value, version: 1 }), as),
];

export const insiders: Attack[] = [
  ['make oneself a lead', patch(membership('editor'), () => ({ role: 'lead' }))],
  [
    'add a friend as a lead',
    post(
      '/memberships',
      a => ({ organisation_id: a.cast.own.organisation.id, user_id: a.cast.people.nobody.id, role: 'lead' }),
      'lead',
    ),
  ],
  [
    'make oneself a caseworker',
    post('/professionals', a => ({ user_id: a.cast.people.lead.id, role: 'caseworker' }), 'lead'),
  ],
  ['remove the lead, as an editor', remove(membership('lead'))],
  ['remove a lead, as a lead', remove(membership('lead'), 'lead')],
  [
    'give one’s membership to somebody else',
    patch(membership('editor'), a => ({ user_id: a.cast.people.nobody.id }), 'lead'),
  ],
  [
    'invite, as an editor',
    post('/rpc/invite', a => ({
      email: 'friend@example.org',
      role: 'editor',
      organisation: a.cast.own.organisation.slug,
    })),
  ],
  [
    'invite a lead, as a lead',
    post(
      '/rpc/invite',
      a => ({ email: 'friend@example.org', role: 'lead', organisation: a.cast.own.organisation.slug }),
      'lead',
    ),
  ],
  [
    'write an invitation by hand',
    post(
      '/invitations',
      a => ({
        email: 'friend@example.org',
        role: 'lead',
        organisation_id: a.cast.own.organisation.id,
        token_hash: '\\x00',
        expires_at: '2030-01-01',
      }),
      'lead',
    ),
  ],
  [
    'turn an invitation into a lead’s',
    patch(
      a => `/invitations?organisation_id=eq.${a.cast.own.organisation.id}`,
      () => ({ role: 'lead' }),
      'lead',
    ),
  ],
  [
    'list the people, as an editor',
    post('/rpc/people_of', a => ({ organisation: a.cast.own.organisation.id })),
  ],
  set('approval_state', 'approved'),
  set('approval_state', 'suspended'),
  set('approved_until', '2099-12-31'),
  set('approved_at', '2001-01-01'),
  set('kind', 'alliance-member'),
  set('example', true),
  set('slug', 'better-name'),
  set('id', '00000000-0000-0000-0000-000000000001'),
  set('created_at', '2001-01-01'),
  set('checked_on', '2026-11-21', activity),
  set('checked_by', 'alliance', activity),
  set('published_at', '2001-01-01', activity),
  set('created_at', '2001-01-01', activity),
  set('slug', 'better-name', activity),
  ['name a version of the future', patch(activity, () => ({ title: 'Skipped', version: 999 }))],
  ['name no version', patch(activity, () => ({ title: 'Overwritten' }))],
  [
    'choose the mask of a hidden venue',
    patch(
      a => `/venues?id=eq.${a.hidden.id}`,
      () => ({ mask: 'known', version: 1 }),
    ),
  ],
  [
    'say the ward of a venue',
    patch(
      a => `/venues?id=eq.${a.hidden.id}`,
      () => ({ ward: 'E05015512', version: 1 }),
    ),
  ],
  [
    'rewrite history',
    patch(
      a => `/audit?row_id=eq.${a.cast.own.activity.id}`,
      () => ({ actor: null }),
    ),
  ],
  ['delete history', remove(a => `/audit?row_id=eq.${a.cast.own.activity.id}`)],
  [
    'put evidence there, as an editor',
    post('/evidence', a => ({
      organisation_id: a.cast.own.organisation.id,
      kind: 'insurance',
      title: 'Forged',
      reference: 'evidence/x.pdf',
    })),
  ],
  [
    'change reports',
    patch(
      a => `/reports?id=eq.${a.report}`,
      () => ({ times: 0 }),
    ),
  ],
  ['delete reports', remove(a => `/reports?id=eq.${a.report}`)],
  ['delete the organisation', remove(organisation, 'lead')],
  [
    'publish a draft that nobody could go to, by a tap',
    post('/rpc/act', a => ({
      action: crypto.randomUUID(),
      verb: 'activity',
      details: { activity: a.draft.id, version: 1, set: { state: 'published' } },
    })),
  ],
  [
    'smuggle a column into a tap',
    post('/rpc/act', a => ({
      action: crypto.randomUUID(),
      verb: 'activity',
      details: {
        activity: a.cast.own.activity.id,
        version: 1,
        set: { state: 'published', checked_by: 'alliance', organisation_id: a.mine.organisation },
      },
    })),
  ],
  [
    'confirm what was never shown',
    post('/rpc/act', a => ({
      action: crypto.randomUUID(),
      verb: 'confirm',
      details: { activities: [{ id: a.cast.own.activity.id, stamp: 'x' }] },
    })),
  ],
];
