/** Lists of a build that stay true where a session is moved, retimed or put in another place. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { rows } from './support/database.ts';
import { hears } from './support/news.ts';
import { phoneAt, site } from './support/site.ts';

const browser = useBrowser();
const open = (path: string) => phoneAt(browser(), path);

/** An activity on Tuesdays with one session, no exception and a place in a ward, and a line of it. */
async function tuesdays() {
  const page = await open('/days/tuesday/');
  const lines = await page
    .locator('[data-start][data-status="on"]')
    .evaluateAll(all => all.map(line => ({ ...(line as HTMLElement).dataset })));
  await page.context().close();
  for (const { activity: slug = '', start = '' } of lines) {
    const sessions = await rows(
      'GET',
      `sessions?select=*,exceptions(id),activities!inner(slug),venues(ward,visibility)&activities.slug=eq.${slug}`,
    );
    const [session] = sessions;
    const venue = session?.venues as { ward?: string; visibility?: string } | undefined;
    if (!session || sessions.length > 1 || (session.exceptions as unknown[]).length) continue;
    if (venue?.ward && venue.visibility === 'public') return { slug, start, session, ward: venue.ward };
  }
  throw new Error('No line of /days/tuesday/ whose activity has one session.');
}

/** A public place in another ward than this. */
async function elsewhere(ward: string, organisation: unknown) {
  const [venue] = await rows('POST', 'venues', {
    organisation_id: organisation,
    slug: `elsewhere-${Date.now().toString(36)}`,
    name: 'Hall 5',
    postcode: 'DE21 7PH',
    longitude: -1.4038,
    latitude: 52.9176,
  });
  expect(venue?.ward).not.toBe(ward);
  return venue?.id;
}

const textOf = async (page: Page, selector: string) =>
  ((await page.locator(selector).textContent()) ?? '').replace(/\s+/g, ' ');

describe('a day’s timetable', () => {
  it('says of a date that is moved when and where it is now, and takes that back', async () => {
    const { slug, start, session, ward } = await tuesdays();
    const date = start.slice(0, 10);
    const page = await open('/days/tuesday/');
    const line = `[data-activity="${slug}"][data-start="${start}"]`;
    const before = await textOf(page, line);
    const to = new Date(`${date}T00:00Z`);
    to.setUTCDate(to.getUTCDate() + 2);
    const [moved] = await rows('POST', 'exceptions', {
      session_id: session.id,
      activity_id: session.activity_id,
      organisation_id: session.organisation_id,
      date,
      type: 'moved',
      to_date: to.toISOString().slice(0, 10),
      to_start: '10:00',
      to_venue_id: await elsewhere(ward, session.organisation_id),
    });
    try {
      await hears(page, page.locator(`${line}[data-status="gone"]`));
      const text = await textOf(page, line);
      expect(text).toMatch(/Moved to Thu \d+ \w+, 10:00/);
      expect(text).toContain('Hall 5');
      expect(
        await page.locator(`${line} time`).evaluate(time => getComputedStyle(time).textDecorationLine),
      ).toBe('line-through');
    } finally {
      await rows('DELETE', `exceptions?id=eq.${moved?.id}`);
    }
    await hears(page, page.locator(`${line}[data-status="on"]`));
    expect(await textOf(page, line)).toBe(before);
    await page.context().close();
  });

  it('and what is near say that nothing is on at the old time of a session that has another', async () => {
    const { slug, start, session } = await tuesdays();
    const line = `[data-activity="${slug}"][data-start="${start}"]`;
    const near = (await sectorWith(line)) ?? '/days/tuesday/';
    const pages = [await open('/days/tuesday/'), await open(near)];
    const befores = await Promise.all(pages.map(page => textOf(page, line)));
    const { start_time, end_time } = session;
    await rows('PATCH', `sessions?id=eq.${session.id}`, { start_time: '06:10', end_time: '06:50' });
    try {
      for (const page of pages) {
        await hears(page, page.locator(`${line}[data-status="gone"] .tag-stop`));
        expect(await textOf(page, line)).toContain('Not at this time any more');
      }
    } finally {
      await rows('PATCH', `sessions?id=eq.${session.id}`, { start_time, end_time });
    }
    for (const [n, page] of pages.entries()) {
      await hears(page, page.locator(`${line}[data-status="on"]`));
      expect(await textOf(page, line)).toBe(befores[n]);
      await page.context().close();
    }
  });
});

/** A page of what is near somewhere that has such a line. */
async function sectorWith(line: string): Promise<string | undefined> {
  const page = await open('/near/');
  const paths = await page
    .locator('a.chip[href^="/near/"]')
    .evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''));
  try {
    for (const path of paths) {
      await page.goto(path);
      if (await page.locator(line).count()) return path;
    }
    return undefined;
  } finally {
    await page.context().close();
  }
}

describe('what is on in a ward and on a day', () => {
  it('does not send anybody to the place that a session has left', async () => {
    const { slug, start, session, ward } = await tuesdays();
    const names = await (await fetch(`${site().url}/names.json`)).json();
    const list = await open(`/wards/${names.wards[ward].slug}/`);
    const day = await open('/days/tuesday/');
    const card = `[data-activity="${slug}"]`;
    const line = `${card}[data-start="${start}"]`;
    const before = { card: await textOf(list, card), line: await textOf(day, line) };
    const { venue_id } = session;
    await rows('PATCH', `sessions?id=eq.${session.id}`, {
      venue_id: await elsewhere(ward, session.organisation_id),
    });
    try {
      await hears(list, list.locator(card, { hasText: 'Not here any more' }));
      const text = await textOf(list, card);
      expect(text).toMatch(/Next: .*Hall 5/);
      expect(text).not.toContain('until');
      await hears(day, day.locator(line, { hasText: 'In another place now' }));
      expect(await textOf(day, line)).toContain('Hall 5');
    } finally {
      await rows('PATCH', `sessions?id=eq.${session.id}`, { venue_id });
    }
    await hears(list, list.locator(card, { hasText: 'Not here any more' }), false);
    await hears(day, day.locator(line, { hasText: 'In another place now' }), false);
    expect(await textOf(list, card)).toContain(before.card.match(/until \d\d:\d\d/)?.[0] ?? '');
    expect(await textOf(list, card)).not.toContain('Hall 5');
    expect(await textOf(day, line)).toBe(before.line);
    await list.context().close();
    await day.context().close();
  });
});
