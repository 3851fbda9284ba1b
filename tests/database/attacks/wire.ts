/** Bad tokens, bad keys, bad bodies, and queries that mean more than they say. */
import { keys, signToken } from '../support/keys.ts';
import type { Arena } from './arena.ts';
import type { Attack } from './outsiders.ts';

const rest = '/rest/v1';
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const lead = (a: Arena) => ({ sub: a.cast.people.lead.id, email: a.cast.people.lead.email });
const draft = (a: Arena) => `${rest}/activities?id=eq.${a.draft.id}`;
const by =
  (token: (a: Arena) => string): Attack[1] =>
  a =>
    a.ask(token(a), 'GET', draft(a));
const other = (a: Arena, method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  a.ask(a.token('other'), method, rest + path, body, headers);
const past = Math.floor(Date.now() / 1000) - 3600;

export const tokens: Attack[] = [
  [
    'a token signed with another secret',
    by(a => signToken(lead(a), 'another-secret-another-secret-another-secret')),
  ],
  ['a token signed with the publishable key', by(a => signToken(lead(a), keys.publishable))],
  [
    'a token without a signature',
    by(
      a =>
        `${encode({ alg: 'none', typ: 'JWT' })}.${encode({ ...lead(a), role: 'authenticated', exp: past + 9e6 })}.`,
    ),
  ],
  [
    'a token whose claims were changed',
    by(a => {
      const [head, , signature] = a.token('other').split('.');
      return `${head}.${encode({ ...lead(a), role: 'authenticated', exp: past + 9e6 })}.${signature}`;
    }),
  ],
  ['a token that has run out', by(a => signToken({ ...lead(a), exp: past }))],
  [
    'a forged token of the service role',
    by(() =>
      signToken({ sub: crypto.randomUUID(), role: 'service_role' }, 'guess-guess-guess-guess-guess-guess'),
    ),
  ],
  [
    'a token of a session that was ended',
    by(a => signToken({ ...lead(a), session_id: crypto.randomUUID() })),
  ],
  ['a token of another’s session', by(a => signToken({ ...lead(a), session_id: a.cast.people.other.id }))],
  ['a token for a person who is no one', by(() => signToken({ sub: crypto.randomUUID() }))],
  ['the publishable key as a token', by(() => keys.publishable)],
  ['a made-up secret key', a => a.ask('', 'GET', draft(a), undefined, { apikey: 'sb_secret_guess' })],
  ['no key at all', a => a.ask('', 'GET', draft(a), undefined, { apikey: '' })],
  [
    'a claim in a header',
    a =>
      a.ask(a.token('nobody'), 'GET', draft(a), undefined, {
        role: 'service_role',
        'x-client-role': 'service_role',
      }),
  ],
];

export const queries: Attack[] = [
  ['SQL in a filter', a => other(a, 'GET', `/activities?slug=eq.${encodeURIComponent("x' or '1'='1")}`)],
  [
    'SQL after a semicolon',
    a => other(a, 'GET', `/activities?order=${encodeURIComponent('title;drop table public.activities')}`),
  ],
  [
    'SQL in a column list',
    a =>
      other(
        a,
        'GET',
        `/activities?select=${encodeURIComponent('title,(select private_contact_email from organisations)')}`,
      ),
  ],
  ['SQL in a cast', a => other(a, 'GET', `/activities?select=${encodeURIComponent('title::text;select 1')}`)],
  ['an or that opens everything', a => other(a, 'GET', '/activities?or=(state.eq.draft,id.not.is.null)')],
  [
    'a nested or and and',
    a => other(a, 'GET', '/activities?or=(and(id.not.is.null,state.eq.draft),title.like.*Secret*)'),
  ],
  [
    'a JSON path over the history',
    a => other(a, 'GET', '/audit?select=new->>address&new->>address=like.*Secret*'),
  ],
  ['an operator in a value', a => other(a, 'GET', '/venues?name=in.(Refuge,"x),or(id.not.is.null")')],
  [
    'an operator where a slug belongs',
    a => other(a, 'POST', '/rpc/report_problem', { slug: 'not.is.null', what: 'out-of-date' }),
  ],
  [
    'SQL where a slug belongs',
    a =>
      other(a, 'POST', '/rpc/report_problem', {
        slug: "x'; delete from public.activities; --",
        what: 'out-of-date',
      }),
  ],
  [
    'SQL in a tap',
    a =>
      other(a, 'POST', '/rpc/act', {
        action: crypto.randomUUID(),
        verb: "date'; drop table private.actions; --",
        details: {},
      }),
  ],
  [
    'SQL in an argument that is a number',
    a => other(a, 'GET', `/rpc/directory_since?since=${encodeURIComponent('0) union select 1--')}`),
  ],
  ['a range past the limit', a => other(a, 'GET', '/activities?limit=100000000&offset=-1')],
  ['a filter on a function’s answer', a => other(a, 'GET', '/rpc/desk?select=*&email=like.*secret*')],
  [
    'a plan of the query',
    a =>
      other(a, 'GET', '/activities', undefined, {
        accept: 'application/vnd.pgrst.plan+json; options=analyze|verbose',
      }),
  ],
  [
    'a schema that is not shown',
    a => other(a, 'GET', '/schema_migrations', undefined, { 'accept-profile': 'supabase_migrations' }),
  ],
  ['a path that climbs', a => a.ask(a.token('other'), 'GET', '/rest/v1/../../_system/admin')],
  ['the server’s own administration', a => a.ask('', 'GET', '/_system/config')],
];

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
export const bodies: Attack[] = [
  [
    'a body of 2 MB',
    a => other(a, 'POST', '/rpc/report_problem', { slug: 'x'.repeat(2_000_000), what: 'out-of-date' }),
  ],
  ['half a JSON', a => other(a, 'PATCH', `/activities?id=eq.${a.mine.activity}`, '{"title":')],
  ['no JSON', a => other(a, 'POST', '/rpc/act', 'action=1&verb=date')],
  ['an array where an object belongs', a => other(a, 'POST', '/rpc/act', [1, 2, 3])],
  ['null where an object belongs', a => other(a, 'POST', '/rpc/act', null)],
  ['20,000 brackets', a => other(a, 'POST', '/rpc/act', deep)],
  [
    'a tap whose details are a text',
    a => other(a, 'POST', '/rpc/act', { action: crypto.randomUUID(), verb: 'date', details: 'x' }),
  ],
  [
    'a tap with a thousand notes',
    a =>
      other(a, 'POST', '/rpc/act', {
        action: crypto.randomUUID(),
        verb: 'date',
        details: {
          session: a.mine.session,
          date: '2026-12-01',
          sessionVersion: 1,
          seen: [],
          wanted: Array(1000).fill({ type: 'extra' }),
        },
      }),
  ],
  [
    'a tap whose number is none',
    a => other(a, 'POST', '/rpc/act', { action: '1', verb: 'date', details: {} }),
  ],
  [
    'a zero byte in a text',
    a => other(a, 'PATCH', `/activities?id=eq.${a.mine.activity}`, { title: 'a\u0000b', version: 1 }),
  ],
  [
    'a prototype in the body',
    a =>
      other(
        a,
        'PATCH',
        `/activities?id=eq.${a.mine.activity}`,
        '{"__proto__":{"organisation_id":"x"},"constructor":{"prototype":{}},"version":1}',
      ),
  ],
  [
    'a column that does not exist',
    a => other(a, 'PATCH', `/activities?id=eq.${a.mine.activity}`, { is_admin: true, version: 1 }),
  ],
  [
    'a title of 10,000 signs',
    a => other(a, 'PATCH', `/activities?id=eq.${a.mine.activity}`, { title: 'x'.repeat(10_000), version: 1 }),
  ],
  [
    'a link that runs a script',
    a =>
      other(a, 'PATCH', `/activities?id=eq.${a.mine.activity}`, {
        contact_url: 'javascript:alert(1)',
        version: 1,
      }),
  ],
  [
    'a link that is data',
    a =>
      other(a, 'PATCH', `/activities?id=eq.${a.mine.activity}`, {
        contact_url: 'data:text/html,<script>1</script>',
        version: 1,
      }),
  ],
  [
    'line breaks in a title',
    a => other(a, 'PATCH', `/activities?id=eq.${a.mine.activity}`, { title: 'a\nX-Header: b\n', version: 1 }),
  ],
  [
    'a report with words of one’s own',
    a => a.ask('', 'POST', `${rest}/rpc/report_problem`, { slug: 'x', what: 'Kim Smith was there' }),
  ],
  [
    'a report with an extra field',
    a =>
      a.ask('', 'POST', `${rest}/rpc/report_problem`, { slug: 'x', what: 'out-of-date', note: 'Kim Smith' }),
  ],
];
