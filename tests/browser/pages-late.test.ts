/** A page that was built long ago still says what is next: ten weeks later, longer than the dates it was built with. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import bankHolidays from '#data/calendar/bank-holidays.json' with { type: 'json' };
import terms from '#data/calendar/school-terms.json' with { type: 'json' };
import type { ListedActivity } from '../../src/domain/activity/listed.ts';
import { readSnapshot } from '../../src/domain/exchange/snapshot.ts';
import { localNow } from '../../src/domain/schedule/london.ts';
import { nextOccurrence } from '../../src/domain/schedule/occurrences.ts';
import { sayDate } from '../../src/i18n/dates.ts';
import { useBrowser } from './support/browser.ts';
import { noNews } from './support/finder.ts';
import { phone, site } from './support/site.ts';

const calendar = { terms: terms.terms, bankHolidays: bankHolidays.bankHolidays };
const later = new Date(Date.now() + 70 * 86_400_000);
later.setUTCHours(4, 0, 0, 0);
const now = localNow(later);

const browser = useBrowser();
let activities: ListedActivity[];
beforeAll(async () => {
  activities = await everything();
});

/** Every activity of the site, from the list that its pages name. */
async function everything(): Promise<ListedActivity[]> {
  const page = await (await fetch(`${site().url}/`)).text();
  const list = /data-list="(\/directory\/list-\w+\.json)"/.exec(page)?.[1] ?? '';
  return readSnapshot(await (await fetch(site().url + list)).json()).activities;
}

/** Opens a page ten weeks on. Its feed has no news and, as from another origin, says nothing of the time. */
async function openLate(
  path: string,
  prepare?: (page: Page) => Promise<unknown>,
  time = later,
): Promise<Page> {
  const page = await phone(browser(), { serviceWorkers: 'block' });
  await page.clock.setFixedTime(time);
  await noNews(page);
  await prepare?.(page);
  await page.goto(path);
  return page;
}

const nextAt = (slug: string | null, at: string) => {
  const sessions = activities.find(one => one.slug === slug)?.sessions ?? [];
  return nextOccurrence(sessions, calendar, at);
};
const nextOf = (slug: string | null) => nextAt(slug, now)?.start;

/** Of every card that names a public place, which place, and that of its next date. */
async function placesOf(page: Page, at: string) {
  const cards = await page.locator('[data-activity]:not([data-tone="none"])').all();
  const said = cards.map(async card => {
    const slug = await card.getAttribute('data-activity');
    const next = nextAt(slug, at);
    const name = activities
      .find(one => one.slug === slug)
      ?.venues.find(venue => venue.slug === next?.venue)?.name;
    const where = await card.locator('.card-where').textContent();
    return name ? [{ slug, where: where?.startsWith(name) ? name : where, name }] : [];
  });
  return (await Promise.all(said)).flat();
}

describe('some days after the build', () => {
  it('cards of activities with several places say where each is next', async () => {
    for (const days of [2, 4, 6]) {
      const time = new Date(Date.now() + days * 86_400_000);
      time.setUTCHours(4, 0, 0, 0);
      const page = await openLate('/all/', undefined, time);
      const places = await placesOf(page, localNow(time));
      expect(places.length).toBeGreaterThan(10);
      expect(places.filter(({ where, name }) => where !== name)).toEqual([]);
      await page.context().close();
    }
  });
});

describe('ten weeks after the build', () => {
  it('cards say when each activity is next', async () => {
    const page = await openLate('/all/');
    const cards = page.locator('[data-activity]');
    const slugs = await cards.evaluateAll(all => all.map(card => card.getAttribute('data-activity')));
    const known = slugs.filter(slug => nextOf(slug));
    expect(known.length).toBeGreaterThan(10);
    await page.locator(`[data-activity="${known[0]}"] time[datetime="${nextOf(known[0] ?? '')}"]`).waitFor();
    for (const card of await cards.all()) {
      const next = nextOf(await card.getAttribute('data-activity'));
      if (!next) continue;
      expect(await card.locator('time').getAttribute('datetime')).toBe(next);
    }
    expect((await placesOf(page, now)).filter(({ where, name }) => where !== name)).toEqual([]);
    await page.context().close();
  });

  it('an activity’s page has its next dates', async () => {
    const weekly = activities.find(
      ({ slug, sessions }) =>
        sessions.length === 1 && sessions[0]?.rrule?.startsWith('FREQ=WEEKLY') && nextOf(slug),
    );
    const page = await openLate(`/activities/${weekly?.slug}/`);
    const next = nextOf(weekly?.slug ?? '') ?? '';
    await page.locator(`.ticket time[datetime="${next}"]`).waitFor();
    expect(await page.locator('.dates li:visible').first().textContent()).toContain(sayDate(next));
    await page.context().close();
  });

  it('no line of a day’s timetable stands at a date that is over', async () => {
    const page = await openLate('/days/monday/');
    await page.waitForFunction(
      today =>
        [...document.querySelectorAll<HTMLElement>('[data-start]:not([hidden])')].every(
          ({ dataset }) => (dataset.start ?? '') >= today,
        ),
      now.slice(0, 10),
    );
    const lines = page.locator('[data-start]:visible');
    expect(await lines.count()).toBeGreaterThan(0);
    for (const line of await lines.all()) {
      const start = (await line.getAttribute('data-start')) ?? '';
      expect(await line.textContent()).toContain(sayDate(start));
    }
    await page.context().close();
  });

  it('says from when it is where the dates cannot be had', async () => {
    const page = await openLate('/all/', page => page.route('**/directory/list-*', route => route.abort()));
    await page.getByText(/News cannot be loaded right now. This is as of \d+ \w+/).waitFor();
    await page.context().close();
  });
});
