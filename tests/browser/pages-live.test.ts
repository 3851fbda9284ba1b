/** Static pages that stay true: cancelled in the database, published after the build, without the network. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { cancel, publishCopy, rows } from './support/database.ts';
import { hears } from './support/news.ts';
import { desk, phone } from './support/site.ts';

const browser = useBrowser();

/** An activity whose page names a coming date that is on, with its session's key. */
async function upcoming() {
  const page = await phone(browser());
  await page.goto('/all/');
  const slugs = await page
    .locator('[data-activity]')
    .evaluateAll(cards => cards.map(card => (card as HTMLElement).dataset.activity ?? ''));
  for (const slug of slugs) {
    const sessions = await rows(
      'GET',
      `sessions?select=key,exceptions(id),activities!inner(slug)&activities.slug=eq.${slug}`,
    );
    const [session] = sessions;
    if (!session || sessions.length > 1 || (session.exceptions as unknown[]).length) continue;
    await page.goto(`/activities/${slug}/`);
    const first = page.locator('.dates li').first();
    const date = (await first.locator('time').getAttribute('datetime'))?.slice(0, 10) ?? '';
    await page.context().close();
    return { slug, session: String(session.key), date };
  }
  throw new Error('No activity with one session and no exception in the first list.');
}

/** What a link that was made on the phone hands out. */
async function downloaded(page: Page, link: string): Promise<string> {
  const made = page.locator('a[href^="blob:"]', { hasText: link });
  await made.waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), made.click()]);
  return readFile(await file.path(), 'utf8');
}

describe('an open activity page', () => {
  it('shows a cancellation without being loaded again, and says it aloud', async () => {
    const { slug, session, date } = await upcoming();
    const page = await phone(browser(), { serviceWorkers: 'block' });
    await page.goto(`/activities/${slug}/`);
    await page.waitForLoadState('networkidle');
    const cancelled = page.locator('.dates [data-status="cancelled"]');
    expect(await cancelled.count()).toBe(0);
    const undo = await cancel(slug, session, date, 'The hall is being used for voting');
    try {
      await hears(page, cancelled);
      expect(await page.locator('.dates').textContent()).toContain('The hall is being used for voting');
      expect(await page.getByRole('status').textContent()).toMatch(/: a date is cancelled\.$/);
      const file = await downloaded(page, 'Add to calendar');
      const [line = ''] = file.match(/^EXDATE.*/m) ?? [];
      expect(line).toContain(date.replaceAll('-', ''));
    } finally {
      await undo();
    }
    await page.context().close();
  });
});

describe('an open page of a provider', () => {
  it('shows that the next date of what they run is cancelled, and takes that back', async () => {
    const { slug, session, date } = await upcoming();
    const page = await phone(browser(), { serviceWorkers: 'block' });
    await page.goto(`/activities/${slug}/`);
    await page.locator('[data-part="runBy"] a[href^="/providers/"]').click();
    await page.waitForLoadState('networkidle');
    const card = page.locator(`[data-activity="${slug}"]`);
    expect(await card.getAttribute('data-tone')).not.toBe('cancelled');
    const cancelled = page.locator(`[data-activity="${slug}"][data-tone="cancelled"]`);
    const undo = await cancel(slug, session, date, 'The hall is being used for voting');
    try {
      await hears(page, cancelled);
      expect(await card.locator('.when').textContent()).toContain('Cancelled');
      expect(await card.locator('.card-after').textContent()).toMatch(/^Next: /);
    } finally {
      await undo();
    }
    await hears(page, cancelled, false);
    expect(await card.count()).toBe(1);
    await page.context().close();
  });
});

describe('an activity that is newer than the build', () => {
  it('has a page at its address', async () => {
    const { slug } = await upcoming();
    const copy = { slug: 'newer-than-the-build', title: 'Newer than the build' };
    const remove = await publishCopy(slug, copy);
    try {
      const page = await phone(browser(), { serviceWorkers: 'block' });
      await page.goto(`/activities/${copy.slug}/`);
      await page.getByRole('heading', { level: 1, name: copy.title }).waitFor();
      expect(await page.title()).toContain(copy.title);
      expect(await page.locator('.dates li').count()).toBeGreaterThan(0);
      await page.getByRole('img', { name: /map/i }).waitFor();
      await page.getByRole('button', { name: 'Print' }).waitFor();
      const file = await downloaded(page, 'Add to calendar');
      expect(file).toContain(`SUMMARY:${copy.title}`);
      expect(file).toContain('BEGIN:VEVENT');
      await page.getByText('Something wrong?').click();
      await page.getByRole('button', { name: 'Wrong place or time' }).waitFor();
      await page.context().close();
    } finally {
      await remove();
    }
  });

  it('has one at once where the same browser was just told that there is none, and where it is still open', async () => {
    const { slug } = await upcoming();
    const copy = { slug: 'published-a-moment-ago', title: 'Published a moment ago' };
    const path = `/activities/${copy.slug}/`;
    const waiting = await phone(browser(), { serviceWorkers: 'block' });
    const again = await waiting.context().newPage();
    for (const page of [waiting, again]) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
    }
    const remove = await publishCopy(slug, copy);
    try {
      // Sooner than an answer of the feed that the browser holds is too old for it.
      await again.goto(path);
      await again.getByRole('heading', { level: 1, name: copy.title }).waitFor({ timeout: 4_000 });
      await hears(waiting, waiting.getByRole('heading', { level: 1, name: copy.title }));
      await waiting.context().close();
    } finally {
      await remove();
    }
  });

  it('is said to be missing where there is none', async () => {
    const page = await phone(browser(), { serviceWorkers: 'block' });
    const answer = await page.goto('/activities/no-such-activity/');
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Nothing here');
    await page.context().close();
  });

  it('is said to be missing in one column, with what to do below the heading, on a desk', async () => {
    const page = await desk(browser(), { serviceWorkers: 'block' });
    await page.goto('/activities/no-such-activity/');
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
    const link = await page.locator('[data-missing] .button').first().boundingBox();
    expect(link?.x).toBe(heading?.x);
    expect(link?.y).toBeGreaterThan(heading?.y ?? Infinity);
    await page.context().close();
  });
});

describe('with the network cut', () => {
  it('a page that was open says so and how old it is; pages of the first visit open again', async () => {
    const page = await phone(browser());
    await page.goto('/near/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto('/about/privacy/');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    expect(await page.locator('#live').textContent()).toMatch(/This is as of \d+ \w+, \d\d:\d\d/);
    await page.goto('/near/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Near you');
    await page.context().close();
  });
});

describe('a cancellation that was seen', () => {
  it('is still there when the page is opened again with the network cut, with its time', async () => {
    const { slug, session, date } = await upcoming();
    const page = await phone(browser());
    await page.goto(`/activities/${slug}/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.goto('/all/');
    await page.goto(`/activities/${slug}/`);
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const cancelled = page.locator('.dates [data-status="cancelled"]');
    const undo = await cancel(slug, session, date, 'The hall is being used for voting');
    try {
      await hears(page, cancelled);
      const heard = await page.evaluate(() => Date.now());
      await page.context().setOffline(true);
      // For so long the browser itself gives the answer again, as one from now.
      await page.waitForTimeout(6_000);
      const asOf = new RegExp(`This is as of .*(${clock(heard - 60_000)}|${clock(heard)})`);

      await page.reload();
      await cancelled.waitFor();
      expect(await page.locator('.dates').textContent()).toContain('The hall is being used for voting');
      await page.getByText(asOf).waitFor();

      // A listing, and the finder of the first visit, which never heard of it themselves.
      for (const path of ['/all/', `/?q=${encodeURIComponent(title)}`]) {
        await page.goto(path);
        await page.locator(`[data-activity="${slug}"][data-tone="cancelled"]`).waitFor();
        await page.getByText(asOf).waitFor();
      }
    } finally {
      await undo();
    }
    await page.context().close();
  });
});

/** The wall clock in Derby, as the bar says it. */
const clock = (time: number) =>
  new Date(time).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  });

describe('an activity whose page was never opened, with the network cut', () => {
  it('is drawn from the kept list, and nothing is said to be gone', async () => {
    const { slug } = await upcoming();
    const page = await phone(browser());
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    const title = await page.evaluate(
      async of => (await (await fetch(`/activities/${of}/`)).text()).match(/<h1>([^<]+)/)?.[1],
      slug,
    );
    await page.context().setOffline(true);
    await page.goto(`/activities/${slug}/`);
    await page.locator('.dates li').first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerHTML()).toBe(title);
    expect(await page.getByText('This is what your phone kept.').count()).toBe(1);
    expect(await page.getByText('There is no page at this address').count()).toBe(0);
    // What the page of the build offers without a network, this one does.
    const calendar = page.getByRole('link', { name: 'Add to calendar' });
    expect(await calendar.getAttribute('href')).toMatch(/^blob:/);
    await page.getByRole('button', { name: 'Copy the link' }).waitFor();

    await page.goto('/providers/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('You are offline');
    await page.getByRole('link', { name: 'Back to the list' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Find something to do');
    await page.context().close();
  });
});

describe('after a first visit, with the network cut', () => {
  it('the letters, the lists and the pages about the site are there', async () => {
    const page = await phone(browser());
    await page.goto('/near/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.context().setOffline(true);

    await page.goto('/about/accessibility/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Accessibility');
    const letters = () => document.fonts.load('800 1rem "Alumni Sans"').then(found => found.length);
    expect(await page.evaluate(letters)).toBe(1);

    // What no phone keeps as a page, the finder has as a list.
    for (const [path, list] of [
      ['/wards/arboretum/', '/?ward=arboretum'],
      ['/kinds/football/', '/?kind=football'],
      ['/days/friday/', '/?when=friday'],
      ['/near/de23-6/', '/?near=DE23+6'],
      ['/all/2/', '/'],
    ] as const) {
      await page.goto(path);
      await page.locator('.card').first().waitFor();
      await expect.poll(() => page.evaluate(() => location.href.slice(location.origin.length))).toBe(list);
    }
    await page.context().close();
  });
});

describe('a cancelled activity whose page was never opened, with the network cut', () => {
  it('is drawn cancelled', async () => {
    const { slug, session, date } = await upcoming();
    const undo = await cancel(slug, session, date, 'The hall is being used for voting');
    try {
      const page = await phone(browser());
      // What the feed said is kept from the first visit on.
      await page.goto('/near/');
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      const kept = () =>
        page.evaluate(async () => {
          for (const name of await caches.keys())
            for (const { url } of await (await caches.open(name)).keys())
              if (url.includes('directory_since')) return true;
          return false;
        });
      await expect.poll(kept).toBe(true);
      await page.context().setOffline(true);
      await page.goto(`/activities/${slug}/`);
      await page.locator('.dates [data-status="cancelled"]').waitFor();
      expect(await page.locator('.dates').textContent()).toContain('The hall is being used for voting');
      await page.getByRole('button', { name: 'Copy the link' }).waitFor();
      await page.context().close();
    } finally {
      await undo();
    }
  });
});

describe('a page about a sensitive kind', () => {
  it('has a neutral title and can be left at once', async () => {
    const page = await phone(browser(), { serviceWorkers: 'block' });
    await page.route('https://www.bbc.co.uk/**', route => route.fulfill({ body: 'elsewhere' }));
    await page.goto('/');
    await page.goto('/kinds/abuse-support/');
    expect(await page.title()).not.toMatch(/abuse/i);
    await page.getByRole('link', { name: 'Leave this page quickly' }).click();
    await page.getByText('elsewhere').waitFor();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.context().close();
  });
});

describe('the first page, untouched', () => {
  it('shows what is new among the soonest', async () => {
    const page = await phone(browser(), { serviceWorkers: 'block' });
    const copy = { slug: 'as-soon-as-the-soonest', title: 'As soon as the soonest' };
    // Of this news alone: what other tests have changed may be among the soonest, too.
    await page.route('**/rpc/directory_since*', async route => {
      const response = await route.fetch();
      const { upserts, ...rest } = await response.json();
      const json = { ...rest, upserts: upserts.filter((one: { slug: string }) => one.slug === copy.slug) };
      await route.fulfill({ response, json });
    });
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    const cards = page.locator('#found [data-activity]:not([data-tone="cancelled"])');
    const slug = (await cards.nth(2).getAttribute('data-activity')) ?? '';
    expect(await page.locator('#found[data-live]').count()).toBe(0);
    const remove = await publishCopy(slug, copy);
    try {
      await hears(page, page.locator(`#found [data-activity="${copy.slug}"]`));
    } finally {
      await remove();
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  });
});
