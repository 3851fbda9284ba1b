/** Exit routes in a real browser: asked, answered, handed over; on a phone and at a desk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { answers, askForMusic, openPart, stopClock, stored, watch } from './support/routes.ts';
import { desk, phone, site } from './support/site.ts';

const browser = useBrowser();

const sizes = [
  ['360 px', phone],
  ['1280 px', desk],
] as const;

async function open(how: typeof phone): Promise<Page> {
  const page = await how(browser(), { acceptDownloads: true });
  await stopClock(page);
  return page;
}
const card = (page: Page, title: string) =>
  page.locator('.route', { has: page.getByRole('heading', { name: title, exact: true }) });

describe.each(sizes)('at %s', (_, how) => {
  test('music near DE23 6, stepping down, to a printed sheet and a link that opens offline elsewhere', async () => {
    const page = await open(how);
    const requests = watch(page.context());
    await askForMusic(page);

    // Asking: nothing sent, nothing stored.
    const first = card(page, 'Make a beat');
    await first.waitFor();
    // What is true of all that are shown stands above them.
    const above = await page.locator('[aria-labelledby="fits"] > p').allTextContents();
    const why = [...above, await first.textContent()].join(' ');
    for (const reason of [
      'Every Saturday',
      'minutes’ walk',
      'music production',
      'team knows about school exclusion',
      'Free',
      'somebody meets you',
    ])
      expect(why).toContain(reason);
    await page.getByRole('heading', { name: 'Step by step' }).waitFor();
    for (const { method, url, body } of requests) {
      expect([method, body]).toEqual(['GET', null]);
      expect(url.startsWith(site().url)).toBe(true);
      for (const answer of answers) expect(url.toLowerCase()).not.toContain(answer);
    }
    expect(await stored(page)).toEqual({ local: {}, session: {}, cookies: '', databases: [] });
    expect(page.url()).toBe(`${site().url}/routes/`);

    // Three into the plan: slugs, sessions and a mark, and nothing else, on this device.
    for (const title of ['Make a beat', 'Bars', 'Studio time'])
      await card(page, title).getByRole('button').first().click();
    const { local } = await stored(page);
    expect(Object.keys(local)).toEqual(['plan']);
    expect(local.plan).toMatch(/^2026-11-21\/make-a-beat\.[a-z0-9.-]+~\w+\/bars~\w+\/studio-time~\w+$/);
    await page.getByRole('link', { name: 'Open the plan' }).first().click();

    // The sheet: one page for three, only the session that fitted, with maps and codes.
    const sheet = page.getByRole('article', { name: 'The sheet' });
    await sheet.locator('.small-map').nth(2).waitFor();
    expect(await sheet.locator('.qr').count()).toBe(4);
    expect(await sheet.textContent()).not.toContain('Every Monday');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
    keepForLooking(`sheet-${_.replace(' ', '')}.pdf`, pdf);

    // The calendar file reads in ical.js.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Add to the calendar' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const root = new ICAL.Component(ICAL.parse(Buffer.concat(chunks).toString('utf8')));
    const events = root.getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
    expect(new Set(events.map(event => event.summary))).toEqual(
      new Set(['Make a beat', 'Bars', 'Studio time']),
    );

    // The message asks for a place and names nobody.
    const mail = await page.getByRole('link', { name: 'Write a mail: Bars' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain('we found Bars');
    for (const word of ['15', 'exclusion', 'tertiary', 'DE23'])
      expect(decodeURIComponent(mail ?? '')).not.toContain(word);

    // The link on a second browser: opened once, then without a network.
    const link = `${site().url}/plan/#${local.plan}`;
    const other = await open(how);
    const seen = watch(other.context());
    await other.goto(link);
    await other.getByRole('article', { name: 'The sheet' }).waitFor();
    await other.getByText('From now on it opens here').waitFor({ timeout: 30_000 });
    expect(seen.some(({ url, body }) => `${url} ${body}`.includes('make-a-beat'))).toBe(false);
    expect((await stored(other)).local).toEqual({});
    // What a test looks into does not come from the cache.
    await other.unrouteAll();
    await other.context().setOffline(true);
    await other.goto('about:blank');
    await other.goto(link);
    await other.locator('#live', { hasText: 'You are offline' }).waitFor();
    const titles = other.getByRole('article').getByRole('heading', { level: 3 });
    await expect
      .poll(() => titles.allTextContents(), { timeout: 20_000 })
      .toEqual(['Make a beat', 'Bars', 'Studio time']);
    await other.locator('.small-map').nth(2).waitFor();
    await other.context().close();

    // One button clears it.
    await page.getByRole('button', { name: 'Clear the plan' }).click();
    await page.getByText('Nothing is in the plan yet').waitFor();
    expect((await stored(page)).local).toEqual({});
    await page.context().close();
  });

  test('no result says which change brings what, and never past an area to avoid', async () => {
    const page = await open(how);
    await page.goto(
      '/routes/#age=15&from=DE23+6&reach=640&into=music-production&pence=0&expertise=!exclusion',
    );
    await page.locator('.way').first().waitFor();
    const way = page.locator('.way', { hasText: 'minutes more' }).first();
    expect(await way.textContent()).toMatch(/Walk \d+ minutes more.*the first is/);
    const before = await page.locator('.found-said').textContent();
    await way.click();
    await expect.poll(() => page.locator('.found-said').textContent()).not.toBe(before);
    expect(page.url()).toBe(`${site().url}/routes/`);

    await page.goto(
      '/routes/#age=9&from=DE23+6&reach=640&into=dj&pence=0&join=professional&free=0@15:00-16:00',
    );
    await page.getByText('Nothing fits all of that').waitFor();
    await page.getByRole('heading', { name: 'What comes nearest' }).waitFor();
    await page.getByRole('heading', { name: 'Who to call' }).waitFor();
    const gap = page.getByRole('region', { name: 'Tell the alliance about this gap' });
    expect(await gap.textContent()).toMatch(/DJing, age 9, \w+, after school/);
    const [sent] = await Promise.all([
      page.waitForRequest(request => request.method() === 'POST'),
      gap.getByRole('button', { name: 'Send these choices' }).click(),
    ]);
    expect(Object.keys(JSON.parse(sent.postData() ?? '{}')).sort()).toEqual([
      'age',
      'kind',
      'reason',
      'wanted',
      'ward',
    ]);
    await gap.getByText('Sent.').waitFor();
    await page.context().close();
  });

  test('a place on a Friday night: hour by hour, and the gaps', async () => {
    const page = await open(how);
    const requests = watch(page.context());
    await page.goto('/routes/');
    await page.getByLabel('For a place').check();
    await page.getByRole('combobox', { name: 'Around', exact: true }).fill('Normanton');
    await page.getByLabel('Within').selectOption({ label: '30 minutes’ walk' });
    await page.getByLabel('Day', { exact: true }).selectOption('2026-11-27');
    await page.getByRole('heading', { name: 'Around Normanton, Friday 27 November' }).waitFor();
    expect(await page.locator('.hours > li h3').allTextContents()).toEqual([
      '18:00–19:00',
      '19:00–20:00',
      '20:00–21:00',
      '21:00–22:00',
    ]);
    expect(await page.locator('.hours li li').count()).toBeGreaterThan(0);
    expect(await page.getByRole('region', { name: 'Gaps' }).textContent()).toMatch(/nothing for age|No gap/);
    expect(requests.some(({ url, method }) => method !== 'GET' || /normanton/i.test(url))).toBe(false);
    expect((await stored(page)).local).toEqual({});
    await page.context().close();
  });

  test('axe finds nothing on the questions, the answer, the place, the plan and the printed sheet', async () => {
    const page = await open(how);
    await askForMusic(page);
    await card(page, 'Make a beat').waitFor();
    for (const title of ['Make a beat', 'Bars']) {
      await card(page, title).getByRole('button').first().click();
      await card(page, title).getByRole('checkbox').check();
    }
    await openPart(page, 'When they are free');
    await page.getByRole('button', { name: 'Add a time' }).click();
    expect(await axePage(page)).toEqual([]);
    await page.getByLabel('For a place').check();
    expect(await axePage(page)).toEqual([]);
    await page.goto('/plan/');
    await page.locator('.sheet .small-map').first().waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await axePage(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.context().close();
  });
});

/** Presses Tab until what is called so has the focus. */
function tabbing(page: Page) {
  return async (name: RegExp) => {
    for (let n = 0; n < 120; n++) {
      await page.keyboard.press('Tab');
      const said = await page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null;
        const labels = [...(at?.labels ?? [])].map(label => label.textContent).join(' ');
        return at?.getAttribute('aria-label') ?? (labels || at?.textContent) ?? '';
      });
      if (name.test(said)) return;
    }
    throw new Error(`No Tab reaches ${name}`);
  };
}

test.each(sizes)('at %s age and month stand side by side, in step', async (_, how) => {
  const page = await open(how);
  await page.goto('/routes/');
  const top = async (name: string) => (await page.getByLabel(name, { exact: true }).boundingBox())?.y;
  expect(await top('Age')).toBe(await top('Month of the next birthday'));
  await page.context().close();
});

test.each(sizes)('by keyboard alone at %s: asked, answered, planned, printed', async (_, how) => {
  const page = await open(how);
  await page.goto('/routes/');
  await page.getByLabel('Age', { exact: true }).waitFor();
  const tabTo = tabbing(page);
  await tabTo(/^Age$/);
  await page.keyboard.type('15');
  await tabTo(/^Start from/);
  await page.keyboard.type('DE23 6');
  await tabTo(/^\s*What they like/);
  await page.keyboard.press('Enter');
  await tabTo(/^Music/);
  await page.keyboard.press('Enter');
  await tabTo(/^All of music/);
  await page.keyboard.press('Space');
  await tabTo(/^Add to the plan: /);
  const focused = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
  expect(focused).toBe('solid');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^In the plan/,
  );
  await tabTo(/^Open the plan/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Print the sheet' }).waitFor();
  await tabTo(/^Print the sheet/);
  await tabTo(/^Clear the plan/);
  await page.keyboard.press('Enter');
  await page.getByText('Nothing is in the plan yet').waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('The plan is cleared.');
  await page.context().close();
});

test.each(sizes)(
  'by keyboard alone at %s: no result and its way out; a place on a Friday night',
  async (_, how) => {
    const page = await open(how);
    await page.goto(
      '/routes/#age=15&from=DE23+6&reach=640&into=music-production&pence=0&expertise=!exclusion',
    );
    await page.locator('.way').first().waitFor();
    const tabTo = tabbing(page);
    await tabTo(/^Walk \d+ minutes more/);
    await page.keyboard.press('Enter');
    // The answer has the focus, and says what it is now.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('found');
    await page.locator('.route').first().waitFor();

    await page.goto('/routes/');
    await page.getByLabel('Age', { exact: true }).waitFor();
    await tabTo(/^For someone/);
    await page.keyboard.press('ArrowRight');
    await tabTo(/^Around/);
    await page.keyboard.type('Normanton');
    await tabTo(/^Within/);
    await tabTo(/^Day/);
    await page.keyboard.type('Friday 27');
    await page.getByRole('heading', { name: 'Around Normanton, Friday 27 November' }).waitFor();
    const tree = await page.locator('main').ariaSnapshot();
    expect(tree).toMatch(/status: \d+ things? on, \d+ gaps?/);
    expect(tree).toContain('heading "18:00–19:00" [level=3]');
    await page.context().close();
  },
);

test.each(sizes)(
  'by ear at %s: the tree names the questions and reads a result as a person would',
  async (_, how) => {
    const page = await open(how);
    await askForMusic(page);
    await card(page, 'Make a beat').waitFor();
    const tree = await page.locator('main').ariaSnapshot();
    expect(tree).toContain('heading "Find what fits" [level=1]');
    expect(tree).toContain('combobox "Age"');
    expect(tree).toMatch(/status: \d+ fit, \d+ to ask about/);
    expect(tree).toContain('heading "Make a beat" [level=4]');
    expect(tree).toContain('button "Add to the plan: Make a beat"');
    // The count is said once.
    expect(await page.locator('[role="status"], [aria-live]').filter({ hasText: 'fit' }).count()).toBe(1);
    await card(page, 'Make a beat').getByRole('button').first().click();
    await page.getByRole('link', { name: 'Open the plan' }).first().click();
    await page.getByRole('article', { name: 'The sheet' }).waitFor();
    const plan = await page.locator('main').ariaSnapshot();
    expect(plan).toContain('button "Take out: Make a beat"');
    expect(plan).toContain('button "Print the sheet"');
    expect(plan).toMatch(
      /article "The sheet":[\s\S]*heading "Make a beat" \[level=3\][\s\S]*term: Who meets you/,
    );
    await page.context().close();
  },
);

test('what has changed in a plan is said first', async () => {
  const page = await open(phone);
  await page.goto('/plan/#2026-11-01/no-longer-here/bars~zzz/tuesday-and-thursday-boxing');
  const news = page.getByRole('region', { name: 'What has changed' });
  await news.waitFor();
  const said = await news.getByRole('listitem').allTextContents();
  expect(said[0]).toContain('No longer here is no longer listed');
  expect(said[1]).toContain('Bars has changed since 1 November');
  expect(said[2]).toMatch(/Tuesday and Thursday boxing: Cancelled Tuesday 17:00. The boiler/);
  expect(await page.locator('h2').first().textContent()).toBe('What has changed');
  await page.context().close();
});

test('a plan that should be forgotten with the tab is kept by the tab alone', async () => {
  const page = await open(phone);
  await page.goto('/plan/#2026-11-21/bars');
  await page.getByRole('button', { name: 'Keep it on this device' }).click();
  expect((await stored(page)).local).toEqual({ plan: '2026-11-21/bars' });
  await page.getByLabel('Forget it when this tab is closed').check();
  expect(await stored(page)).toMatchObject({ local: {}, session: { plan: '2026-11-21/bars' } });
  await page.context().close();
});

/** A copy for a person to look at, where `LOOK` names a folder. */
function keepForLooking(name: string, content: Buffer): void {
  const { LOOK } = process.env;
  if (!LOOK) return;
  mkdirSync(LOOK, { recursive: true });
  writeFileSync(join(LOOK, name), content);
}
