/** Signing in, in a real browser with the real mail: by code, by link, and when something is in the way. */
import { describe, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser, useProvider } from './support/browser.ts';
import { comeBack } from './support/news.ts';
import {
  askForMail,
  enterCode,
  invite,
  mailTo,
  makeProvider,
  member,
  newAddress,
} from './support/provider.ts';
import { desk, phone, site } from './support/site.ts';

describe('signing in', () => {
  const browser = useBrowser();
  const provider = useProvider();

  it.each([
    ['phone', phone],
    ['desk', desk],
  ] as const)(
    'an invited lead signs in by code on a %s; the field asks for digits and the mail’s code',
    async (_, open) => {
      const page = await open(browser());
      const email = newAddress();
      await invite(email, provider().slug);
      await askForMail(page, email);
      const field = page.getByLabel('Code from the mail');
      expect(await field.getAttribute('inputmode')).toBe('numeric');
      expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
      expect(await field.evaluate(element => element === document.activeElement)).toBe(true);
      expect(await axePage(page)).toEqual([]);
      // As pasted from a mail, with words around it.
      const { code } = await mailTo(email);
      await field.fill(` Your code: ${code} `);
      await page.getByRole('heading', { name: 'Your sessions' }).waitFor();
      expect(await page.getByRole('link', { name: 'People', exact: true }).isVisible()).toBe(true);
      // It lasts.
      await page.reload();
      await page.getByRole('heading', { name: 'Your sessions' }).waitFor();
      await page.context().close();
    },
  );

  it('a scanner fetches the link first; then the person presses its button', async () => {
    const page = await phone(browser());
    const email = newAddress();
    await invite(email, provider().slug);
    await askForMail(page, email);
    const { link } = await mailTo(email);
    const scanner = await desk(browser());
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(link, { method });
    // One that runs scripts and follows what it sees.
    await scanner.goto(link);
    await scanner.getByRole('button', { name: 'Sign in on this device' }).waitFor();
    await scanner.reload();
    await scanner.context().close();

    const other = await phone(browser());
    await other.goto(link);
    expect(await axePage(other)).toEqual([]);
    await other.getByRole('button', { name: 'Sign in on this device' }).click();
    await other.getByRole('heading', { name: 'Your sessions' }).waitFor();

    // Used up: the next one is told what to do.
    const late = await phone(browser());
    await late.goto(link);
    await late.getByRole('button', { name: 'Sign in on this device' }).click();
    await late.getByText('This link has been used').waitFor();
    expect(await axePage(late)).toEqual([]);
    await late.getByRole('button', { name: 'Get a new mail' }).click();
    expect(await late.getByLabel('Your e-mail address').inputValue()).toBe(email);
    for (const each of [page, other, late]) await each.context().close();
  });

  it('a wrong code, an address without a place, a mail that does not come: each says what to do', async () => {
    const page = await phone(browser());
    await page.goto('/provider/');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByText('Type your e-mail address, like').waitFor();
    expect(await axePage(page)).toEqual([]);
    await askForMail(page, newAddress());
    expect(await page.getByText('If you have never been invited, no mail is sent.').isVisible()).toBe(true);
    await page.getByLabel('Code from the mail').fill('123456');
    await page.getByText('This code does not work.').waitFor();
    expect(await axePage(page)).toEqual([]);
    expect(await page.getByRole('button', { name: /Send another mail/ }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await page.context().close();
  });

  it('a place in a second group is taken up at once by somebody who is signed in', async () => {
    const { page, email } = await member(browser(), provider().slug);
    const second = await makeProvider();
    await invite(email, second.slug);
    const title = page.getByText(second.title, { exact: true });
    expect(await title.count()).toBe(0);
    await page.reload();
    await title.first().waitFor();
    await page.context().close();
  });

  it('a place that could not be taken up at the sign-in is taken up later', async () => {
    const page = await phone(browser());
    const email = newAddress();
    await invite(email, provider().slug);
    await page.route('**/rpc/take_up_invitations', route => route.abort(), { times: 2 });
    await askForMail(page, email);
    await enterCode(page, email);
    await page.getByRole('heading', { name: 'have no place yet' }).waitFor();
    await comeBack(page);
    await page.getByRole('heading', { name: 'Your sessions' }).waitFor();
    await page.context().close();
  });

  it('without signal it says so, and the address stays', async () => {
    const page = await phone(browser());
    await page.goto('/provider/');
    await page.getByLabel('Your e-mail address').fill('kim@example.org');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByText('There is no connection.').waitFor();
    expect(await page.getByLabel('Your e-mail address').inputValue()).toBe('kim@example.org');
    await page.context().close();
  });

  it('signing out everywhere ends the other device; what is typed there stays', async () => {
    const { page: one } = await member(browser(), provider().slug);
    const state = await one.context().storageState();
    const two = await desk(browser(), { storageState: state });
    await two.goto('/provider/');
    await two.getByRole('button', { name: 'Not on this time' }).first().click();
    await two.getByLabel('A short note for everybody').fill('Half written');
    await one.getByRole('button', { name: 'Sign out everywhere' }).click();
    await one.getByRole('heading', { name: 'Sign in' }).waitFor();
    await two.getByRole('button', { name: 'Say it is not on' }).click();
    await two.getByText('was not saved').or(two.getByText('You have been signed out.')).first().waitFor();
    const [left] = await two.evaluate(() => [localStorage.getItem('derby-outbox')]);
    expect(left).toContain('Half written');
    for (const each of [one, two]) await each.context().close();
  });

  it('shows the mailbox to this machine only', async () => {
    const page = await desk(browser());
    await page.goto('/mailbox/');
    await page.getByRole('heading', { name: 'Mailbox' }).waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.context().close();
    const crossSite = await fetch(`${site().url}/mailbox/`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(crossSite.status).toBe(404);
  });
});
