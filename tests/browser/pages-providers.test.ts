/** Providers' pages that stay true: renamed, no longer approved, newer than the build. */
import { describe, expect, it } from 'vitest';
import { useBrowser, useProvider } from './support/browser.ts';
import { rows } from './support/database.ts';
import { comeBack, hears } from './support/news.ts';
import { phoneAt } from './support/site.ts';

const browser = useBrowser();
const provider = useProvider();

const open = (path: string) => phoneAt(browser(), path);

/** One of the examples, which were built, with its number and what it runs: other tests make others. */
async function built() {
  const [found] = await rows(
    'GET',
    'organisations?approval_state=eq.approved&contact_phone=not.is.null&example=is.true&select=*,activities!inner(slug,state)&activities.state=eq.published&order=slug&limit=1',
  );
  if (!found) throw new Error('No approved organisation with a telephone.');
  const { slug, name, contact_phone, activities, kind } = found as Record<string, string>;
  return { id: `organisations?id=eq.${found.id}`, slug, name, contact_phone, activities, kind };
}

describe('an open page of a provider, and the list of all', () => {
  it('say that it is no longer listed once it is suspended, and take that back', async () => {
    const { id, slug, name } = await built();
    const own = await open(`/providers/${slug}/`);
    const list = await open('/providers/');
    const line = list.locator(`.doors a[href="/providers/${slug}/"]`);
    const before = { own: await own.locator('main').innerText(), line: await line.innerText() };
    expect(before.own).toContain('Derby Youth Alliance');
    await rows('PATCH', id, { approval_state: 'suspended' });
    try {
      await hears(own, own.locator('main', { hasText: 'No longer listed' }));
      const text = await own.locator('main').innerText();
      expect(text).not.toContain('Derby Youth Alliance');
      expect(await own.locator('a[href^="tel:"]').count()).toBe(0);
      await hears(list, line.filter({ hasText: 'No longer listed' }));
      expect(await line.innerText()).not.toContain('Alliance');
    } finally {
      await rows('PATCH', id, { approval_state: 'approved' });
    }
    await hears(own, own.locator('main', { hasText: 'No longer listed' }), false);
    expect(await own.getByRole('heading', { level: 1 }).textContent()).toBe(name);
    expect(await own.locator('a[href^="tel:"]').count()).toBe(1);
    expect(await own.locator('[data-activity]').count()).toBeGreaterThan(0);
    await hears(list, line.filter({ hasText: 'No longer listed' }), false);
    expect(await line.innerText()).toBe(before.line);
    await own.context().close();
    await list.context().close();
  });

  it('have its new name, number and standing', async () => {
    const { id, slug, name, contact_phone, kind } = await built();
    const own = await open(`/providers/${slug}/`);
    const list = await open('/providers/');
    const line = list.locator(`.doors a[href="/providers/${slug}/"]`);
    await rows('PATCH', id, {
      name: 'Quite another <name>',
      contact_phone: '01632 960999',
      kind: kind === 'applicant' ? 'alliance-member' : 'applicant',
    });
    const standing = kind === 'applicant' ? 'Derby Youth Alliance member' : 'Has asked to join';
    try {
      await hears(own, own.getByRole('heading', { level: 1, name: 'Quite another <name>' }));
      expect(await own.title()).toContain('Quite another <name>');
      expect(await own.getByRole('link', { name: /^Call/ }).textContent()).toBe('Call 01632 960999');
      expect(await own.locator('.kind').first().textContent()).toContain(standing);
      expect(await own.getByRole('status').textContent()).toBe('This page was brought up to date just now.');
      await hears(list, line.filter({ hasText: 'Quite another <name>' }));
      expect(await line.textContent()).toContain(standing);
    } finally {
      await rows('PATCH', id, { name, contact_phone, kind });
    }
    await hears(own, own.getByRole('heading', { level: 1, name, exact: true }));
    expect(await own.title()).toContain(name);
    await hears(list, line.filter({ hasText: 'Quite another <name>' }), false);
    await own.context().close();
    await list.context().close();
  });
});

describe('a provider that is newer than the build', () => {
  it('has a page at its address, to which the pages of its activities lead', async () => {
    const { slug, activity, title } = provider();
    const page = await open(`/activities/${activity}/`);
    await page.locator('[data-part="runBy"] a[href^="/providers/"]').click();
    const heading = page.getByRole('heading', { level: 1, name: /^Tests \d+$/ });
    await heading.waitFor();
    expect(new URL(page.url()).pathname).toBe(`/providers/${slug}/`);
    expect(await page.title()).toMatch(/^Tests \d+ · /);
    expect(await page.locator('main').textContent()).toContain('Approved by the Derby Youth Alliance');
    expect(await page.getByRole('link', { name: 'Call 01632 960123' }).count()).toBe(1);
    expect(await page.getByText('Nothing here').count()).toBe(0);
    const card = page.locator(`[data-activity="${activity}"]`);
    expect(await card.getByRole('link').textContent()).toBe(title);
    expect(await card.locator('.when').textContent()).toContain('23:00');
    // As a list of the build looks.
    expect(await card.evaluate(element => getComputedStyle(element).display)).toBe('flex');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    await rows('PATCH', `organisations?slug=eq.${slug}`, { approval_state: 'suspended' });
    await hears(page, page.locator('main', { hasText: 'No longer listed' }));
    await page.context().close();
  });

  it('is said to be missing where there is none', async () => {
    const page = await open('/providers/no-such-provider/');
    await comeBack(page);
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Nothing here');
    await page.context().close();
  });
});
