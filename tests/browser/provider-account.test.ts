/** What belongs to a person and not to a group: the alliance's tasks in their menu, signing out of a shared phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { launch } from './support/chromium.ts';
import { rows } from './support/database.ts';
import { askForMail, invite, mailTo, makeProvider, newAddress, signIn } from './support/provider.ts';
import { phone } from './support/site.ts';

/** What stands in the device's storage, as text. */
const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

describe('an account', () => {
  let browser: Browser;
  let provider: Awaited<ReturnType<typeof makeProvider>>;
  beforeAll(async () => {
    browser = await launch();
    provider = await makeProvider();
  });
  afterAll(() => browser?.close());

  async function lead(): Promise<Page> {
    const page = await phone(browser);
    const email = newAddress();
    await invite(email, provider.slug);
    await signIn(page, email);
    return page;
  }

  it('of a coordinator who keeps sessions, too, has the way to the tasks in its menu', async () => {
    const email = newAddress();
    await invite(email, provider.slug, 'editor');
    await rows('POST', 'rpc/invite', { email, role: 'coordinator' });
    const page = await phone(browser);
    await signIn(page, email);
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('navigation').getByRole('link', { name: 'Tasks', exact: true }).click();
    await page.getByRole('heading', { name: 'Tasks of the alliance' }).waitFor();
    await page.context().close();
  });

  it('of a coordinator without a group: the editor says so, and leads to the tasks', async () => {
    const email = newAddress();
    await rows('POST', 'rpc/invite', { email, role: 'coordinator' });
    const page = await phone(browser);
    await askForMail(page, email);
    await page.getByLabel('Code from the mail').fill((await mailTo(email)).code);
    await page.getByText('You keep no sessions of your own.').waitFor();
    for (const what of ['?new', `?activity=${provider.activity}`]) {
      await page.goto(`/provider/edit/${what}`);
      await page.getByText('You keep no sessions of your own.').waitFor();
      const tasks = page.getByRole('link', { name: 'Tasks of the alliance' });
      expect(await tasks.getAttribute('href')).toBe('/alliance/');
    }
    await page.context().close();
  });

  it('signed out leaves nothing to read on the device, and asks before something unsaved is forgotten', async () => {
    const page = await lead();
    await page.goto('/provider/edit/?new');
    await page.getByLabel('Summary, in one line').fill('Written on a shared phone');
    await page.goto('/provider/');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByText('1 thing that you wrote here is not saved.').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    expect(await stored(page)).toContain('shared phone');

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Forget and sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    // The heading stands there a moment before all is forgotten.
    await expect.poll(() => stored(page)).not.toContain('shared phone');
    expect(await stored(page)).not.toContain(provider.title);
    await page.context().close();
  });

  it('with nothing unsaved is signed out at once', async () => {
    const page = await lead();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.context().close();
  });
});
