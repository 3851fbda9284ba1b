/** A reminder, with real mail: robots fetch its links and nothing happens; then a person answers. */
import type { Browser, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { rows } from './support/database.ts';
import { askForMail, enterCode, member, newAddress } from './support/provider.ts';
import { ago, type Group, makeGroup, type Reminder, remind, reminderTo } from './support/reminders.ts';
import { desk, phone } from './support/site.ts';

const titles = ['Judo', 'Karate', 'Zumba'] as const;

/** State and check of an activity, as the database has them. */
async function truth({ activities }: Group, title: string) {
  const [row] = await rows(
    'GET',
    `activities?select=state,checked_on,checked_by,paused_until&id=eq.${activities[title]?.id}`,
  );
  return row;
}
const untouched = { state: 'published', checked_on: ago(100), checked_by: 'organiser', paused_until: null };

/** What the links of a mail meet before a person does. */
async function robots(browser: Browser, { links }: Reminder) {
  for (const link of links)
    for (const [method, headers] of [
      ['GET', {}],
      ['HEAD', {}],
      ['GET', { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender' }],
      ['GET', {}],
    ] as const)
      expect((await fetch(link, { method, headers })).status, `${method} ${link}`).toBe(200);
  // One that runs scripts, too, and opens everything twice.
  const page = await desk(browser);
  for (const link of [...links, ...links]) {
    await page.goto('about:blank');
    await page.goto(link);
    await page.locator('main h1').first().waitFor();
  }
  await page.context().close();
}

const width = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** A button of one entry: its words, then the entry's title for those who hear it. */
const button = (within: Page | Locator, words: string, title: string) =>
  within.getByRole('button', { name: new RegExp(`^${words}.*${title}$`) });
const card = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

// Each run of the job is a process of its own, and robots open every link twice.
describe('a reminder', { timeout: 240_000 }, () => {
  const browser = useBrowser();

  it('a second link, opened in the tab of one that is still being read, is what the page shows', async () => {
    const group = await makeGroup(titles);
    const { page: room, email } = await member(browser(), group.slug);
    await room.context().close();
    await remind();
    const mail = reminderTo(email);
    const page = await phone(browser());
    let asked = 0;
    await page.route('**/rpc/reminder', async route => {
      if (asked++ === 0) await new Promise(resolve => setTimeout(resolve, 2000));
      await route.continue();
    });
    await page.goto(mail.right('Judo'));
    await expect.poll(() => asked).toBe(1);
    await page.evaluate(
      hash => {
        location.hash = hash;
      },
      new URL(mail.right('Karate')).hash,
    );
    await page.getByRole('heading', { name: 'Karate' }).waitFor();
    await page.waitForTimeout(2500);
    expect(await page.getByRole('heading', { name: 'Karate' }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Judo' }).count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['phone', phone],
    ['desk', desk],
  ] as const)('scanned by robots, then answered by a person on a %s', async (_, open) => {
    const group = await makeGroup(titles);
    const { page: room, email } = await member(browser(), group.slug, open);
    await room.context().close();

    expect(await remind()).toContain(`${email}, for ${group.name}`);
    const mail = reminderTo(email);
    expect(mail.subject).toBe(`Are these still right? 3 activities of ${group.name}`);
    expect(mail.links).toHaveLength(1 + 3 * titles.length);
    await robots(browser(), mail);
    for (const title of titles) expect(await truth(group, title), title).toEqual(untouched);
    expect(await remind()).not.toContain(email);

    // The public, before: last checked a hundred days ago.
    const visitor = await open(browser(), { serviceWorkers: 'block' });
    await visitor.goto(`/activities/${group.activities.Judo?.slug}/`);
    await visitor.getByText('Ask first: not checked for a while').first().waitFor();

    // Still right.
    const page = await open(browser());
    await page.goto(mail.right('Judo'));
    await page.getByRole('heading', { name: 'Judo' }).waitFor();
    for (const fact of [
      'Every Tuesday, 17:00 to 18:00',
      'Test hall, DE23 8FZ',
      'Ages 11–16',
      '£2',
      'Just turn up',
      '01632 960124',
    ])
      expect(await page.getByText(fact).isVisible(), fact).toBe(true);
    expect(await page.getByText('Karate').count()).toBe(0);
    expect(await axePage(page)).toEqual([]);
    await button(page, 'Still right', 'Judo').click();
    await page.getByText('You said: still right.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Judo');
    expect(await axePage(page)).toEqual([]);
    expect(await truth(group, 'Judo')).toMatchObject({ state: 'published', checked_by: 'organiser' });
    expect((await truth(group, 'Judo'))?.checked_on).not.toBe(ago(100));
    await visitor.reload();
    await visitor
      .getByText(/Checked on .* by the people who run it/)
      .first()
      .waitFor({ timeout: 45_000 });

    // Stopped: asks whether for good, and says what is missing.
    await page.goto(mail.stopped('Karate'));
    const say = page.getByRole('button', { name: 'Say that it has stopped' });
    await say.click();
    await page.getByText('Choose one of the two.').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.getByLabel('It takes a break').check();
    await say.click();
    await page.getByText('Choose the day when it is back, within the next year.').waitFor();
    expect(await axePage(page)).toEqual([]);
    expect(await truth(group, 'Karate')).toEqual(untouched);
    await page.getByLabel('It has ended').check();
    await say.click();
    await page.getByText('You said: it has ended.').waitFor();
    expect(await truth(group, 'Karate')).toMatchObject({ state: 'ended' });
    const late = await open(browser(), { serviceWorkers: 'block' });
    await late.goto(`/activities/${group.activities.Karate?.slug}/`);
    // As this build has a page of it, or not; at the next poll at the latest.
    await late
      .getByText(/Nothing here|No longer listed/)
      .first()
      .waitFor({ timeout: 45_000 });
    await late.context().close();

    // Opened again: what was answered shows as answered; the rest is still asked.
    await page.goto(mail.list);
    await card(page, 'Judo').getByText('You said: still right.').waitFor();
    expect(await card(page, 'Karate').getByText('You said: it has ended.').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Still right' }).count()).toBe(1);
    expect(await axePage(page)).toEqual([]);

    // Undone on the page, by the keyboard.
    await button(page, 'Undo', 'Karate').focus();
    await page.keyboard.press('Enter');
    await button(page, 'Still right', 'Karate').waitFor();
    expect(await truth(group, 'Karate')).toEqual(untouched);
    await page.getByRole('button', { name: 'All 2 are still right' }).press('Enter');
    await page.getByText('All is answered.').waitFor();
    for (const title of titles) expect((await truth(group, title))?.checked_on).not.toBe(ago(100));

    await page.setViewportSize({ width: 320, height: 640 });
    expect(await width(page)).toBe(0);
    for (const each of [page, visitor]) await each.context().close();
  });

  it('changed since the mail: the page says so, and what changes under the finger is shown before it counts', async () => {
    const email = newAddress();
    const group = await makeGroup(['Judo'], { private_contact_email: email });
    await remind();
    await rows('PATCH', `activities?id=eq.${group.activities.Judo?.id}`, { ages_to: 18 });
    const page = await phone(browser());
    await page.goto(reminderTo(email).list);
    await page.getByText('This has changed since the mail.').waitFor();
    expect(await page.getByText('Ages 11–18').isVisible()).toBe(true);
    expect(await axePage(page)).toEqual([]);
    await rows('PATCH', `activities?id=eq.${group.activities.Judo?.id}`, { cost_pence: 500 });
    await button(page, 'Still right', 'Judo').click();
    await page.getByText('Something changed while you looked.').waitFor();
    expect(await page.getByText('£5').isVisible()).toBe(true);
    expect(await axePage(page)).toEqual([]);
    expect(await truth(group, 'Judo')).toEqual(untouched);
    await button(page, 'Still right', 'Judo').click();
    await page.getByText('You said: still right.').waitFor();
    await page.context().close();
  });

  it('answered and undone too often: the entry says so and has no button for it, the others are answered', async () => {
    const email = newAddress();
    const group = await makeGroup(['Judo', 'Karate', 'Zumba'], { private_contact_email: email });
    await remind();
    const page = await phone(browser());
    await page.goto(reminderTo(email).list);
    const judo = card(page, 'Judo');
    for (let turn = 0; turn < 5; turn++) {
      await button(judo, 'Still right', 'Judo').click();
      await button(judo, 'Undo', 'Judo').click();
      await judo.getByText('You said').waitFor({ state: 'detached' });
    }
    await page.reload();
    await judo.getByText('This was answered and undone too often. Sign in to change it.').waitFor();
    expect(await judo.getByRole('button').count()).toBe(0);
    expect(await judo.getByRole('link', { name: /^Change/ }).isVisible()).toBe(true);
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: 'All 2 are still right' }).click();
    await card(page, 'Zumba').getByText('You said: still right.').waitFor();
    expect(await truth(group, 'Judo')).toEqual(untouched);
    for (const title of ['Karate', 'Zumba'])
      expect((await truth(group, title))?.checked_on).not.toBe(ago(100));
    await page.context().close();
  });

  it('a break until a day: off the list, and asked about on that day', async () => {
    const email = newAddress();
    const group = await makeGroup(['Judo'], { private_contact_email: email });
    await remind();
    const page = await desk(browser());
    await page.goto(reminderTo(email).list);
    await button(page, 'Stopped', 'Judo').click();
    await page.getByLabel('It takes a break').check();
    const back = ago(-30);
    await page.getByLabel('Back on').fill(back);
    await page.getByRole('button', { name: 'Say that it has stopped' }).click();
    await page.getByText('You said: a break until').waitFor();
    expect(await truth(group, 'Judo')).toMatchObject({ state: 'paused', paused_until: back });
    expect(await remind('--at', `${ago(-29)}T09:00`)).not.toContain(email);
    expect(await remind('--at', `${back}T09:00`)).toContain(email);
    await page.goto(reminderTo(email).list);
    await button(page, 'It is back on', 'Judo').click();
    await page.getByText('You said: still right.').waitFor();
    expect(await truth(group, 'Judo')).toMatchObject({ state: 'published', paused_until: null });
    await page.context().close();
  });

  it('a link that is not whole, and one without signal, say what to do', async () => {
    const page = await phone(browser());
    for (const hash of ['', '#token=', `#token=${'0'.repeat(64)}`]) {
      await page.goto('about:blank');
      await page.goto(`/confirm/${hash}`);
      await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
      expect(await page.getByRole('link', { name: 'Sign in', exact: true }).isVisible()).toBe(true);
    }
    expect(await axePage(page)).toEqual([]);
    await page.route('**/rest/v1/rpc/reminder', route => route.abort());
    await page.goto('about:blank');
    await page.goto(`/confirm/#token=${'0'.repeat(64)}`);
    await page.getByText('There is no connection.').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.unroute('**/rest/v1/rpc/reminder');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await page.context().close();
  });

  it('unanswered three times, becomes a task that a coordinator sees, on a phone and on a desk', async () => {
    const group = await makeGroup(['Judo', 'Karate', 'Chess', 'Drama'], {
      private_contact_email: newAddress(),
      private_contact_phone: '01632 960125',
    });
    for (const days of [0, 7, 14]) await remind('--at', `${ago(-days)}T09:00`);
    expect(await remind('--at', `${ago(-21)}T09:00`)).toContain(`Judo of ${group.name} (nobody answered)`);

    const { page } = await member(browser(), group.slug, phone, { role: 'editor' });
    await page.goto('/alliance/');
    await page.getByText('This page is for coordinators of the alliance.').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.context().close();

    const coordinator = newAddress();
    await rows('POST', 'rpc/invite', { email: coordinator, role: 'coordinator' });
    const first = await phone(browser());
    await signInAsCoordinator(first, coordinator);
    await settle(first, group, 'Judo', 'Karate');
    const second = await desk(browser(), { storageState: await first.context().storageState() });
    await first.context().close();
    await settle(second, group, 'Chess', 'Drama');
    await second.context().close();
  });
});

/** On the alliance's page: one task is settled by "still right", one is put away, taken up again and ended. */
async function settle(page: Page, group: Group, right: string, ended: string): Promise<void> {
  await page.goto('/alliance/');
  const task = (title: string) =>
    page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: group.name });
  const said = (words: string) => page.getByRole('status').getByText(words).waitFor();
  await task(right).waitFor();
  expect(await task(right).getByText('Three mails have asked').isVisible()).toBe(true);
  const ring = task(right).getByRole('link', { name: '01632 960125' });
  expect(await ring.getAttribute('href')).toBe('tel:01632960125');
  expect(await axePage(page)).toEqual([]);

  await button(task(right), 'Still right', right).click();
  await said(`${right}: still right.`);
  expect(await truth(group, right)).toMatchObject({ checked_by: 'alliance' });
  await button(task(ended), 'Done, nothing to say', ended).click();
  await said(`${ended}: put away.`);
  await button(task(ended), 'Open again', ended).click();
  await button(task(ended), 'Ended', ended).click();
  expect(await axePage(page)).toEqual([]);
  await page.getByRole('button', { name: 'End it' }).click();
  await said(`${ended}: ended.`);
  expect(await truth(group, ended)).toMatchObject({ state: 'ended' });

  await page.getByRole('button', { name: 'No more reminders' }).click();
  await page.getByText('Type an e-mail address').waitFor();
  expect(await axePage(page)).toEqual([]);
  const quiet = newAddress();
  await page.getByLabel('E-mail address').fill(quiet.toUpperCase());
  await page.getByRole('button', { name: 'No more reminders' }).click();
  await button(page, 'Remind again', quiet).click();
  await said(`${quiet} gets reminders again.`);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await width(page)).toBe(0);
  if (size) await page.setViewportSize(size);
}

/** As `signIn`, for somebody who keeps no sessions: their page leads to the tasks. */
async function signInAsCoordinator(page: Page, email: string): Promise<void> {
  await page.goto('/alliance/');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await askForMail(page, email);
  await enterCode(page, email);
  await page.getByRole('link', { name: 'Tasks of the alliance' }).click();
  await page.getByRole('heading', { name: 'Tasks of the alliance' }).waitFor();
}
