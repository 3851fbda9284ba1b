/** A group with entries that nobody has checked for long, and the mails of `npm run reminders` about them. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { rows } from './database.ts';
import { makeVenue } from './provider.ts';
import { site } from './site.ts';
import { atClock } from './stack.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = Date.now().toString(36);
let groups = 0;

const start = Date.now();
/** Days before the day on which these tests began, as a date: midnight may pass while they run. */
export const ago = (days: number) => new Date(start - days * 86_400_000).toISOString().slice(0, 10);

export interface Group {
  id: string;
  slug: string;
  name: string;
  /** By title. */
  activities: Record<string, { id: string; slug: string }>;
}

/** An approved group whose activities were last checked 100 days ago; no member yet. */
export async function makeGroup(titles: readonly string[], organisation: object = {}): Promise<Group> {
  const slug = `asked-${run}-${++groups}`;
  const name = `Asked ${run} ${groups}`;
  const [group] = await rows('POST', 'organisations', {
    slug,
    name,
    kind: 'approved-provider',
    approval_state: 'approved',
    contact_phone: '01632 960124',
    ...organisation,
  });
  const hall = await makeVenue(group?.id, `${slug}-hall`, 'Test hall');
  const activities: Group['activities'] = {};
  for (const title of titles) {
    const [activity] = await rows('POST', 'activities', {
      organisation_id: group?.id,
      slug: `${slug}-${title.toLowerCase()}`,
      title,
      summary: 'Something every week',
      kind: 'martial-arts',
      ages_from: 11,
      ages_to: 16,
      cost_pence: 200,
      joining: 'turn-up',
      checked_on: ago(100),
      checked_by: 'organiser',
    });
    await rows('POST', 'sessions', {
      activity_id: activity?.id,
      organisation_id: group?.id,
      key: 'weekly',
      venue_id: hall,
      first_date: '2026-01-06',
      start_time: '17:00',
      end_time: '18:00',
      rrule: 'FREQ=WEEKLY',
    });
    await rows('PATCH', `activities?id=eq.${activity?.id}`, { state: 'published' });
    activities[title] = { id: String(activity?.id), slug: String(activity?.slug) };
  }
  return { id: String(group?.id), slug, name, activities };
}

/** `npm run reminders`, as cron starts it. Gives what it said. */
export async function remind(...args: string[]): Promise<string> {
  const { url, folder } = site();
  const child = spawn(process.execPath, ['supabase/local/reminders.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...atClock(inject('clockAhead')), SITE_URL: url, DATA_DIR: join(folder, 'data') },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk));
  const code = await new Promise(resolve => child.once('close', resolve));
  if (code !== 0) throw new Error(`npm run reminders ended with ${code}:\n${said}`);
  return said;
}

export interface Reminder {
  subject: string;
  /** Every address of this site in it. */
  links: string[];
  list: string;
  /** The two links of an entry. */
  right(title: string): string;
  stopped(title: string): string;
}

/** The newest reminder to somebody. */
export function reminderTo(email: string): Reminder {
  const folder = join(site().folder, 'data/mail');
  for (const file of readdirSync(folder).sort().reverse()) {
    const mail = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (mail.to !== email || !mail.text.includes('/confirm/#')) continue;
    const text: string = mail.text;
    const links = [...text.matchAll(/https?:\S+/g)].map(String).filter(link => link.startsWith(site().url));
    const after = (title: string, kind: string) => {
      const part = text.slice(text.indexOf(`\n${title}\n`));
      return new RegExp(`https?:\\S+answer=${kind}`).exec(part)?.[0] ?? '';
    };
    return {
      subject: mail.subject,
      links,
      list: links[0] ?? '',
      right: title => after(title, 'right'),
      stopped: title => after(title, 'stopped'),
    };
  }
  throw new Error(`No reminder to ${email}.`);
}
