/** What the links of a reminder can do, and everything that they cannot: the attacks on them are here. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { engines } from './support/engines.ts';
import { keys } from './support/keys.ts';
import { fresh, makeActivity, makeMember, makeProvider, makeSession, type Provider } from './support/make.ts';
import { day, type Got, runAt } from './support/reminders.ts';
import { type Person, useWorld } from './support/world.ts';

/** Long ago on any machine; the mails leave now, so that their links are good. */
const checked = '2026-03-02';
const now = () => new Date().toISOString();
const soon = () => day(now().slice(0, 10), 40).slice(0, 10);

interface View {
  state: string;
  list?: boolean;
  lines?: {
    slug: string;
    stamp: string;
    state: string;
    changed?: boolean;
    spent?: boolean;
    checkedSince?: boolean;
    answer?: { what: string; undo: boolean; until?: string };
    checked?: { on: string; by: string };
  }[];
}

describe.each(engines)('the links of a reminder on %s', engine => {
  const world = useWorld(engine);
  let own: Provider;
  let kim: Person;
  let mail: Got;
  /** The mail of another group, of which Kim is no member. */
  let other: { provider: Provider; mail: Got };

  const old = () => ({
    organisation: { name: fresh('Group') },
    activity: { title: fresh('Judo'), checked_on: checked, checked_by: 'organiser' },
  });

  beforeEach(async () => {
    own = await makeProvider(world(), old());
    const elsewhere = await makeProvider(world(), old());
    kim = await world().person();
    const ash = await world().person();
    await makeMember(world(), kim, own.organisation.id, 'lead');
    await makeMember(world(), ash, elsewhere.organisation.id, 'lead');
    const { mails } = await runAt(world(), now());
    const to = (person: Person) => mails.find(one => one.to === person.email) as Got;
    mail = to(kim);
    other = { provider: elsewhere, mail: to(ash) };
  });

  const token = (of = mail) => Object.values(of.tokens)[0] ?? '';
  const read = async (secret = token()) =>
    (await world().anon.rpc('reminder', { token: secret })).data as View;
  const stamp = async (secret = token()) => (await read(secret)).lines?.[0]?.stamp ?? '';
  const say = async (answer: string, more: object = {}, secret = token()) =>
    world().anon.rpc('answer_reminder', {
      token: secret,
      answer,
      entries: [{ slug: own.activity.slug, stamp: await stamp(secret) }],
      ...more,
    });
  const undo = (secret = token(), slugs = [own.activity.slug]) =>
    world().anon.rpc('undo_reminder', { token: secret, slugs });
  const activity = async (provider = own) => {
    const [row] = await world().sql(
      `select state, paused_until::text as until, checked_by as by, checked_on::text as on
       from public.activities where id = $1`,
      [provider.activity.id],
    );
    return row;
  };
  const untouched = { state: 'published', until: null, by: 'organiser', on: checked };
  const audited = async () =>
    (await world().sql<{ n: number }>('select count(*)::int as n from public.audit'))[0]?.n ?? 0;

  it('show the entry, as often as one likes, and change nothing', async () => {
    const before = await audited();
    for (let times = 0; times < 5; times++) {
      const view = await read();
      expect(view).toMatchObject({ state: 'open', list: false, lines: [{ slug: own.activity.slug }] });
      expect(view.lines?.[0]?.answer).toBeUndefined();
    }
    expect(await read(mail.list)).toMatchObject({ state: 'open', list: true });
    expect(await audited()).toBe(before);
    expect(await activity()).toEqual(untouched);
  });

  it('"still right" is a check by the organiser, with its row in the history and the person in it', async () => {
    const { data, error } = await say('right');
    expect(error).toBeNull();
    expect((data as View).lines?.[0]).toMatchObject({ answer: { what: 'right', undo: true } });
    expect(await activity()).toMatchObject({
      state: 'published',
      by: 'organiser',
      on: expect.not.stringMatching(checked),
    });
    const rows = await world().sql(
      `select actor, actor_role, action, new ->> 'checked_by' as by from public.audit
       where activity_id = $1 and table_name = 'activities' order by id desc limit 1`,
      [own.activity.id],
    );
    expect(rows).toEqual([{ actor: kim.id, actor_role: 'anon', action: 'update', by: 'organiser' }]);
  });

  it('"stopped" ends or pauses it, and the public sees that', async () => {
    const feed = async () => {
      const { data } = await world().anon.rpc('directory_since', { since: 0 });
      return (data as { upserts: { slug: string }[] }).upserts.some(one => one.slug === own.activity.slug);
    };
    expect(await feed()).toBe(true);
    expect((await say('paused', { until: soon() })).error).toBeNull();
    expect(await activity()).toMatchObject({ state: 'paused', until: soon() });
    expect(await feed()).toBe(false);
    expect((await undo()).error).toBeNull();
    expect(await activity()).toEqual(untouched);
    expect((await say('ended')).error).toBeNull();
    expect(await activity()).toMatchObject({ state: 'ended' });
  });

  it('the whole list is answered at once, or not at all', async () => {
    const before = await read(mail.list);
    const entries = before.lines?.map(line => ({ slug: line.slug, stamp: line.stamp })) ?? [];
    const twice = [...entries, { slug: other.provider.activity.slug, stamp: await stamp(token(other.mail)) }];
    const refused = await world().anon.rpc('answer_reminder', {
      token: mail.list,
      answer: 'right',
      entries: twice,
    });
    expect(refused.status).toBe(403);
    expect([await activity(), await activity(other.provider)]).toEqual([untouched, untouched]);
    const { data } = await world().anon.rpc('answer_reminder', {
      token: mail.list,
      answer: 'right',
      entries,
    });
    expect((data as View).lines?.every(line => line.answer)).toBe(true);
    // The link of the line knows it, too.
    expect((await read()).lines?.[0]?.answer?.what).toBe('right');
  });

  it('are used once: what comes again, or says something else, changes nothing', async () => {
    const first = await stamp();
    await say('right');
    const before = await audited();
    for (const answer of ['right', 'ended', 'paused'])
      for (const secret of [token(), mail.list]) {
        const entries = [{ slug: own.activity.slug, stamp: first }];
        const { data } = await world().anon.rpc('answer_reminder', {
          token: secret,
          answer,
          entries,
          until: soon(),
        });
        expect((data as View).lines?.[0]?.answer?.what).toBe('right');
      }
    expect(await audited()).toBe(before);
  });

  it('two who answer at once: one wins, both hear who', async () => {
    const entries = [{ slug: own.activity.slug, stamp: await stamp() }];
    const answers = await Promise.all(
      (['right', 'ended', 'right', 'ended'] as const).map((answer, n) =>
        world().anon.rpc('answer_reminder', { token: n < 2 ? token() : mail.list, answer, entries }),
      ),
    );
    const heard = new Set(answers.map(({ data }) => (data as View).lines?.[0]?.answer?.what));
    expect(heard.size).toBe(1);
    const [row] = await world().sql<{ n: number }>(
      'select count(*)::int as n from private.actions where activity_id = $1',
      [own.activity.id],
    );
    expect(row?.n).toBe(1);
  });

  it('can be taken back for an hour on the page, and for 30 days by whoever signs in', async () => {
    await say('ended');
    expect((await undo()).error).toBeNull();
    expect(await activity()).toEqual(untouched);
    await say('ended');
    await world().sql(
      "update private.reminder_lines set answered_at = now() - interval '61 minutes' where activity_id = $1",
      [own.activity.id],
    );
    expect((await read()).lines?.[0]?.answer?.undo).toBe(false);
    expect((await undo()).status).toBe(422);
    const { data: desk } = await kim.client.rpc('desk');
    const [tap] = (desk as { actions: { id: string; mine: boolean; undone: boolean }[] }).actions;
    expect(tap).toMatchObject({ mine: true, undone: false });
    expect((await kim.client.rpc('undo', { of: tap?.id })).error).toBeNull();
    expect(await activity()).toEqual(untouched);
    // And the link asks again.
    expect((await read()).lines?.[0]?.answer).toBeUndefined();
  });

  it('an entry that has changed since asks to be looked at again', async () => {
    const seen = await stamp();
    await world().sql('update public.activities set ages_to = 17 where id = $1', [own.activity.id]);
    const entries = [{ slug: own.activity.slug, stamp: seen }];
    for (const answer of ['right', 'ended']) {
      const refused = await world().anon.rpc('answer_reminder', { token: token(), answer, entries });
      expect(refused.status).toBe(409);
    }
    expect(await activity()).toEqual(untouched);
    expect((await read()).lines?.[0]?.changed).toBe(true);
    // Having seen it as it is now.
    expect((await say('right')).error).toBeNull();
  });

  it('a date that was called off since counts as a change, too', async () => {
    const seen = await stamp();
    await world().sql("update public.exceptions set note = 'Hall closed' where id = $1", [own.exception.id]);
    const entries = [{ slug: own.activity.slug, stamp: seen }];
    expect(
      (await world().anon.rpc('answer_reminder', { token: token(), answer: 'right', entries })).status,
    ).toBe(409);
  });

  it('an answer is not taken back over somebody else’s change', async () => {
    await say('paused', { until: soon() });
    await world().sql("update public.activities set state = 'ended' where id = $1", [own.activity.id]);
    expect((await undo()).status).toBe(409);
    expect(await activity()).toMatchObject({ state: 'ended' });
  });

  it('an answer is taken back even where the entry could not be published anew', async () => {
    await world().sql('update public.organisations set contact_phone = null where id = $1', [
      own.organisation.id,
    ]);
    expect((await say('ended')).error).toBeNull();
    expect((await undo()).error).toBeNull();
    expect(await activity()).toEqual(untouched);
  });

  it('say when somebody else of the group has checked it meanwhile', async () => {
    await kim.client.rpc('confirm_activities', { ids: [own.activity.id] });
    expect((await read()).lines?.[0]).toMatchObject({ checkedSince: true });
  });

  it('what was to be back is put back on the list, and checked', async () => {
    await world().sql(
      "update public.activities set state = 'paused', paused_until = '2026-10-01' where id = $1",
      [own.activity.id],
    );
    expect((await say('right')).error).toBeNull();
    expect(await activity()).toMatchObject({ state: 'published', until: null, by: 'organiser' });
    expect((await undo()).error).toBeNull();
    // The check that came with it goes with it.
    expect(await activity()).toEqual({ state: 'paused', until: '2026-10-01', by: 'organiser', on: checked });
    expect((await say('right')).error).toBeNull();
    const { data } = await kim.client.rpc('desk');
    const last = data.actions.find((one: { undone: boolean }) => !one.undone);
    expect((await kim.client.rpc('undo', { of: last.id })).error).toBeNull();
    expect(await activity()).toEqual({ state: 'paused', until: '2026-10-01', by: 'organiser', on: checked });
  });

  it('tell of what has become a draft no more than its name', async () => {
    await world().sql(
      "update public.activities set state = 'draft', contact_phone = '07700 900123', cost_covers = 'Secret' where id = $1",
      [own.activity.id],
    );
    const line = (await read()).lines?.[0];
    expect(line).toMatchObject({ slug: own.activity.slug, state: 'draft', sessions: [], venues: [] });
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'changed',
      'checked',
      'listing',
      'sessions',
      'slug',
      'stamp',
      'state',
      'title',
      'venues',
    ]);
    expect((await say('right')).status).toBe(409);
  });

  it('what cannot be published as it stands is not put back', async () => {
    await world().sql("update public.activities set state = 'paused' where id = $1", [own.activity.id]);
    await world().sql('delete from public.sessions where activity_id = $1', [own.activity.id]);
    expect((await say('right')).status).toBe(422);
    expect(await activity()).toMatchObject({ state: 'paused' });
    expect((await read()).lines?.[0]?.answer).toBeUndefined();
  });

  describe('open nothing', () => {
    /** What an attack gets: no entry, no change. */
    const nothing = async (secret: string, state = 'none') => {
      expect(await read(secret)).toEqual({ state });
      const seen = await stamp();
      const entries = [{ slug: own.activity.slug, stamp: seen }];
      for (const answer of ['right', 'ended']) {
        const { data } = await world().anon.rpc('answer_reminder', { token: secret, answer, entries });
        expect(data).toEqual({ state });
      }
      expect((await undo(secret)).data).toEqual({ state });
      expect(await activity()).toEqual(untouched);
    };

    it('when the token is forged', async () => {
      const forged = [
        '0'.repeat(64),
        token().toUpperCase(),
        `${token().slice(0, 63)}${token().endsWith('0') ? '1' : '0'}`,
        token().slice(0, 63),
        `${token()} `,
        `${token()}0`,
        createHash('sha256').update(token()).digest('hex'),
        "' or '1'='1",
        '',
        keys.publishable,
      ];
      for (const secret of forged) await nothing(secret);
    });

    it('when the token is the hash that the database keeps', async () => {
      const [row] = await world().sql<{ hash: string }>(
        "select encode(hash, 'hex') as hash from private.reminder_tokens limit 1",
      );
      await nothing(row?.hash ?? '');
    });

    it('after 30 days', async () => {
      await world().sql("update private.reminder_tokens set good_until = now() - interval '1 second'");
      await nothingOld(token());
      await nothingOld(mail.list);
    });
    const nothingOld = async (secret: string) => {
      expect(await read(secret)).toEqual({ state: 'old' });
      const entries = [{ slug: own.activity.slug, stamp: 'x' }];
      const { data } = await world().anon.rpc('answer_reminder', { token: secret, answer: 'ended', entries });
      expect(data).toEqual({ state: 'old' });
      expect(await activity()).toEqual(untouched);
    };

    it('when the person was removed, from the same moment', async () => {
      const [mine, whole] = [token(), mail.list];
      await world().sql('delete from public.memberships where user_id = $1', [kim.id]);
      for (const secret of [mine, whole]) expect(await read(secret)).toEqual({ state: 'none' });
      const entries = [{ slug: own.activity.slug, stamp: 'x' }];
      const { data } = await world().anon.rpc('answer_reminder', { token: mine, answer: 'ended', entries });
      expect(data).toEqual({ state: 'none' });
      expect(await activity()).toEqual(untouched);
    });

    it('when the contact address that it went to is no longer the group’s', async () => {
      const provider = await makeProvider(world(), old());
      const { mails } = await runAt(world(), now());
      const sent = mails.find(one => one.to === 'manager@example.org') as Got;
      expect(await read(sent.list)).toMatchObject({ state: 'open' });
      await world().sql('update public.organisations set private_contact_email = $2 where id = $1', [
        provider.organisation.id,
        'new@example.org',
      ]);
      expect(await read(sent.list)).toEqual({ state: 'none' });
    });

    it('of another group, or of another line', async () => {
      const theirs = { slug: other.provider.activity.slug, stamp: await stamp(token(other.mail)) };
      for (const secret of [token(), mail.list])
        for (const answer of ['right', 'ended']) {
          const { status } = await world().anon.rpc('answer_reminder', {
            token: secret,
            answer,
            entries: [theirs],
          });
          expect(status).toBe(403);
        }
      expect((await undo(token(), [other.provider.activity.slug])).status).toBe(403);
      expect(await activity(other.provider)).toEqual(untouched);
    });

    it('of an entry that has moved to another group', async () => {
      await world().sql('update public.activities set organisation_id = $2 where id = $1', [
        own.activity.id,
        other.provider.organisation.id,
      ]);
      expect((await read()).lines).toEqual([]);
      const entries = [{ slug: own.activity.slug, stamp: 'x' }];
      const { status } = await world().anon.rpc('answer_reminder', {
        token: token(),
        answer: 'ended',
        entries,
      });
      expect(status).toBe(403);
    });

    it('by guessing what there is: every wrong token gets the same words', async () => {
      const wrong = await Promise.all(
        ['a', '1'.repeat(64), 'x'.repeat(64), '☃'.repeat(64)].map(async secret => {
          const { status, data } = await world().anon.rpc('reminder', { token: secret });
          return JSON.stringify([status, data]);
        }),
      );
      expect(new Set(wrong)).toEqual(new Set([JSON.stringify([200, { state: 'none' }])]));
    });
  });

  it('refuse answers that are none of those given', async () => {
    const seen = [{ slug: own.activity.slug, stamp: await stamp() }];
    const bad: object[] = [
      { answer: 'published', entries: seen },
      { answer: 'draft', entries: seen },
      { answer: null, entries: seen },
      { answer: 'right', entries: [] },
      { answer: 'right', entries: {} },
      { answer: 'right', entries: 'all' },
      { answer: 'right', entries: null },
      { answer: 'right', entries: [null] },
      { answer: 'right', entries: [1] },
      { answer: 'right', entries: [{ slug: own.activity.slug }] },
      { answer: 'right', entries: Array(501).fill(seen[0]) },
      { answer: 'paused', entries: seen },
      { answer: 'paused', entries: seen, until: now().slice(0, 10) },
      { answer: 'paused', entries: seen, until: '2020-01-01' },
      { answer: 'paused', entries: seen, until: '2099-01-01' },
      { answer: 'paused', entries: seen, until: 'infinity' },
      { answer: 'paused', entries: seen, until: "2027-01-01'; drop table public.activities; --" },
    ];
    for (const body of bad) {
      const { status } = await world().anon.rpc('answer_reminder', { token: token(), ...body });
      expect([400, 403, 409, 422], JSON.stringify(body)).toContain(status);
    }
    expect(await activity()).toEqual(untouched);
  });

  it('stay small: a giant body is refused, a deep one does no harm', async () => {
    const ask = (body: string) =>
      world().api(
        new Request('http://localhost/rest/v1/rpc/answer_reminder', {
          method: 'POST',
          headers: { apikey: keys.publishable, 'content-type': 'application/json' },
          body,
        }),
      );
    expect((await ask(`{"token":"${'x'.repeat(2_000_000)}"}`)).status).toBe(413);
    const deep = `{"token":"${token()}","answer":"right","entries":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    for (const body of [deep, '{"token":', '[]', 'null', `{"token":"${'x'.repeat(900_000)}"}`])
      expect((await ask(body)).status, body.slice(0, 40)).toBeLessThan(500);
    expect(await activity()).toEqual(untouched);
  });

  it('cannot fill the history: after ten turns the page sends people to sign in', async () => {
    for (let turn = 0; turn < 5; turn++) {
      expect((await say('right')).error).toBeNull();
      expect((await undo()).error).toBeNull();
    }
    const before = await audited();
    expect((await say('right')).status).toBe(429);
    expect(await audited()).toBe(before);
  });

  it('a line that has had its ten turns is passed over and named; the others are answered', async () => {
    const spent = own.activity.slug;
    const art = await makeActivity(world(), own.organisation.id, {
      title: fresh('Art'),
      checked_on: checked,
      checked_by: 'organiser',
    });
    await makeSession(world(), art.id, own.venue.id);
    // Of another week, so that the round before is over.
    await world().sql(
      'update private.reminder_rounds set asked_on = asked_on - 8 where organisation_id = $1',
      [own.organisation.id],
    );
    const { mails } = await runAt(world(), now());
    const { list } = mails.find(one => one.to === kim.email) as Got;
    await world().sql(
      `update private.reminder_lines set turns = 10 where activity_id = $1
       and mail_id = (select mail_id from private.reminder_tokens where hash = sha256($2::text::bytea))`,
      [own.activity.id, list],
    );
    const linesOf = (view: View) =>
      Object.fromEntries(
        (view.lines ?? []).map(({ slug, spent: over, answer }) => [slug, [over, answer?.what]]),
      );
    const shown = await read(list);
    expect(linesOf(shown)).toEqual({ [spent]: [true, undefined], [art.slug]: [undefined, undefined] });
    const entries = (shown.lines ?? []).map(({ slug, stamp: of }) => ({ slug, stamp: of }));
    const answer = (asked: object[]) =>
      world().anon.rpc('answer_reminder', { token: list, answer: 'right', entries: asked });
    expect((await answer(entries.filter(({ slug }) => slug === spent))).status).toBe(429);
    const { data, error } = await answer(entries);
    expect(error).toBeNull();
    expect(linesOf(data)).toEqual({ [spent]: [true, undefined], [art.slug]: [undefined, 'right'] });
    expect(await activity()).toEqual(untouched);
    expect(await activity({ ...own, activity: art })).toMatchObject({
      on: expect.not.stringMatching(checked),
    });
  });

  it('an answer that was the tenth turn is not offered to be taken back', async () => {
    await world().sql('update private.reminder_lines set turns = 9 where activity_id = $1', [
      own.activity.id,
    ]);
    const { data } = await say('right');
    expect((data as View).lines?.[0]?.answer).toMatchObject({ what: 'right', undo: false });
    expect((await undo()).status).toBe(429);
    // And comes as it was answered, also when it is asked for again.
    expect((await say('right')).error).toBeNull();
  });

  it('a flood of wrong tokens is slowed down, and locks nobody out', async () => {
    await world().sql(
      `insert into private.public_answers (form, hour, answers) values ('reminder', date_trunc('hour', now()), 600)
       on conflict on constraint public_answers_pkey do update set answers = 600`,
    );
    expect((await world().anon.rpc('reminder', { token: 'f'.repeat(64) })).status).toBe(429);
    expect(await read()).toMatchObject({ state: 'open' });
    expect((await say('right')).error).toBeNull();
    await world().sql("delete from private.public_answers where form = 'reminder'");
  });

  it('stand in tables that nobody reads or writes over the API', async () => {
    const tables = ['rounds', 'asks', 'mails', 'lines', 'tokens'].map(name => `reminder_${name}`);
    for (const client of [world().anon, kim.client, world().service])
      for (const table of tables)
        for (const schema of ['public', 'private']) {
          const of = client.schema(schema as never).from(table);
          expect((await of.select('*')).error, `${schema}.${table}`).not.toBeNull();
          expect(
            (await of.update({ good_until: '2099-01-01' } as never).not('mail_id', 'is', null)).error,
          ).not.toBeNull();
          expect((await of.insert({} as never)).error).not.toBeNull();
          expect((await of.delete().not('mail_id', 'is', null)).error).not.toBeNull();
        }
    expect((await read()).state).toBe('open');
  });

  it('are not made by anybody but the job', async () => {
    const made = { mail: crypto.randomUUID(), clock: now(), list: '00'.repeat(32), lines: [] };
    for (const client of [world().anon, kim.client]) {
      expect([401, 403]).toContain((await client.rpc('arm_reminder', made)).status);
      expect([401, 403]).toContain(
        (await client.rpc('close_reminder', { mail: made.mail, clock: now(), sent: true })).status,
      );
    }
  });

  it('leave nothing behind that would speak for the person in the next request', async () => {
    await say('right');
    await world().service.from('activities').update({ title: 'Changed' }).eq('id', own.activity.id);
    const [row] = await world().sql(
      'select actor, actor_role from public.audit where activity_id = $1 order by id desc limit 1',
      [own.activity.id],
    );
    expect(row).toEqual({ actor: null, actor_role: 'service_role' });
  });
});
