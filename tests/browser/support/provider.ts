/** People for the browser tests of the provider's pages: invited, with their mail, signed in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { rows } from './database.ts';
import { phone } from './site.ts';

let people = 0;
const run = Date.now().toString(36);

/** An address that nobody had before. */
export const newAddress = () => `kim-${run}-${++people}@example.org`;

/** Gives somebody a place, without a mail. */
export async function invite(email: string, organisation: string, role = 'lead'): Promise<void> {
  await rows('POST', 'rpc/invite', { email, role, organisation });
}

/** The newest mail to somebody: its code and its link. Waits for it. */
export async function mailTo(email: string): Promise<{ code: string; link: string }> {
  const folder = join(inject('siteFolder'), 'data/mail');
  for (let tries = 0; tries < 50; tries++) {
    const files = readdirSync(folder).sort().reverse();
    for (const file of files) {
      const mail = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      if (mail.to !== email) continue;
      return { code: /\b\d{6}\b/.exec(mail.text)?.[0] ?? '', link: /https?:\S+/.exec(mail.text)?.[0] ?? '' };
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`No mail to ${email}.`);
}

/** Asks for a mail on the sign-in page. */
export async function askForMail(page: Page, email: string): Promise<void> {
  await page.goto('/provider/');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Code from the mail').waitFor();
}

/** Types the code of the newest mail. */
export async function enterCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Code from the mail').fill((await mailTo(email)).code);
}

/** Signs in by code and waits for the first screen. */
export async function signIn(page: Page, email: string): Promise<void> {
  await askForMail(page, email);
  await enterCode(page, email);
  await page.getByRole('heading', { name: 'Your sessions' }).waitFor();
}

/** Somebody of an organisation, a lead unless said otherwise, signed in on a device of their own. */
export async function member(
  browser: Browser,
  organisation: string,
  device: typeof phone = phone,
  { role, ...options }: BrowserContextOptions & { role?: string } = {},
): Promise<{ page: Page; email: string }> {
  const page = await device(browser, options);
  const email = newAddress();
  await invite(email, organisation, role);
  await signIn(page, email);
  return { page, email };
}

export interface Provider {
  slug: string;
  /** Of its activity: slug, title and id. */
  activity: string;
  title: string;
  id: string;
}

/** A provider of its own, approved, with two places and one activity that has a session every day. */
export async function makeProvider(): Promise<Provider> {
  const name = `tests-${run}-${++people}`;
  const [organisation] = await rows('POST', 'organisations', {
    slug: name,
    name: `Tests ${people}`,
    kind: 'approved-provider',
    approval_state: 'approved',
    contact_phone: '01632 960123',
  });
  const hall = await makeVenue(organisation?.id, `${name}-hall`, 'Test hall');
  await makeVenue(organisation?.id, `${name}-gym`, 'Test gym');
  const title = `Daily judo ${people}`;
  const [activity] = await rows('POST', 'activities', {
    organisation_id: organisation?.id,
    slug: `${name}-judo`,
    title,
    summary: 'Judo every day',
    kind: 'martial-arts',
    ages_from: 11,
    ages_to: 16,
    joining: 'turn-up',
    state: 'draft',
  });
  await rows('POST', 'sessions', {
    activity_id: activity?.id,
    organisation_id: organisation?.id,
    key: 'daily',
    venue_id: hall,
    first_date: '2026-01-01',
    start_time: '23:00',
    end_time: '23:55',
    rrule: 'FREQ=DAILY',
  });
  await rows('PATCH', `activities?id=eq.${activity?.id}`, { state: 'published' });
  return { slug: name, activity: `${name}-judo`, title, id: String(activity?.id) };
}

/** A place in Arboretum ward, of an organisation; gives its id. */
export async function makeVenue(organisation: unknown, slug: string, name: string): Promise<unknown> {
  const [venue] = await rows('POST', 'venues', {
    organisation_id: organisation,
    slug,
    name,
    postcode: 'DE23 8FZ',
    longitude: -1.4765,
    latitude: 52.91357,
  });
  return venue?.id;
}
