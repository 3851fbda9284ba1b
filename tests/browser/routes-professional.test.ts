/** What is listed for professionals: seen by an invited caseworker, and by nobody through them. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { rows } from './support/database.ts';
import { comeBack } from './support/news.ts';
import { askForMail, enterCode, newAddress } from './support/provider.ts';
import { stopClock, stored, watch } from './support/routes.ts';
import { desk, phone } from './support/site.ts';
import { weighing } from './support/weight.ts';

const browser = useBrowser();

/** An example entry for professionals, and a question that it fits. */
const secret = { slug: 'street-team', title: 'Street team' };
const asked = '/routes/#age=15&join=professional';
/** A word of the client that signs people in. */
const client = 'signInWithOtp';

const route = (page: Page, title: string) =>
  page.locator('.route', { has: page.getByRole('heading', { name: title, exact: true }) });

/** Every answer's text that a page receives from now on. To be asked for before the page is left, which drops them. */
function hear(page: Page): () => Promise<string[]> {
  const answers = weighing(page);
  return async () => {
    await page.waitForLoadState('networkidle');
    return (await answers()).map(({ text }) => text);
  };
}

/** An invited caseworker signs in by the code of their mail, and lands where /routes/ is one press away. */
async function signedIn(how: typeof phone): Promise<{ page: Page; email: string }> {
  const email = newAddress();
  await rows('POST', 'rpc/invite', { email, role: 'caseworker' });
  const page = await how(browser());
  await askForMail(page, email);
  await enterCode(page, email);
  await page.getByRole('heading', { name: 'You are signed in' }).waitFor();
  return { page, email };
}

describe.each([
  ['360 px', phone],
  ['1280 px', desk],
] as const)('at %s', (_, how) => {
  test('a caseworker sees it marked; link, code, calendar and sheet do not have it', async () => {
    const { page } = await signedIn(how);
    expect(await axePage(page)).toEqual([]);
    await page.waitForLoadState('networkidle');
    const hearing = hear(page);
    await page.getByRole('main').getByRole('link', { name: 'Find what fits' }).click();
    await stopClock(page);
    await page.goto(asked);
    const card = route(page, secret.title);
    await card.waitFor();
    const told = await hearing();
    expect(await card.locator('.tag').textContent()).toBe('For professionals');
    expect(await card.getByRole('link', { name: 'Everything about it' }).count()).toBe(0);
    await page.getByText(/\d+ entries for professionals may show too/).waitFor();
    await card.getByRole('button', { name: `Add to the plan: ${secret.title}` }).click();
    const open = page.locator('.route:not([data-professional])').first();
    const title = (await open.getByRole('heading').textContent()) ?? '';
    await open.getByRole('button', { name: /^Add to the plan/ }).click();
    expect(await axePage(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await card.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    // Kept by the tab alone, as a slug, and apart from the plan.
    const { local, session } = await stored(page);
    expect(local.plan).not.toContain(secret.slug);
    expect(JSON.stringify(local)).not.toContain(secret.title);
    expect(session['plan-own']).toBe(secret.slug);

    await page.getByRole('link', { name: 'Open the plan' }).last().click();
    const own = page.getByRole('region', { name: 'For you alone' });
    await own.getByText(secret.title).waitFor();
    const sheet = page.getByRole('article', { name: 'The sheet' });
    expect(await sheet.textContent()).toContain(title);
    expect(await sheet.textContent()).not.toContain(secret.title);
    expect(await axePage(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await own.isVisible()).toBe(false);
    expect(await page.locator('body').innerText()).not.toContain(secret.title);
    await page.emulateMedia({ media: 'screen' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Add to the calendar' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).not.toContain(secret.title);

    // The link in another browser, where nobody is signed in.
    const other = await how(browser());
    const [requests, heard] = [watch(other.context()), hear(other)];
    await stopClock(other);
    await other.goto(`/plan/#${local.plan}`);
    await other.getByRole('article', { name: 'The sheet' }).getByText(title).first().waitFor();
    expect(await other.locator('body').textContent()).not.toContain(secret.title);
    await heard();
    await other.goto(asked);
    await other.getByRole('link', { name: 'Sign in to see more' }).waitFor();
    await other.locator('.found-said', { hasText: 'fit' }).waitFor();
    expect(await route(other, secret.title).count()).toBe(0);
    expect(requests.some(({ url }) => /professional|\/auth\//.test(url))).toBe(false);
    // Neither the entry nor the client that could ask for it, which the caseworker was sent.
    const texts = await heard();
    for (const word of [secret.slug, client]) {
      expect(texts.filter(text => text.includes(word))).toEqual([]);
      expect(
        told.some(text => text.includes(word)),
        word,
      ).toBe(true);
    }
    await other.context().close();
    await page.context().close();
  });
});

test('signing out in another tab, and a right that ends, take it off the open page', async () => {
  const { page, email } = await signedIn(desk);
  await page.goto(asked);
  await route(page, secret.title).waitFor();
  await route(page, secret.title).getByRole('button').first().click();

  const second = await page.context().newPage();
  await second.goto(asked);
  await route(second, secret.title).waitFor();

  // The right ends: gone when the page asks again.
  const [user] = await rows('GET', 'professionals?select=user_id&order=created_at.desc&limit=1');
  await rows('DELETE', `professionals?user_id=eq.${user?.user_id}`);
  await comeBack(second);
  await route(second, secret.title).waitFor({ state: 'detached' });
  await rows('POST', 'rpc/invite', { email, role: 'caseworker' });
  await second.close();

  // Signed out in another tab: gone here at once, and from the tab's memory.
  const account = await page.context().newPage();
  await account.goto('/provider/');
  await account.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('link', { name: 'Sign in to see more' }).waitFor();
  expect(await route(page, secret.title).count()).toBe(0);
  expect((await stored(page)).session).not.toHaveProperty('plan-own');
  // Back to a page that the browser kept shows nothing of it either.
  await page.goto('/about/');
  await page.goBack();
  await page.getByRole('link', { name: 'Sign in to see more' }).waitFor();
  expect(await route(page, secret.title).count()).toBe(0);
  await page.context().close();
});
