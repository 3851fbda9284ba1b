/** A group's own page in a real browser: who sees what, approval in words, saved, changed by two at once. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser, useProvider } from './support/browser.ts';
import { rows } from './support/database.ts';
import { member } from './support/provider.ts';
import { phone } from './support/site.ts';

describe('a group’s own page', () => {
  const browser = useBrowser();
  const provider = useProvider();

  async function editor(): Promise<Page> {
    const { page } = await member(browser(), provider().slug, phone, { role: 'editor' });
    await page.goto('/provider/group/');
    await page.getByLabel('What does your group do?').waitFor();
    return page;
  }
  const row = async () => (await rows('GET', `organisations?slug=eq.${provider().slug}`))[0];
  const approve = (change: Record<string, string | null>) =>
    rows('PATCH', `organisations?slug=eq.${provider().slug}`, change);

  it('says who sees what, takes only what can be reached, and saves it', async () => {
    const page = await editor();
    await page.getByText('Approved. Your activities are on the list.').waitFor();
    const open = page.getByRole('group', { name: 'For everybody' });
    const closed = page.getByRole('group', { name: 'For the alliance' });
    await expect(open.getByText('Everybody sees this.').count()).resolves.toBe(1);
    await expect(closed.getByText('It is never shown to the public.').count()).resolves.toBe(1);
    expect(await axePage(page)).toEqual([]);
    await page.getByLabel('What does your group do?').fill('We box and talk.');
    await open.getByLabel('Web page').fill('javascript:alert(1)');
    await closed.getByLabel('E-mail').fill('nobody');
    await page.getByRole('button', { name: 'Save' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.getByRole('link').count()).toBe(2);
    expect(await axePage(page)).toEqual([]);
    await alert.getByRole('link').first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('group-contact-url');
    await open.getByLabel('Web page').fill('https://example.org/youth');
    await closed.getByLabel('E-mail').fill('lead@example.org');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your group is saved.').waitFor();
    expect(await row()).toMatchObject({
      summary: 'We box and talk.',
      contact_url: 'https://example.org/youth',
      contact_phone: '01632 960123',
      private_contact_email: 'lead@example.org',
    });
    await page.context().close();
  });

  it('says how the alliance sees it, with the date in words', async () => {
    await approve({ approved_until: '2099-03-31' });
    const page = await editor();
    await page.getByText('Approved until 31 March 2099.').waitFor();
    await approve({ approved_until: '2020-03-31' });
    await page.reload();
    await page.getByText('The approval ended on 31 March 2020.').waitFor();
    await approve({ approval_state: 'suspended', approved_until: null });
    await page.reload();
    await page.getByText('Suspended by the alliance.').waitFor();
    await page.context().close();
  });

  it('two who change it see both', async () => {
    const page = await editor();
    await page.getByLabel('What does your group do?').fill('My words.');
    await approve({ summary: 'Their words.', contact_phone: '01632 960124' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Somebody changed this meanwhile' }).waitFor();
    expect(await axePage(page)).toEqual([]);
    expect(await page.getByLabel('Theirs: 01632 960124').isChecked()).toBe(true);
    await page.getByLabel('Theirs: Their words.').check();
    await page.getByRole('button', { name: 'Go on writing' }).click();
    expect(await page.getByLabel('What does your group do?').inputValue()).toBe('Their words.');
    await page.getByLabel('What does your group do?').fill('Their words and mine.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your group is saved.').waitFor();
    expect(await row()).toMatchObject({ summary: 'Their words and mine.', contact_phone: '01632 960124' });
    await page.context().close();
  });

  it('measures how hard its words are, quietly', async () => {
    const page = await editor();
    const summary = page.getByLabel('What does your group do?');
    await summary.fill('We box and talk. Come in at five and hit a bag. We have gloves for all of you.');
    await page.getByText(/Reading age: about [5-8]\b/).waitFor();
    await summary.fill(
      'Participants will be facilitated to access a diversionary provision in partnership with statutory stakeholders.',
    );
    await page.getByText('Reading age: adult').waitFor();
    await page.getByText('What makes it hard').click();
    await page.getByText('participants: try “people”').waitFor();
    expect(await axePage(page)).toEqual([]);
    await page.context().close();
  });
});
