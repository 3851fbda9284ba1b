/** People for the browser tests of the provider's pages: invited, with their mail, signed in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { localNow } from '../../../src/domain/schedule/london.ts';
import { rows } from './database.ts';

/** A session that has not begun yet: tonight's, or late at night tomorrow's. */
const late = () => localNow(new Date()).slice(11) >= '21:00';

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

/** Signs in by code and waits for the first screen. */
export async function signIn(page: Page, email: string): Promise<void> {
  await askForMail(page, email);
  await page.getByLabel('Code from the mail').fill((await mailTo(email)).code);
  await page.getByRole('heading', { name: 'Your sessions' }).waitFor();
}

/** A provider of its own, approved, with one activity that has a session every day; gives its slugs. */
export async function makeProvider(): Promise<{ slug: string; activity: string; title: string; id: string }> {
  const name = `tests-${run}-${++people}`;
  const [organisation] = await rows('POST', 'organisations', {
    slug: name,
    name: `Tests ${people}`,
    kind: 'approved-provider',
    approval_state: 'approved',
    contact_phone: '01632 960123',
  });
  const [venue] = await rows('POST', 'venues', {
    organisation_id: organisation?.id,
    slug: `${name}-hall`,
    name: 'Test hall',
    postcode: 'DE23 8FZ',
    longitude: -1.4765,
    latitude: 52.91357,
  });
  await rows('POST', 'venues', {
    organisation_id: organisation?.id,
    slug: `${name}-gym`,
    name: 'Test gym',
    postcode: 'DE23 8FZ',
    longitude: -1.4765,
    latitude: 52.91357,
  });
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
    venue_id: venue?.id,
    first_date: '2026-01-01',
    ...(late() ? { start_time: '12:00', end_time: '12:55' } : { start_time: '23:00', end_time: '23:55' }),
    rrule: 'FREQ=DAILY',
  });
  await rows('PATCH', `activities?id=eq.${activity?.id}`, { state: 'published' });
  return { slug: name, activity: `${name}-judo`, title, id: String(activity?.id) };
}
