/** `npm run reminders` as cron starts it: on a data folder, a running server, a PostgreSQL, and a hosted project. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { engines } from './support/engines.ts';
import { keys } from './support/keys.ts';
import { makeMember, makeProvider } from './support/make.ts';
import { endAll, type Place, preparePlace, run, type Server, startServer } from './support/server.ts';
import { type Smtp, startSmtp } from './support/smtp.ts';
import { openWorld } from './support/world.ts';

let place: Place;
beforeAll(async () => {
  place = await preparePlace(inject('pgliteTemplate'));
});
afterAll(() => place.remove());
afterEach(endAll);

const mails = () => {
  const folder = join(place.env.DATA_DIR as string, 'mail');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const forget = () => rmSync(join(place.env.DATA_DIR as string, 'mail'), { recursive: true, force: true });

/** One run; gives its exit code and what it said. */
async function remind(args: string[] = [], env: Record<string, string> = {}) {
  const job = run('reminders.ts', { ...place.env, ...env }, args);
  const code = await job.ended;
  return { code, said: job.said() };
}

describe('npm run reminders', { timeout: 120_000 }, () => {
  it('tries on a data folder without a mark, then writes, then has nothing more to do', async () => {
    const dry = await remind(['--dry-run']);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.said).toMatch(/\d+ mails would be sent, in the database in .*\. Nothing was changed\./);
    expect(mails()).toEqual([]);
    const count = Number(/(\d+) mails would/.exec(dry.said)?.[1]);
    expect(count).toBeGreaterThan(1);
    const first = await remind();
    expect(first).toMatchObject({
      code: 0,
      said: expect.stringContaining(`${count} mails sent, in the database`),
    });
    expect(first.said).toContain('/mailbox/');
    expect(mails()).toHaveLength(count);
    const [mail = ''] = mails();
    const { text, html } = JSON.parse(readFileSync(join(place.env.DATA_DIR as string, 'mail', mail), 'utf8'));
    const token = /#token=([0-9a-f]{64})/.exec(text)?.[1] ?? '';
    expect(html).toContain(token);
    expect(first.said).not.toContain(token);
    expect((await remind()).said).toContain('0 mails sent');
    forget();
  });

  it('says what is wrong with what it was told', async () => {
    expect(await remind(['--at', 'tomorrow'])).toEqual({
      code: 1,
      said: '"tomorrow" is not a time like 2027-01-05T09:00.\n',
    });
    for (const args of [['--dryrun'], ['now']]) {
      const { code, said } = await remind(args);
      expect([code, said.split('\n')[0]]).toEqual([1, expect.stringContaining('npm run reminders')]);
    }
  });

  it.each([
    ['reminders.ts', ['--dry-run']],
    ['invite.ts', ['kim@example.org', '--coordinator']],
    ['directory.ts', ['export', '-']],
  ])('says where nothing answers, as every command does: %s', async (script, args) => {
    const hosted = { SUPABASE_URL: 'http://127.0.0.1:65533/', SUPABASE_SECRET_KEY: 'sb_secret_x' };
    const job = run(script, { ...place.env, ...hosted }, args);
    expect([await job.ended, job.said()]).toEqual([
      1,
      expect.stringMatching(/^the project at 127\.0\.0\.1:65533 cannot be reached: .*ECONNREFUSED.*\.\n$/),
    ]);
    const without = run(script, { ...place.env, ...hosted, SUPABASE_SECRET_KEY: '' }, args);
    expect([await without.ended, without.said()]).toEqual([
      1,
      'SUPABASE_URL is set, and SUPABASE_SECRET_KEY is not.\n',
    ]);
  });

  it('says when the school calendar needs its next year', async () => {
    expect((await remind(['--dry-run', '--at', '2040-01-01T09:00'])).said).toContain(
      'No later school term is known',
    );
  });

  describe('while the server runs', () => {
    let server: Server;
    let smtp: Smtp | undefined;
    afterEach(async () => {
      await server.stop();
      await smtp?.close();
      smtp = undefined;
      forget();
    });
    /** As if it were a hosted project. */
    const hosted = (more: Record<string, string> = {}) => ({
      SUPABASE_URL: server.url.replace('localhost', '127.0.0.1'),
      SUPABASE_SECRET_KEY: place.keys.secret,
      SITE_URL: 'https://whats-on.example.org',
      MAIL_FROM: 'alliance@example.org',
      ...more,
    });
    /** A real organisation, whose activity nobody has checked. */
    async function makeReal(email: string) {
      const headers = {
        apikey: place.keys.secret,
        'content-type': 'application/json',
        prefer: 'return=representation',
      };
      const add = async (table: string, row: object) => {
        const answer = await fetch(`${server.url}/rest/v1/${table}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(row),
        });
        const [made] = (await answer.json()) as { id: string }[];
        return made?.id;
      };
      const slug = `real-${crypto.randomUUID().slice(0, 8)}`;
      const organisation_id = await add('organisations', {
        slug,
        name: 'Real & Co',
        kind: 'approved-provider',
        approval_state: 'approved',
        private_contact_email: email,
      });
      await add('activities', {
        slug: `${slug}-judo`,
        organisation_id,
        title: 'Judo <b>for</b> all',
        summary: 'Judo',
        kind: 'martial-arts',
        ages_from: 11,
        ages_to: 16,
        joining: 'turn-up',
        state: 'published',
      });
    }

    it('two at once on the same server send each mail once', async () => {
      server = await startServer(place);
      const at = ['--at', '2027-03-01T09:00'];
      const runs = await Promise.all([remind(at), remind(at), remind(at)]);
      expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
      const lines = runs.flatMap(({ said }) => said.split('\n').filter(line => / for .*:$/.test(line)));
      expect(lines.length).toBeGreaterThan(5);
      expect(new Set(lines).size).toBe(lines.length);
      expect(runs[0]?.said).toContain('the running server at http://localhost');
    });

    it('on a hosted project needs a way to send mail, and sends it by SMTP to real groups only', async () => {
      server = await startServer(place);
      await makeReal('real@example.org');
      const without = await remind([], hosted());
      expect(without).toMatchObject({ code: 1, said: expect.stringContaining('SMTP_URL must be set') });
      expect((await remind(['--dry-run'], hosted())).said).toContain(
        '1 mail would be sent, in the project at 127.0.0.1',
      );
      expect((await remind([], { ...hosted(), SUPABASE_SECRET_KEY: '' })).said).toContain(
        'SUPABASE_SECRET_KEY is not',
      );

      smtp = await startSmtp();
      const sent = await remind([], hosted({ SMTP_URL: smtp.url }));
      expect(sent).toMatchObject({ code: 0, said: expect.stringContaining('1 mail sent') });
      expect(sent.said).not.toContain(place.keys.secret);
      expect(smtp.mails.map(({ to }) => to)).toEqual(['real@example.org']);
      const raw = (smtp.mails[0]?.raw ?? '').replace(/=\r\n/g, '').replace(/=3D/g, '=');
      expect(raw).toContain('From: alliance@example.org');
      expect(raw).toContain('Subject: Is this still right? 1 activity of Real & Co');
      expect(raw).toMatch(
        /text\/plain[\s\S]*Judo <b>for<\/b> all[\s\S]*text\/html[\s\S]*Judo &lt;b&gt;for&lt;\/b&gt; all/,
      );
      expect(raw).toMatch(/https:\/\/whats-on\.example\.org\/confirm\/#token=[0-9a-f]{64}/);
      expect(raw).not.toMatch(/<img|http:\/\//);
    });

    it('says which mail was refused, ends with a failure, and tries it again', async () => {
      server = await startServer(place);
      await makeReal('full@example.org');
      smtp = await startSmtp(() => true);
      const env = hosted({ SMTP_URL: smtp.url });
      const refused = await remind([], env);
      expect(refused.code).toBe(1);
      expect(refused.said).toMatch(/full@example\.org[\s\S]*not sent: [\s\S]*1 mail could not be sent/);
      await smtp.close();
      smtp = await startSmtp();
      const day = new Date(Date.now() + 86_400_000).toISOString();
      const again = await remind(['--at', day], { ...env, SMTP_URL: smtp.url });
      expect(again.code).toBe(0);
      expect(smtp.mails.map(({ to }) => to)).toContain('full@example.org');
    });

    it('a key that is not the secret one is refused, and nothing leaves', async () => {
      server = await startServer(place);
      smtp = await startSmtp();
      const env = hosted({ SMTP_URL: smtp.url });
      for (const key of [place.keys.publishable, 'sb_secret_guess']) {
        const { code, said } = await remind([], { ...env, SUPABASE_SECRET_KEY: key });
        expect([code, said]).toEqual([1, expect.stringContaining('refused')]);
      }
      expect(smtp.mails).toEqual([]);
    });
  });

  it.runIf(engines.includes('postgres'))('works on the PostgreSQL at DATABASE_URL', async () => {
    const world = await openWorld('postgres');
    try {
      const own = await makeProvider(world);
      const kim = await world.person();
      await makeMember(world, kim, own.organisation.id, 'lead');
      const { code, said } = await remind([], { DATABASE_URL: world.url });
      expect([code, said]).toEqual([
        0,
        expect.stringContaining('1 mail sent, in the PostgreSQL at DATABASE_URL'),
      ]);
      expect(said).toContain(kim.email);
      expect(said).not.toContain(keys.secret);
    } finally {
      await world.close();
    }
  });
});
