/** Changing what is there: two people at once, no signal, a session or a right that ends, copies, history. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser, useProvider } from './support/browser.ts';
import { rows } from './support/database.ts';
import { activityNamed, named, sideways } from './support/editor.ts';
import { enterCode, member, signIn } from './support/provider.ts';
import { desk, phone } from './support/site.ts';

const patient = { timeout: 180_000 };

describe('changing an activity', patient, () => {
  const browser = useBrowser();
  const provider = useProvider();

  const row = async () => (await rows('GET', `activities?id=eq.${provider().id}`))[0];
  const editing = (step = 'check', back = 'check') =>
    `/provider/edit/?activity=${provider().activity}&step=${step}&back=${back}`;
  const write = async (page: Page, summary: string) => {
    await page.goto(editing('what'));
    await page.getByLabel('Summary, in one line').fill(summary);
    await page.getByRole('button', { name: 'Keep and go back' }).click();
    await page.getByRole('heading', { name: 'Check and save' }).waitFor();
  };
  const save = (page: Page) => page.getByRole('button', { name: 'Save the changes' }).click();

  it('opens at check-your-answers, marks what is changed, and saves it all at once', async () => {
    const { page } = await member(browser(), provider().slug);
    await page.goto('/provider/activities/');
    await page.getByRole('link', { name: named('Change', provider().title) }).click();
    await page.getByRole('heading', { name: 'Check and save' }).waitFor();
    await page.getByText('Nothing is changed yet.').waitFor();
    await write(page, 'Judo for beginners');
    await page.getByText('Before: Judo every day').waitFor();
    expect(await row()).toMatchObject({ summary: 'Judo every day' });
    await page.getByRole('link', { name: named('Change', 'Ages') }).click();
    await page.getByLabel('Oldest').fill('17');
    await page.getByRole('button', { name: 'Keep and go back' }).click();
    expect(await page.locator('.edit-row[data-changed]').count()).toBe(2);
    expect(await axePage(page)).toEqual([]);
    await save(page);
    await page.getByRole('heading', { name: `${provider().title} is saved` }).waitFor();
    expect(await row()).toMatchObject({ summary: 'Judo for beginners', ages_to: 17, state: 'published' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(row).toMatchObject({ summary: 'Judo every day', ages_to: 16 });
    await page.context().close();
  });

  it.each([
    ['phone', phone],
    ['desk', desk],
  ] as const)(
    'on a %s, two editors collide: both versions stand side by side, nothing is lost',
    async (_, open) => {
      const [first, second] = [
        await member(browser(), provider().slug, desk),
        await member(browser(), provider().slug, open),
      ];
      await write(second.page, 'Judo by the second');
      await second.page.getByRole('link', { name: named('Change', 'How to join') }).click();
      await second.page.getByRole('radio', { name: /^Book first/ }).check();
      await second.page.getByRole('button', { name: 'Keep and go back' }).click();
      await second.page.getByRole('heading', { name: 'Check and save' }).waitFor();

      await write(first.page, 'Judo by the first');
      await first.page.getByRole('link', { name: / ?: Cost$/ }).click();
      await first.page.getByRole('radio', { name: 'Free' }).check();
      await first.page.getByRole('button', { name: 'Keep and go back' }).click();
      await save(first.page);
      await first.page.getByRole('heading', { name: /is saved/ }).waitFor();

      const { page } = second;
      await save(page);
      await page.getByRole('heading', { name: 'Somebody else changed this too' }).waitFor();
      await page.getByText(first.email).first().waitFor();
      const names = page.locator('.edit-pairing > legend');
      expect(await names.allTextContents()).toEqual(['Summary', 'Cost', 'How to join']);
      expect(await axePage(page)).toEqual([]);
      await page.getByRole('button', { name: 'Take this and save' }).click();
      await page.getByRole('link', { name: 'Summary: which one?' }).click();
      expect(await axePage(page)).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(await row()).toMatchObject({ summary: 'Judo by the first', joining: 'turn-up' });
      // Still there after the tab was closed.
      await page.reload();
      await page.getByRole('radio', { name: /^Yours/ }).check();
      await page.getByRole('button', { name: 'Take this and save' }).click();
      await page.getByRole('heading', { name: /is saved/ }).waitFor();
      expect(await row()).toMatchObject({ summary: 'Judo by the second', joining: 'book', cost_pence: 0 });
      for (const each of [first, second]) await each.page.context().close();
    },
  );

  it('signal lost in mid-save: the draft is kept, said to wait, and is there once', async () => {
    const { page } = await member(browser(), provider().slug);
    const title = `Lost and found ${Date.now()}`;
    let cut = 0;
    await page.route('**/rest/v1/rpc/save_entries', async route => {
      // The server hears it; the phone does not hear the server.
      cut++;
      if (cut > 2) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.goto('/provider/edit/?new');
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Summary, in one line').fill('Board games and tea.');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('No signal. What you wrote is kept on this device').waitFor();
    await page.getByRole('button', { name: 'I will do this later' }).click();
    await page.getByLabel('Youngest').fill('12');
    await page.getByLabel('Oldest').fill('18');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Draft saved').waitFor();
    const found = () => rows('GET', `activities?title=eq.${encodeURIComponent(title)}`);
    await expect.poll(found).toMatchObject([{ state: 'draft', ages_from: 12, ages_to: 18 }]);
    expect(cut).toBeGreaterThan(2);
    await page.context().close();
  });

  it('a session that ends in the middle of a form loses nothing', async () => {
    const { page, email } = await member(browser(), provider().slug);
    await write(page, 'Typed before the end');
    const elsewhere = await desk(browser());
    await signIn(elsewhere, email);
    await elsewhere.getByRole('button', { name: 'Sign out everywhere' }).click();
    await elsewhere.getByLabel('Your e-mail address').waitFor();
    await save(page);
    await page.getByText('You have been signed out.').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.getByLabel('Your e-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByLabel('Code from the mail').waitFor();
    await enterCode(page, email);
    await expect.poll(row).toMatchObject({ summary: 'Typed before the end' });
    for (const each of [page, elsewhere]) await each.context().close();
  });

  it('an editor who is removed while editing is told so, and can copy what they wrote', async () => {
    const { page } = await member(browser(), provider().slug, phone, { role: 'editor' });
    await write(page, 'Written in vain');
    const [organisation] = await rows('GET', `organisations?slug=eq.${provider().slug}`);
    await rows('DELETE', `memberships?organisation_id=eq.${organisation?.id}`);
    await save(page);
    await page.getByRole('heading', { name: 'You can no longer change this group' }).waitFor();
    expect(await page.getByLabel('What you wrote').inputValue()).toContain('Written in vain');
    expect(await axePage(page)).toEqual([]);
    expect(await row()).toMatchObject({ summary: 'Judo every day' });
    await page.context().close();
  });

  it('an activity is copied, its session copied and one removed, which asks', async () => {
    const { page } = await member(browser(), provider().slug, desk);
    const title = `Copied judo ${Date.now()}`;
    await page.goto('/provider/activities/');
    await page.getByRole('link', { name: named('Copy', provider().title) }).click();
    await page.getByText('This is a copy of').waitFor();
    await page.getByLabel('Title').fill(title);
    await page.getByRole('button', { name: 'Keep and go back' }).click();
    await page.getByRole('link', { name: 'Add, copy or remove' }).click();
    await page.getByRole('button', { name: /^Copy ?: / }).click();
    await page.getByRole('radio', { name: 'Every week' }).check();
    await page.getByRole('checkbox', { name: 'Saturday' }).check();
    await page.getByRole('button', { name: 'Keep and go back' }).click();
    await page.getByRole('button', { name: /^Remove ?: Every day/ }).click();
    await page.getByRole('group', { name: /^Remove Every day/ }).waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, remove' }).click();
    await page.getByText('The session was removed.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.locator('.desk-card').count()).toBe(2);
    await page.getByRole('button', { name: /^Remove ?: Every day/ }).click();
    await page.getByRole('button', { name: 'Yes, remove' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Put it on the list' }).click();
    await page.getByRole('heading', { name: `${title} is on the list` }).waitFor();
    const copy = await activityNamed(title);
    expect(copy).toMatchObject({ state: 'published', summary: 'Judo every day' });
    expect(await rows('GET', `sessions?activity_id=eq.${copy?.id}`)).toMatchObject([
      { rrule: 'FREQ=WEEKLY;BYDAY=TH,SA' },
    ]);
    expect(await row()).toMatchObject({ title: provider().title });
    await page.context().close();
  });

  it('history says who changed what, and brings an earlier state back', async () => {
    const { page } = await member(browser(), provider().slug);
    await write(page, 'Judo for everybody');
    await save(page);
    await page.getByRole('heading', { name: /is saved/ }).waitFor();
    await page.goto('/provider/activities/');
    await page.getByRole('link', { name: named('History', provider().title) }).click();
    const newest = page.locator('.edit-history > li').first();
    await newest.getByText('Judo for everybody').waitFor();
    expect(await newest.textContent()).toMatch(/You.*Summary.*Judo every day.*Judo for everybody/s);
    expect(await axePage(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page
      .getByRole('button', { name: /^Bring this back/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Check and save' }).waitFor();
    await page.getByText('Before: Judo for everybody').waitFor();
    expect(await row()).toMatchObject({ summary: 'Judo for everybody' });
    await save(page);
    await page.getByRole('heading', { name: /is saved/ }).waitFor();
    expect(await row()).toMatchObject({ summary: 'Judo every day' });
    await page.context().close();
  });

  it('a draft is thrown away with a way back, and gone on with', async () => {
    const { page } = await member(browser(), provider().slug);
    const title = `Half a thought ${Date.now()}`;
    await page.goto('/provider/edit/?new');
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Summary, in one line').fill('Not much yet.');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Draft saved').waitFor();
    await page.goto('/provider/activities/');
    await page.getByRole('button', { name: named('Throw away', title) }).click();
    await page.getByText(`${title} was thrown away.`).waitFor();
    await expect.poll(() => activityNamed(title)).toMatchObject({ state: 'ended' });
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => activityNamed(title)).toMatchObject({ state: 'draft' });
    await page.getByRole('link', { name: named('Go on', title) }).click();
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    await page.getByRole('button', { name: 'Put it on the list' }).click();
    await page.getByRole('alert').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.getByRole('link', { name: 'Say what kind of activity it is.' }).click();
    await page.getByRole('heading', { name: 'What kind of activity is it?' }).waitFor();
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'every page fits 320 px in the %s scheme and is clean',
    async colorScheme => {
      const { page } = await member(browser(), provider().slug, phone, {
        viewport: { width: 320, height: 640 },
        colorScheme,
      });
      const steps = ['what', 'kind', 'who', 'when', 'where', 'times', 'cost', 'join', 'contact', 'visit'];
      const more = ['about', 'needs', 'expertise', 'languages', 'listing', 'check', 'preview', 'history'];
      for (const step of [...steps, ...more]) {
        await page.goto(editing(step));
        await page.locator('#provider h1').first().waitFor();
        expect(await sideways(page), step).toBeLessThanOrEqual(0);
        expect(await axePage(page), step).toEqual([]);
        if (process.env.SHOTS)
          await page.screenshot({ path: `${process.env.SHOTS}/${colorScheme}-${step}.png`, fullPage: true });
      }
      await page.context().close();
    },
  );
});
