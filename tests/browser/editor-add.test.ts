/** Adding an activity in a real browser: by keys alone, on a phone and a desk, until the public sees it. */
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser, useProvider } from './support/browser.ts';
import { rows } from './support/database.ts';
import {
  activityNamed,
  choose,
  pressOn,
  sideways,
  tabTo,
  typeDate,
  typeInto,
  typeTime,
} from './support/editor.ts';
import { member } from './support/provider.ts';
import { desk, phone } from './support/site.ts';

/** A Tuesday far enough ahead for every hour of every day. */
const tuesday = () => {
  const day = new Date(Date.now() + 10 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
};

describe('adding an activity', () => {
  const browser = useBrowser();
  const provider = useProvider();

  it.each([
    ['phone', phone],
    ['desk', (one: Browser) => desk(one, { colorScheme: 'dark' })],
  ] as const)(
    'on a %s, by keys alone: a fortnightly activity with a new place, on the public list after publishing',
    async (where, open) => {
      const title = `Tuesday boxing ${where} ${Date.now()}`;
      const { page } = await member(browser(), provider().slug, open);
      const clean = async (name: string) => {
        await shot(page, `${where}-${name}`);
        expect(await axePage(page), name).toEqual([]);
        expect(await sideways(page), name).toBeLessThanOrEqual(0);
      };
      await page.goto('/provider/activities/');
      await tabTo(page, page.getByRole('link', { name: 'Add an activity' }));
      await page.keyboard.press('Enter');

      await page.getByRole('heading', { name: 'What is it called?' }).waitFor();
      await clean('what');
      await pressOn(page, 'Continue');
      await page.getByRole('alert').waitFor();
      await clean('what-fault');
      await typeInto(page, 'Title', title);
      await typeInto(page, 'Summary, in one line', 'Boxing for beginners, with gloves to borrow.');
      await pressOn(page, 'Continue');

      await page.getByRole('heading', { name: 'What kind of activity is it?' }).waitFor();
      await clean('kind');
      await pressOn(page, 'Continue');
      await clean('kind-fault');
      await typeInto(page, 'Look for a kind', 'boxing');
      await choose(page, 'Boxing');
      await clean('kind-found');
      await pressOn(page, 'Continue');

      await page.getByRole('heading', { name: 'Who is it for?' }).waitFor();
      await clean('who');
      await pressOn(page, 'Continue');
      await clean('who-fault');
      await typeInto(page, 'Youngest', '11');
      await typeInto(page, 'Oldest', '16');
      await choose(page, 'Girls only');
      await pressOn(page, 'Continue');

      await page.getByRole('heading', { name: 'When is it on?' }).waitFor();
      await pressOn(page, 'Continue');
      await clean('when-fault');
      await choose(page, 'Every two weeks');
      await tabTo(page, page.getByRole('checkbox', { name: 'Tuesday' }));
      await page.keyboard.press('Space');
      const date = tuesday();
      await typeDate(page, 'First date', date);
      await typeTime(page, 'Starts', '17:00');
      await typeTime(page, 'Ends', '19:00');
      await clean('when');
      await pressOn(page, 'Continue');

      await page.getByRole('heading', { name: 'Where is it?' }).waitFor();
      await pressOn(page, 'Continue');
      await clean('where-fault');
      await pressOn(page, /Add a/);
      await clean('where-new');
      await newPlace(page, 'Blue Door Gym', 'DE23 8FZ');
      await clean('where-chosen');
      await pressOn(page, 'Continue');

      await page.getByRole('heading', { name: 'Is it on at any other time?' }).waitFor();
      await clean('times');
      await pressOn(page, 'Continue');

      await page.getByRole('heading', { name: 'What does it cost?' }).waitFor();
      await pressOn(page, 'Continue');
      await clean('cost-fault');
      await choose(page, 'It costs money');
      await typeInto(page, 'Pounds, each time', '2.50');
      await clean('cost');
      await pressOn(page, 'Continue');

      await page.getByRole('heading', { name: 'How do young people join?' }).waitFor();
      await pressOn(page, 'Continue');
      await clean('join-fault');
      await choose(page, 'Book first');
      await pressOn(page, 'Continue');

      await page.getByRole('heading', { name: 'Who do people ask?' }).waitFor();
      await choose(page, 'Another one, for this activity only');
      await pressOn(page, 'Continue');
      await clean('contact-fault');
      await typeInto(page, 'Who answers', 'Jo Bloggs');
      await typeInto(page, 'Phone number', '07700 900123');
      await page.getByText('Is this somebody’s own?').waitFor();
      await clean('contact');
      await pressOn(page, 'Continue');

      await page.getByRole('heading', { name: 'What is the first visit like?' }).waitFor();
      await typeInto(page, 'Who meets them?', 'Somebody of the youth team at the blue door.');
      await clean('visit');
      for (const name of ['about', 'needs', 'expertise', 'languages', 'listing']) {
        await pressOn(page, 'Continue');
        await page.waitForURL(new RegExp(`step=${name}`));
        await clean(name);
      }
      await pressOn(page, 'Continue');

      await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
      await page.getByText('Draft saved').waitFor();
      expect(await activityNamed(title)).toMatchObject({ state: 'draft', ages_from: 11, cost_pence: 250 });
      await clean('check');
      await tabTo(page, page.getByRole('link', { name: 'See it as everybody will' }));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: title }).waitFor();
      await clean('preview');
      const preview = await textOf(page, '[data-preview]');
      await tabTo(page, page.getByRole('link', { name: 'Back to your answers' }));
      await page.keyboard.press('Enter');
      await pressOn(page, 'Put it on the list');
      await page.getByRole('heading', { name: `${title} is on the list` }).waitFor();
      await clean('done');

      const saved = await activityNamed(title);
      expect(saved).toMatchObject({ state: 'published', audience: 'girls', joining: 'book' });
      expect(await rows('GET', `sessions?activity_id=eq.${saved?.id}`)).toMatchObject([
        { key: 'tuesday', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', first_date: date },
      ]);
      const visitor = await open(browser());
      const heard = async () => {
        await visitor.goto(`/activities/${saved?.slug}/`);
        return visitor
          .getByRole('heading', { name: title })
          .waitFor({ timeout: 2000 })
          .then(
            () => true,
            () => false,
          );
      };
      await expect.poll(heard).toBe(true);
      await shot(visitor, `${where}-public`);
      // The preview has no small map, and says so: the names on it are left out.
      await visitor.locator('.small-map').waitFor();
      expect(preview).toBe(await textOf(visitor, '[data-page="activity"]'));
      for (const each of [page, visitor]) await each.context().close();
    },
    300_000,
  );
});

/** What people read of an activity's page, part by part. */
const textOf = (page: Page, view: string) =>
  page.locator(`${view} [data-part]`).evaluateAll(parts =>
    parts
      .map(part => {
        for (const map of part.querySelectorAll('.small-map')) map.remove();
        return (part as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
      })
      .join('\n'),
  );

async function newPlace(page: Page, name: string, postcode: string): Promise<void> {
  await typeInto(page, 'What is it called?', name);
  await typeInto(page, /Postcode/, postcode);
  // The postcode tells the sector; where the door is, the person says.
  await pressOn(page, 'The pin is close enough');
  await pressOn(page, 'Use this place');
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
}
