/** Whom `npm run reminders` writes to, about what, and when it stops. The clock is the run's own argument. */
import { describe, expect, it } from 'vitest';
import { engines } from './support/engines.ts';
import { fresh, makeActivity, makeMember, makeOrganisation, makeSession, makeVenue } from './support/make.ts';
import { day, dueAt, type RunAt, runAt, terms } from './support/reminders.ts';
import { useWorld, type World } from './support/world.ts';

/** Everything is last checked on this day, in the past of any machine. */
const checked = '2026-03-02';

/** A group of its own with these activities, and a lead; runs are looked at for this group alone. */
async function makeGroup(
  world: World,
  titles: readonly string[],
  rows: { organisation?: object; activity?: object; lead?: boolean } = {},
) {
  const name = fresh('Group');
  const organisation = await makeOrganisation(world, { name, ...rows.organisation });
  const venue = await makeVenue(world, organisation.id);
  const activities: Record<string, string> = {};
  for (const title of titles) {
    const { id } = await makeActivity(world, organisation.id, {
      title,
      checked_on: checked,
      checked_by: 'organiser',
      ...rows.activity,
    });
    await makeSession(world, id, venue.id);
    activities[title] = id;
  }
  const kim = await world.person();
  if (rows.lead !== false) await makeMember(world, kim, organisation.id, 'lead');
  const run = async (at: string, options: RunAt = {}) => {
    const { mails, tasks } = await runAt(world, at, options);
    return {
      mails: mails.filter(mail => mail.html.includes(name)),
      tasks: tasks.filter(task => task.organisation === name),
    };
  };
  /** To whom, about what. */
  const asked = async (at: string, options: RunAt = {}) =>
    (await run(at, options)).mails.map(({ to, titles: about }) => [to, ...about]);
  const check = (id: string, on: string) =>
    world.sql("update public.activities set checked_on = $2, checked_by = 'organiser' where id = $1", [
      id,
      on,
    ]);
  const id = (title: string) => activities[title] ?? '';
  return { organisation: organisation.id, name, kim, run, asked, check, id };
}

// A run sends for every group: one that is still going would take the next test's mails.
describe.each(engines)('reminders on %s', { timeout: 120_000 }, engine => {
  const world = useWorld(engine);
  const sql = (text: string, values: unknown[]) => world().sql(text, values);

  it('ask 80 days after the last check, at any hour of the day', async () => {
    const group = await makeGroup(world(), ['Judo', 'Art']);
    await group.check(group.id('Art'), '2026-03-03');
    expect(await group.asked(day(checked, 79, '22:59:00Z'))).toEqual([]);
    // 21 May 2026, in Derby already: the clocks are an hour ahead.
    expect(await group.asked(day(checked, 79, '23:01:00Z'))).toEqual([[group.kim.email, 'Judo']]);
  });

  it('write one list to each lead and editor, each with links of their own', async () => {
    const group = await makeGroup(world(), ['Judo', 'Art', 'Zumba']);
    await group.check(group.id('Zumba'), '2026-05-01');
    const ash = await world().person();
    await makeMember(world(), ash, group.organisation, 'editor');
    const { mails } = await group.run(day(checked, 90));
    expect(mails.map(({ to }) => to).sort()).toEqual([group.kim.email, ash.email].sort());
    for (const { titles, subject } of mails) {
      expect(titles).toEqual(['Art', 'Judo']);
      expect(subject).toBe(`Are these still right? 2 activities of ${group.name}`);
    }
    const tokens = mails.flatMap(({ list, tokens: own }) => [list, ...Object.values(own)]);
    expect(new Set(tokens).size).toBe(6);
  });
  it('ask three times a week apart, then become a task of the alliance, once', async () => {
    const group = await makeGroup(world(), ['Judo']);
    const asked: number[] = [];
    const tasks: number[] = [];
    // Each day until the task, then now and then.
    for (const after of [...Array(24).keys()].map(n => 79 + n).concat(109, 150, 199)) {
      const { mails, tasks: made } = await group.run(day(checked, after));
      if (mails.length > 0) asked.push(after);
      if (made.length > 0) tasks.push(after);
    }
    expect([asked, tasks]).toEqual([[80, 87, 94], [101]]);
    const kept = await sql('select why, cycle, done_at from public.alliance_tasks where activity_id = $1', [
      group.id('Judo'),
    ]);
    expect(kept).toEqual([{ why: 'unanswered', cycle: `checked ${checked}`, done_at: null }]);
  });

  it('make up for missed days without asking more often', async () => {
    const group = await makeGroup(world(), ['Judo']);
    const asked: number[] = [];
    for (const after of [60, 131, 132, 137, 138, 170, 176]) {
      const { mails, tasks } = await group.run(day(checked, after));
      if (mails.length > 0) asked.push(after);
      expect(tasks.length, String(after)).toBe(0);
    }
    expect(asked).toEqual([131, 138, 170]);
    expect((await group.run(day(checked, 177))).tasks).toEqual([
      { organisation: group.name, title: 'Judo', why: 'unanswered' },
    ]);
  });

  it('say in the last mail that it is the last', async () => {
    const group = await makeGroup(world(), ['Judo']);
    const last: boolean[] = [];
    for (const after of [80, 87, 94])
      last.push(((await group.run(day(checked, after))).mails[0]?.text ?? '').includes('our last mail'));
    expect(last).toEqual([false, false, true]);
  });

  it('end with a new check, and begin again 80 days after that', async () => {
    const group = await makeGroup(world(), ['Judo']);
    for (const after of [80, 87, 94, 101]) await group.run(day(checked, after));
    await group.check(group.id('Judo'), day(checked, 102).slice(0, 10));
    const desk = await world().sql<{ stands: boolean }>(
      `select t.cycle = private.check_cycle(a) as stands from public.alliance_tasks t
       join public.activities a on a.id = t.activity_id where a.id = $1`,
      [group.id('Judo')],
    );
    expect(desk).toEqual([{ stands: false }]);
    expect(await group.asked(day(checked, 181))).toEqual([]);
    expect(await group.asked(day(checked, 182))).toEqual([[group.kim.email, 'Judo']]);
  });

  it('take along what has become due between two mails, and wait a week with what has not', async () => {
    const group = await makeGroup(world(), ['Judo', 'Art']);
    await group.check(group.id('Art'), day(checked, 3).slice(0, 10));
    expect(await group.asked(day(checked, 80))).toEqual([[group.kim.email, 'Judo']]);
    expect(await group.asked(day(checked, 83))).toEqual([]);
    expect(await group.asked(day(checked, 87))).toEqual([[group.kim.email, 'Art', 'Judo']]);
  });

  it('ask about everything in the two weeks before a term, but for what was checked lately', async () => {
    const group = await makeGroup(world(), ['Judo', 'Art']);
    // For a term that began long ago, so that no check lies ahead of the machine's clock.
    const term = '2026-04-13';
    await group.check(group.id('Art'), '2026-03-16');
    const at = (before: number) => day(term, -before);
    expect(await group.asked(at(15), { terms: [term] })).toEqual([]);
    expect(await group.asked(at(14), { terms: [term] })).toEqual([[group.kim.email, 'Judo']]);
    expect(await group.asked(at(13), { terms: [term] })).toEqual([]);
    expect(await group.asked(at(7), { terms: [term] })).toEqual([[group.kim.email, 'Judo']]);
    expect(await group.asked(at(0), { terms: [term] })).toEqual([]);
  });

  it('need no term to be known', async () => {
    const group = await makeGroup(world(), ['Judo']);
    expect(await group.asked(day(checked, 40), { terms: [] })).toEqual([]);
  });

  it('ask at once about what nobody has ever checked', async () => {
    const group = await makeGroup(world(), ['Judo'], { activity: { checked_on: null, checked_by: null } });
    expect(await group.asked(day(checked, 0))).toEqual([[group.kim.email, 'Judo']]);
  });

  it('pass over drafts, ended and paused entries; ask whether a paused one is back when it was to be', async () => {
    const group = await makeGroup(world(), ['Draft', 'Ended', 'Paused', 'Back']);
    const set = (title: string, text: string) =>
      sql(`update public.activities set ${text} where id = $1`, [group.id(title)]);
    await set('Draft', "state = 'draft'");
    await set('Ended', "state = 'ended'");
    await set('Paused', "state = 'paused', paused_until = null");
    await set('Back', `state = 'paused', paused_until = '${day(checked, 85).slice(0, 10)}'`);
    expect(await group.asked(day(checked, 84))).toEqual([]);
    const { mails } = await group.run(day(checked, 85));
    expect(mails.map(({ titles }) => titles)).toEqual([['Back']]);
    expect(mails[0]?.text).toContain('It is back on:');
  });

  it.each([
    ['suspended', { approval_state: 'suspended' }],
    ['not approved yet', { approval_state: 'applied' }],
    ['lapsed', { approved_until: day(checked, 80).slice(0, 10) }],
    ['invented', { example: true }],
  ])('write to no organisation that is %s, and make no task of it', async (_, organisation) => {
    const group = await makeGroup(world(), ['Judo'], { organisation });
    const { mails, tasks } = await group.run(day(checked, 81));
    expect([mails, tasks]).toEqual([[], []]);
  });

  it('write to invented organisations where no mail leaves the machine', async () => {
    const group = await makeGroup(world(), ['Judo'], { organisation: { example: true } });
    expect(await group.asked(day(checked, 81), { examples: true })).toEqual([[group.kim.email, 'Judo']]);
  });

  it('go to the contact that the alliance keeps when there is no member, else to the public one', async () => {
    const kept = { private_contact_email: 'Kept@example.org', contact_email: 'public@example.org' };
    const one = await makeGroup(world(), ['Judo'], { organisation: kept, lead: false });
    expect(await one.asked(day(checked, 81))).toEqual([['kept@example.org', 'Judo']]);
    const two = await makeGroup(world(), ['Judo'], {
      organisation: { ...kept, private_contact_email: null },
      lead: false,
    });
    expect(await two.asked(day(checked, 81))).toEqual([['public@example.org', 'Judo']]);
  });

  it('become a task at once where there is nobody to write to', async () => {
    const group = await makeGroup(world(), ['Judo'], {
      organisation: { private_contact_email: null },
      lead: false,
    });
    expect(await group.run(day(checked, 80))).toEqual({
      mails: [],
      tasks: [{ organisation: group.name, title: 'Judo', why: 'nobody' }],
    });
    expect((await group.run(day(checked, 81))).tasks).toEqual([]);
  });

  it('are raised anew when there was nobody, then somebody, who does not answer', async () => {
    const group = await makeGroup(world(), ['Judo'], {
      organisation: { private_contact_email: null },
      lead: false,
    });
    expect((await group.run(day(checked, 80))).tasks).toMatchObject([{ why: 'nobody' }]);
    await sql('update public.alliance_tasks set done_at = now() where activity_id = $1', [group.id('Judo')]);
    await makeMember(world(), group.kim, group.organisation, 'lead');
    for (const after of [81, 88, 95])
      expect(await group.asked(day(checked, after))).toEqual([[group.kim.email, 'Judo']]);
    expect((await group.run(day(checked, 102))).tasks).toMatchObject([{ why: 'unanswered' }]);
  });

  it('do not go to whoever wants none, nor to whoever was removed', async () => {
    const group = await makeGroup(world(), ['Judo']);
    const ash = await world().person();
    const { id } = await makeMember(world(), ash, group.organisation);
    await sql('insert into public.reminder_refusals (email) values ($1)', [group.kim.email]);
    expect(await group.asked(day(checked, 80))).toEqual([[ash.email, 'Judo']]);
    await sql('delete from public.memberships where id = $1', [id]);
    // Nobody is left among the members: the kept contact is asked.
    expect(await group.asked(day(checked, 87))).toEqual([['manager@example.org', 'Judo']]);
  });

  it('run again on the same day send nothing more', async () => {
    const group = await makeGroup(world(), ['Judo']);
    expect(await group.asked(day(checked, 80))).toHaveLength(1);
    for (const hour of [9, 12, 17, 23])
      expect(await group.asked(day(checked, 80, `${String(hour).padStart(2, '0')}:00:00Z`))).toEqual([]);
  });

  it('run twice at once send each mail once', async () => {
    const groups = await Promise.all([1, 2, 3, 4].map(() => makeGroup(world(), ['Judo'])));
    const runs = await Promise.all([1, 2, 3].map(() => runAt(world(), day(checked, 80))));
    const to = runs.flatMap(({ mails }) => mails.map(mail => mail.to));
    for (const { kim } of groups) expect(to.filter(email => email === kim.email)).toHaveLength(1);
  });

  it('a mail that cannot be sent is tried by the next runs, three times, and the others leave', async () => {
    const group = await makeGroup(world(), ['Judo']);
    const ash = await world().person();
    await makeMember(world(), ash, group.organisation);
    let tried = 0;
    const send: RunAt['send'] = ({ to }) => {
      if (to !== ash.email) return;
      tried++;
      throw new Error('mailbox full');
    };
    const left: string[][] = [];
    for (const after of [80, 81, 82, 83])
      left.push((await group.asked(day(checked, after), { send })).flat());
    expect(left).toEqual([[group.kim.email, 'Judo'], [], [], []]);
    expect(tried).toBe(3);
    // The next round asks both again.
    expect((await group.asked(day(checked, 90))).length).toBe(2);
  });

  it('a run that died after taking a mail leaves it to the next, within the hour to nobody', async () => {
    const group = await makeGroup(world(), ['Judo']);
    const args = { clock: day(checked, 80), terms: [], examples: false };
    await world().service.rpc('open_reminders', args);
    // Taken, and never heard of again.
    for (;;) if (!(await world().service.rpc('take_reminder', args)).data) break;
    expect(await group.asked(day(checked, 80, '08:50:00Z'))).toEqual([]);
    expect(await group.asked(day(checked, 81))).toEqual([[group.kim.email, 'Judo']]);
  });

  it('what is answered before a waiting mail leaves is asked no more', async () => {
    const group = await makeGroup(world(), ['Judo', 'Art']);
    const args = { clock: day(checked, 80), terms: [], examples: false };
    await world().service.rpc('open_reminders', args);
    await group.check(group.id('Judo'), day(checked, 80).slice(0, 10));
    expect(await group.asked(day(checked, 80))).toEqual([[group.kim.email, 'Art']]);
  });

  it('forget the addresses when the links are forgotten, and not how often was asked', async () => {
    const group = await makeGroup(world(), ['Judo']);
    const kept = async () => {
      const [row] = await world().sql<{ mails: number; rounds: number }>(
        `select count(m.id)::int as mails, count(distinct r.id)::int as rounds from private.reminder_rounds r
         left join private.reminder_mails m on m.round_id = r.id and m.taken_at <= $2 where r.organisation_id = $1`,
        [group.organisation, day(checked, 80)],
      );
      return row;
    };
    expect(await group.asked(day(checked, 80))).toHaveLength(1);
    expect(await kept()).toEqual({ mails: 1, rounds: 1 });
    await group.asked(day(checked, 80 + 90));
    expect(await kept()).toEqual({ mails: 1, rounds: 2 });
    await group.asked(day(checked, 80 + 91));
    expect(await kept()).toEqual({ mails: 0, rounds: 2 });
    // The third mail is the last one still.
    expect((await group.run(day(checked, 80 + 97))).mails[0]?.text).toContain('our last mail');
  });

  it('a dry run says the same and changes nothing', async () => {
    const group = await makeGroup(world(), ['Judo']);
    const nobody = await makeGroup(world(), ['Art'], {
      organisation: { private_contact_email: null },
      lead: false,
    });
    const state = () =>
      world().sql(`select (select count(*) from private.reminder_rounds) as rounds,
        (select count(*) from private.reminder_mails) as mails, (select count(*) from public.alliance_tasks) as tasks,
        (select max(id) from public.audit) as audit`);
    const before = await state();
    const { mails, tasks } = await dueAt(world(), day(checked, 80));
    expect(await state()).toEqual(before);
    const about = mails.filter(({ organisation }) => organisation.name === group.name);
    expect(
      about.map(({ email, lines }) => [email, ...lines.map(({ title, nth }) => `${title} ${nth}`)]),
    ).toEqual([[group.kim.email, 'Judo 1']]);
    expect(tasks.filter(({ organisation }) => organisation === nobody.name)).toHaveLength(1);
    expect(await group.asked(day(checked, 80))).toEqual([[group.kim.email, 'Judo']]);
  });

  it('hold no token, only its hash; and the mail names no hidden place', async () => {
    const group = await makeGroup(world(), ['Judo']);
    await sql(
      `update public.venues set visibility = 'on-request', name = 'Refuge' where organisation_id = $1`,
      [group.organisation],
    );
    const { mails } = await group.run(day(checked, 80), { terms });
    const [mail] = mails;
    const dump = JSON.stringify(
      await world().sql(
        'select t::text from private.reminder_tokens t union all select a::text from public.audit a',
      ),
    );
    expect(mail?.list).toMatch(/^[0-9a-f]{64}$/);
    expect(dump).not.toContain(mail?.list);
    expect(dump).not.toContain(mail?.tokens.Judo);
    expect(mail?.text).toContain('Not public, Arboretum area');
    expect(mail?.html).not.toContain('Refuge');
  });

  it('are sent by nobody but the job', async () => {
    const args = { clock: day(checked, 80), terms: [], examples: true };
    const kim = await world().person();
    for (const client of [world().anon, kim.client])
      for (const name of ['reminders_due', 'open_reminders', 'take_reminder'])
        expect([401, 403]).toContain((await client.rpc(name, args)).status);
  });
});
