/** The one-minute jobs in a real browser: few taps, shown elsewhere, kept without signal, ended with the right. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser, useProvider } from './support/browser.ts';
import { rows } from './support/database.ts';
import { hears } from './support/news.ts';
import { mailTo, member, newAddress } from './support/provider.ts';
import { desk, phone } from './support/site.ts';
import { everyPage } from './support/sitemap.ts';

describe('a provider’s sessions', () => {
  const browser = useBrowser();
  const provider = useProvider();

  async function lead(open = phone, options = {}): Promise<Page> {
    const { page } = await member(browser(), provider().slug, open, options);
    await page.getByRole('listitem').filter({ hasText: provider().title }).first().waitFor();
    return page;
  }
  /** The lead of a provider that was there when the pages were built, and what comes first on their screen. */
  async function leadOfExamples(open: typeof phone) {
    const { page } = await member(browser(), 'kingfisher-yard', open);
    const card = page.locator('.desk-card').filter({ hasText: 'Not on this time' }).first();
    const title = (await card.getByRole('heading').textContent()) ?? '';
    const [activity] = await rows(
      'GET',
      `activities?title=eq.${encodeURIComponent(title)}&select=id,slug,organisations!inner(slug)&organisations.slug=eq.kingfisher-yard`,
    );
    const before = await rows('GET', `exceptions?activity_id=eq.${activity?.id}&select=id`);
    const said = async () =>
      (await rows('GET', `exceptions?activity_id=eq.${activity?.id}&select=id,type`)).filter(
        ({ id }) => !before.some(one => one.id === id),
      );
    return { page, title, slug: String(activity?.slug), said };
  }
  const said = () => rows('GET', `exceptions?activity_id=eq.${provider().id}&order=date`);

  it.each([
    ['phone', phone],
    ['desk', desk],
  ] as const)(
    'on a %s: tonight is cancelled in two taps, undone in one, and an open page elsewhere hears of it',
    async (_, open) => {
      const { page, title, slug, said } = await leadOfExamples(open);
      const visitor = await desk(browser());
      await visitor.goto(`/activities/${slug}/`);
      await visitor.getByRole('heading', { name: title }).first().waitFor();
      const cancelled = visitor.getByText(/Cancelled/);
      expect(await cancelled.count()).toBe(0);
      await page
        .getByRole('button', { name: /^Not on this time/ })
        .first()
        .click();
      expect(await axePage(page)).toEqual([]);
      await page.getByRole('button', { name: 'Say it is not on' }).click();
      await page.getByText('Saved.').waitFor();
      expect(await said()).toHaveLength(1);
      expect(await axePage(page)).toEqual([]);
      await hears(visitor, cancelled);
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect.poll(said).toEqual([]);
      for (const each of [page, visitor]) await each.context().close();
    },
  );

  it('moves a date, says places left, and puts it back on', async () => {
    const page = await lead();
    await page
      .getByRole('button', { name: /^Moved/ })
      .first()
      .click();
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Say it has moved' }).click();
    await page.getByText('This is the usual time and place.').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.getByLabel('Place', { exact: true }).selectOption({ label: 'Test gym, DE23 8FZ' });
    await page.getByRole('button', { name: 'Say it has moved' }).click();
    await expect.poll(said).toMatchObject([{ type: 'moved' }]);
    await page.getByText('Moved to another place').waitFor();
    await page
      .getByRole('button', { name: /^On again/ })
      .first()
      .click();
    await expect.poll(said).toEqual([]);
    await page
      .getByRole('button', { name: /^Places/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Full', exact: true }).click();
    await expect
      .poll(() => rows('GET', `activities?id=eq.${provider().id}&select=places_left`))
      .toEqual([{ places_left: 'full' }]);
    await page.context().close();
  });

  it('keeps what is tapped without signal, says that it waits, and sends it once', async () => {
    const page = await lead();
    await page.context().setOffline(true);
    await page
      .getByRole('button', { name: /^Not on this time/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Say it is not on' }).click();
    await page.getByText('1 change is waiting for signal.').waitFor();
    expect(await axePage(page)).toEqual([]);
    expect(await said()).toEqual([]);
    await page.context().setOffline(false);
    await expect.poll(said).toHaveLength(1);
    await page.getByText('waiting for signal').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('loses the answer in mid-save, sends again, and it happens once', async () => {
    const page = await lead();
    let cut = 0;
    await page.route('**/rest/v1/rpc/act', async route => {
      // The server hears it; the phone does not hear the server.
      await route.fetch();
      cut++;
      if (cut < 3) await route.abort('connectionreset');
      else await route.continue();
    });
    await page
      .getByRole('button', { name: /^Not on this time/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Say it is not on' }).click();
    await expect.poll(() => cut, { timeout: 30_000 }).toBeGreaterThanOrEqual(3);
    await page.getByText('waiting for signal').waitFor({ state: 'detached', timeout: 20_000 });
    expect(await said()).toHaveLength(1);
    const history = await rows('GET', `audit?activity_id=eq.${provider().id}&table_name=eq.exceptions`);
    expect(history).toHaveLength(1);
    await page.context().close();
  });

  it('says why a tap was refused when a colleague was first', async () => {
    const page = await lead();
    const [session] = await rows('GET', `sessions?activity_id=eq.${provider().id}`);
    await page
      .getByRole('button', { name: /^Moved/ })
      .first()
      .click();
    const date = await page.getByLabel('Date', { exact: true }).inputValue();
    await rows('POST', 'exceptions', {
      session_id: session?.id,
      activity_id: session?.activity_id,
      organisation_id: session?.organisation_id,
      date,
      type: 'cancelled',
    });
    await page.getByLabel('Ends').fill('23:30');
    await page.getByRole('button', { name: 'Say it has moved' }).click();
    await page.getByText('Somebody else changed it first.').waitFor();
    expect(await said()).toMatchObject([{ type: 'cancelled' }]);
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: 'I have seen this' }).click();
    await page.getByText('Somebody else changed it first.').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('confirms, pauses, restores, ends, and hears what visitors say', async () => {
    const page = await lead();
    const visitor = await phone(browser());
    const built = (await everyPage()).find(path => path.startsWith('/activities/')) ?? '';
    const told = () =>
      rows('GET', `reports?select=what,activities!inner(slug)&activities.slug=eq.${built.split('/')[2]}`);
    const before = await told();
    await visitor.goto(built);
    await visitor.getByText('Something wrong?').click();
    await visitor.getByRole('button', { name: 'It is not running' }).click();
    await visitor.getByText('Thank you. The organiser will see this.').waitFor();
    expect(await axePage(visitor)).toEqual([]);
    expect(await told()).toHaveLength(before.length + 1);
    expect(await told()).toContainEqual(expect.objectContaining({ what: 'not-running' }));

    await rows('POST', 'rpc/report_problem', { slug: provider().activity, what: 'wrong-place-or-time' });
    await page.getByRole('link', { name: 'Activities', exact: true }).click();
    await page.getByText('Wrong place or time').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: 'It is right as it stands' }).click();
    await page.getByText('Wrong place or time').waitFor({ state: 'detached' });
    await page.getByText('You checked this today.').waitFor();
    const state = async () => (await rows('GET', `activities?id=eq.${provider().id}&select=state`))[0]?.state;
    await page.getByRole('button', { name: /^Pause/ }).click();
    await page.getByLabel('Back on').fill('2020-01-01');
    await page.getByRole('button', { name: 'Pause it' }).click();
    await page.getByText('Choose a day that is still to come.').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.getByLabel('Back on').fill('2099-01-01');
    await page.getByRole('button', { name: 'Pause it' }).click();
    await expect.poll(state).toBe('paused');
    await page.getByRole('button', { name: /^Put back on the list/ }).click();
    await expect.poll(state).toBe('published');
    await page.getByRole('button', { name: /^End/ }).click();
    await page.getByRole('button', { name: 'End it' }).click();
    await expect.poll(state).toBe('ended');
    await page.getByRole('button', { name: new RegExp(`^Undo.*${provider().title}: ended`) }).click();
    await expect.poll(state).toBe('published');
    for (const each of [page, visitor]) await each.context().close();
  });

  it('an editor is invited, then removed while a tab is open: the tab ends with the right', async () => {
    const page = await lead(desk);
    const email = newAddress();
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByLabel('Their e-mail address').fill(email);
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByText(`${email} is invited.`).waitFor();
    expect(await axePage(page)).toEqual([]);
    const editor = await phone(browser());
    // The mail of the invitation is there already: its link signs in.
    await editor.goto((await mailTo(email)).link);
    await editor.getByRole('button', { name: 'Sign in on this device' }).click();
    await editor
      .getByRole('button', { name: /^Not on this time/ })
      .first()
      .click();
    await page.reload();
    await page.getByRole('button', { name: `Remove ${email}` }).click();
    await page.getByRole('button', { name: 'Yes, remove' }).click();
    await page.getByText(`${email} was removed.`).waitFor();
    await editor.getByRole('button', { name: 'Say it is not on' }).click();
    await editor.getByText('It is no longer yours to change').waitFor();
    await editor.getByRole('heading', { name: 'have no place yet' }).waitFor({ timeout: 10_000 });
    expect(await said()).toEqual([]);
    for (const each of [page, editor]) await each.context().close();
  });

  it('fits 320 px, and works by keyboard alone', async () => {
    const page = await lead(phone, { viewport: { width: 320, height: 640 } });
    for (const path of ['/provider/', '/provider/activities/', '/provider/people/']) {
      await page.goto(path);
      await page.locator('.desk-h1').first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(320);
    }
    await page.goto('/provider/');
    const button = page.getByRole('button', { name: /^Not on this time/ }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    // Into the panel, and its first button.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Say it is not on');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(provider().title);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(said).toHaveLength(1);
    await page.context().close();
  });
});
