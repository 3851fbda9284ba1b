/** Runs the reminders on a world at a frozen time, and reads the tokens out of the mails as a person would. */
import type { EmailMessage } from '@supabase/lite';
import { remindersDue, runReminders } from '../../../supabase/local/reminders-run.ts';
import type { Client, World } from './world.ts';

/** A term that begins in the tests' own year. */
export const terms = ['2027-01-04', '2027-04-12'];

export interface RunAt {
  terms?: readonly string[];
  examples?: boolean;
  /** Throws where a mail server would refuse. */
  send?(message: EmailMessage): void;
}

export interface Got {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The token of "answer all". */
  list: string;
  /** By title of the activity. */
  tokens: Record<string, string>;
  titles: string[];
}

const callOf =
  (client: Client) =>
  async <T>(name: string, args: object): Promise<T> => {
    const { data, error } = await client.rpc(name, args);
    if (error) throw new Error(`${name}: ${error.message}`);
    return data as T;
  };

const optionsOf = (world: World, at: string, { terms: known = [], examples = false }: RunAt) => ({
  call: callOf(world.service),
  clock: new Date(at),
  terms: known,
  examples,
});

/** One run at this instant; gives what left. */
export async function runAt(world: World, at: string, options: RunAt = {}) {
  const mails: Got[] = [];
  const outcome = await runReminders({
    ...optionsOf(world, at, options),
    siteUrl: 'https://example.org',
    alliance: 'alliance@example.org',
    async send(message) {
      options.send?.(message);
      mails.push(read(message));
    },
    say: () => undefined,
  });
  return { ...outcome, mails };
}

export const dueAt = (world: World, at: string, options: RunAt = {}) =>
  remindersDue(optionsOf(world, at, options));

function read({ to, subject, html = '', text = '' }: EmailMessage): Got {
  const titles = [...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(match => match[1] ?? '');
  const tokens = [...html.matchAll(/#token=([0-9a-f]{64})&amp;answer=right/g)].map(match => match[1] ?? '');
  return {
    to: String(to),
    subject,
    text,
    html,
    titles,
    list: /#token=([0-9a-f]{64})"/.exec(html)?.[1] ?? '',
    tokens: Object.fromEntries(titles.map((title, n) => [title, tokens[n] ?? ''])),
  };
}

/** `2026-11-22` and so many days later, at 08:30 in Derby (winter) or 09:30 (summer). */
export function day(from: string, after: number, time = '08:30:00Z'): string {
  const at = new Date(`${from}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + after);
  return `${at.toISOString().slice(0, 10)}T${time}`;
}
