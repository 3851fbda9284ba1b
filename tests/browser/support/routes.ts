/** What the journeys through /routes/ and /plan/ share: asking by hand, watching the network and the storage. */
import type { BrowserContext, Page } from 'playwright-core';
import { saturday } from './clock.ts';

/** Stops a page's clock there. The feed's answers say the real time, by which pages set theirs: not here. */
export async function stopClock(page: Page, at = saturday): Promise<void> {
  await page.clock.setFixedTime(at);
  await page.route('**/rpc/directory_since*', async route => {
    const answer = await route.fetch().catch(() => undefined);
    if (!answer) return route.abort();
    const { date: _, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
}

/** Every request of a context that could carry an answer, and whatever any page of it has stored. */
export function watch(context: BrowserContext) {
  const requests: { method: string; url: string; body: string | null }[] = [];
  context.on('request', request =>
    requests.push({ method: request.method(), url: request.url(), body: request.postData() }),
  );
  return requests;
}

/** All that a page has stored on the device, but for the site's own copies of its files. */
export function stored(page: Page) {
  return page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(database => database.name),
  }));
}

/** Opens a folded part of the questions. */
export async function openPart(page: Page, title: string): Promise<void> {
  await page
    .locator('.ask-part > summary', { has: page.getByRole('heading', { name: title, exact: true }) })
    .click();
}

/** A fifteen-year-old near DE23 6, into music, who steps down from a lot of support. */
export async function askForMusic(page: Page): Promise<void> {
  await page.goto('/routes/');
  await page.getByLabel('Age', { exact: true }).selectOption('15');
  await page.getByRole('combobox', { name: 'Start from' }).fill('de23 6');
  await page.getByLabel('How far').selectOption({ label: '40 minutes’ walk' });
  await openPart(page, 'What they like');
  const into = page.locator('.ask-part', {
    has: page.getByRole('heading', { name: 'What they like', exact: true }),
  });
  await into.locator('summary', { hasText: 'Music' }).click();
  await into.getByLabel('All of music').check();
  await openPart(page, 'How much support they have');
  await page.getByLabel('How much support is there now?').selectOption('tertiary');
  await openPart(page, 'What helps them');
  await page.getByLabel('School exclusion').check();
}

/** Words that only the answers of `askForMusic` hold: none of them may leave the page. */
export const answers = ['tertiary', 'exclusion', 'de23', 'music-production', 'age='];
