/** Signing in: by the code or the link of a mail, once; the same answer for everybody; nothing on GET. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../supabase/local/api.ts';
import { limits } from '../../supabase/local/auth-gate.ts';
import type { StoredMail } from '../../supabase/local/mail.ts';
import { withMailbox } from '../../supabase/local/mailbox.ts';
import { readSettings } from '../../supabase/local/settings.ts';
import { engines } from './support/engines.ts';
import { keys } from './support/keys.ts';
import { type Made, makeOrganisation } from './support/make.ts';
import { useWorld } from './support/world.ts';

describe.each(engines)('signing in on %s', engine => {
  const world = useWorld(engine);
  const folder = mkdtempSync(join(tmpdir(), 'directory-mail-'));
  const settings = readSettings({ DATA_DIR: folder, SITE_URL: 'http://localhost:4321' });
  let organisation: Made;
  let api: Api;
  beforeAll(async () => {
    // A server of its own for the mails, on the database of the world.
    api = withMailbox(createApi(world().database, keys, settings), settings);
    organisation = await makeOrganisation(world());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  let people = 0;
  /** Somebody who is invited and has never signed in, at a computer of their own. */
  async function invited(role = 'editor') {
    const email = `kim-${++people}-${engine}@example.org`;
    const { error } = await world().service.rpc('invite', { email, role, organisation: organisation.slug });
    expect(error).toBeNull();
    return { email, ...at(`192.0.2.${people}`) };
  }
  function at(peer: string, ask: Api = api) {
    const client = createClient('http://localhost:4321', keys.publishable, {
      auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
      global: { fetch: (input, init) => ask(new Request(input, init), peer) },
    });
    const get = (path: string, init?: RequestInit) =>
      ask(
        new Request(`http://localhost:4321${path}`, { headers: { apikey: keys.publishable }, ...init }),
        peer,
      );
    const send = (email: string) =>
      client.auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
    return { client, get, send };
  }
  function mailTo(email: string) {
    const mails = readdirSync(join(folder, 'mail')).sort().reverse();
    for (const file of mails) {
      const mail = JSON.parse(readFileSync(join(folder, 'mail', file), 'utf8')) as StoredMail;
      if (mail.to !== email) continue;
      const link = /https?:\S+/.exec(mail.text ?? '')?.[0] ?? '';
      return { mail, code: /\b\d{6}\b/.exec(mail.text ?? '')?.[0] ?? '', link };
    }
    return undefined;
  }
  const hashOf = (link: string) => new URLSearchParams(new URL(link).hash.slice(1)).get('token_hash') ?? '';

  it('by code: an invited person signs in and takes up what waits', async () => {
    const kim = await invited('lead');
    await kim.send(kim.email);
    const { code, mail } = mailTo(kim.email) ?? { code: '', mail: undefined };
    expect(mail?.subject).toBe(`Your code is ${code}`);
    const { data, error } = await kim.client.auth.verifyOtp({ email: kim.email, token: code, type: 'email' });
    expect(error).toBeNull();
    expect(data.user?.email).toBe(kim.email);
    expect((await kim.client.rpc('take_up_invitations')).data).toBe(1);
    expect((await kim.client.rpc('take_up_invitations')).data).toBe(0);
    const { data: desk } = await kim.client.rpc('desk');
    expect(desk).toMatchObject({
      email: kim.email,
      organisations: [{ slug: organisation.slug, role: 'lead' }],
    });
    // Whoever signed in may send what a stranger may not: a large save is read, and refused for what it says.
    const large = {
      organisation: organisation.slug,
      venues: [],
      entries: [{ entry: { title: 'x', more: 'x'.repeat(1_100_000) } }],
    };
    const saved = await kim.client.rpc('save_entries', { action: crypto.randomUUID(), ...large });
    expect(saved.status).toBe(422);
  });

  it('by link: fetching it does nothing, however often; the button signs in, once', async () => {
    const kim = await invited();
    await kim.send(kim.email);
    const { link, mail } = mailTo(kim.email) ?? { link: '', mail: undefined };
    expect(new URL(link).pathname).toBe('/provider/enter/');
    expect(new URL(link).search).toBe('');
    expect(mail?.html).not.toContain('/auth/v1/');
    expect(mail?.text).not.toContain('/auth/v1/');
    const token = hashOf(link);
    for (const method of ['GET', 'HEAD', 'GET', 'GET']) {
      const answer = await kim.get(`/auth/v1/verify?token=${token}&type=magiclink`, { method });
      expect(answer.status).toBe(404);
    }
    const verify = () => kim.client.auth.verifyOtp({ token_hash: token, type: 'email' });
    expect((await verify()).error).toBeNull();
    expect((await verify()).error?.status).toBe(403);
  });

  it('answers known and unknown addresses alike, in words and in time, and makes no account', async () => {
    const kim = await invited();
    const time = async (email: string) => {
      const start = performance.now();
      const answer = await kim.get('/auth/v1/otp', {
        method: 'POST',
        headers: { apikey: keys.publishable, 'content-type': 'application/json' },
        body: JSON.stringify({ email, create_user: true }),
      });
      return { status: answer.status, text: await answer.text(), took: performance.now() - start };
    };
    const known = await time(kim.email);
    const unknown = await time(`stranger-${engine}@example.org`);
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    expect(Math.abs(unknown.took - known.took)).toBeLessThan(300);
    expect(mailTo(`stranger-${engine}@example.org`)).toBeUndefined();
    const [row] = await world().sql<{ n: number }>(
      'select count(*)::int as n from auth.users where email = $1',
      [`stranger-${engine}@example.org`],
    );
    expect(row?.n).toBe(0);
  });

  it('slows down who asks too often, for known and unknown addresses alike', async () => {
    const kim = await invited();
    for (const email of [kim.email, `nobody-${engine}@example.org`]) {
      expect((await kim.send(email)).error).toBeNull();
      expect((await kim.send(email)).error?.status).toBe(429);
    }
    const flood = at('198.51.100.7');
    let refused = 0;
    for (let n = 0; n <= limits.origin.most; n += 20) {
      const many = await Promise.all(
        Array.from({ length: 20 }, (_, i) => flood.send(`flood-${n + i}@example.org`)),
      );
      refused += many.filter(({ error }) => error?.status === 429).length;
    }
    expect(refused).toBe(80 - limits.origin.most);
  });

  it('slows down who guesses, and lets the owner in by the link', async () => {
    const kim = await invited();
    await kim.send(kim.email);
    const { code, link } = mailTo(kim.email) ?? { code: '', link: '' };
    const wrong = code === '111111' ? '222222' : '111111';
    const guesser = at('203.0.113.9');
    const guess = () => guesser.client.auth.verifyOtp({ email: kim.email, token: wrong, type: 'email' });
    for (let n = 0; n < limits.wrongHere.most; n++) expect((await guess()).error?.code).toBe('otp_expired');
    expect((await guess()).error?.status).toBe(429);
    const right = await guesser.client.auth.verifyOtp({ email: kim.email, token: code, type: 'email' });
    expect(right.error?.status).toBe(429);
    expect((await kim.client.auth.verifyOtp({ token_hash: hashOf(link), type: 'email' })).error).toBeNull();
  });

  it('refuses a used code and one that a newer mail has replaced', async () => {
    const kim = await invited();
    await kim.send(kim.email);
    const first = mailTo(kim.email)?.code ?? '';
    const verify = (token: string) => kim.client.auth.verifyOtp({ email: kim.email, token, type: 'email' });
    expect((await verify(first)).error).toBeNull();
    expect((await verify(first)).error?.code).toBe('otp_expired');
  });

  it('ends every right when the person signs out everywhere, also with a token that has not run out', async () => {
    const kim = await invited();
    await kim.send(kim.email);
    await kim.client.auth.verifyOtp({
      email: kim.email,
      token: mailTo(kim.email)?.code ?? '',
      type: 'email',
    });
    await kim.client.rpc('take_up_invitations');
    const { data } = await kim.client.auth.getSession();
    const token = data.session?.access_token ?? '';
    const other = createClient('http://localhost:4321', keys.publishable, {
      auth: { persistSession: false },
      global: {
        fetch: (input, init) => api(new Request(input, init)),
        headers: { Authorization: `Bearer ${token}` },
      },
    });
    expect((await other.rpc('desk')).data.organisations).toHaveLength(1);
    await kim.client.auth.signOut({ scope: 'global' });
    expect((await other.rpc('desk')).data?.organisations ?? []).toEqual([]);
    expect((await other.from('organisations').select('id')).data ?? []).toEqual([]);
  });

  it.each([
    ['POST', '/auth/v1/signup', { email: 'a@example.org', password: 'x'.repeat(40) }],
    ['POST', '/auth/v1/token?grant_type=password', { email: 'a@example.org', password: 'x'.repeat(40) }],
    ['POST', '/auth/v1/magiclink', { email: 'a@example.org' }],
    ['POST', '/auth/v1/recover', { email: 'a@example.org' }],
    ['PUT', '/auth/v1/user', { email: 'b@example.org' }],
    ['GET', '/auth/v1/authorize?provider=github', undefined],
    ['POST', '/auth/v1/admin/users', { email: 'a@example.org' }],
  ])('has no %s %s', async (method, path, body) => {
    const answer = await at('192.0.2.200').get(path, {
      method,
      headers: { apikey: keys.publishable, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    expect([400, 404]).toContain(answer.status);
    expect(await answer.text()).not.toContain('access_token');
  });

  it('shows the mailbox to this machine’s own pages only', async () => {
    const kim = await invited();
    await kim.send(kim.email);
    const ask = async (peer: string, headers: Record<string, string>, by = api) =>
      (await by(new Request('http://localhost:4321/mailbox/', { headers }), peer)).status;
    const here = { host: 'localhost:4321' };
    expect(await ask('127.0.0.1', here)).toBe(200);
    expect(await ask('::ffff:127.0.0.1', { host: '127.0.0.1:4321' })).toBe(200);
    expect(await ask('192.0.2.1', here)).toBe(404);
    expect(await ask('127.0.0.1', { host: 'rebound.example.org:4321' })).toBe(404);
    expect(await ask('127.0.0.1', { ...here, 'sec-fetch-site': 'cross-site' })).toBe(404);
    expect(await ask('127.0.0.1', { ...here, 'sec-fetch-site': 'same-site' })).toBe(404);
    expect(await ask('127.0.0.1', { ...here, 'x-forwarded-for': '192.0.2.1' })).toBe(404);
    const sent = withMailbox(api, { ...settings, smtpUrl: 'smtp://localhost' });
    const abroad = withMailbox(api, { ...settings, siteUrl: 'https://on.example.org' });
    expect(await ask('127.0.0.1', here, sent)).toBe(404);
    expect(await ask('127.0.0.1', here, abroad)).toBe(404);
  });
});
