/**
 * One run of the reminders: opens what is due, sends mail after mail, and says what it did. Whatever stops it,
 * the next run goes on from there; the database sees to it that nobody is asked twice.
 */
import type { EmailMessage } from '@supabase/lite';
import { messageOf } from './fault.ts';
import { reminderMail, type Waiting } from './reminders-mail.ts';

export interface DueTask {
  organisation: string;
  title: string;
  why: 'unanswered' | 'nobody';
}

export interface Due {
  mails: Omit<Waiting, 'id'>[];
  tasks: DueTask[];
}

export interface RunOptions {
  /** Calls a function of the database with the secret key's rights. */
  call<T>(name: string, args: object): Promise<T>;
  clock: Date;
  /** The first days of the school terms that are known. */
  terms: readonly string[];
  /** Whether invented organisations are written to. */
  examples: boolean;
  /** The address of the pages, without a slash at the end. */
  siteUrl: string;
  /** Where people can write to. */
  alliance: string;
  /** Resolves when the mail has left. */
  send(message: EmailMessage): Promise<void>;
  say(line: string): void;
}

type Asked = Pick<RunOptions, 'call' | 'clock' | 'terms' | 'examples'>;
const argsOf = ({ clock, terms, examples }: Asked) => ({ clock: clock.toISOString(), terms, examples });

/** What a run would do now. Writes nothing. */
export function remindersDue(options: Asked): Promise<Due> {
  return options.call('reminders_due', argsOf(options));
}

/** Gives how many mails left, how many did not, and the new tasks. */
export async function runReminders(
  options: RunOptions,
): Promise<{ sent: number; failed: number; tasks: DueTask[] }> {
  const { call, clock, send, say } = options;
  const args = argsOf(options);
  const tasks = await call<DueTask[]>('open_reminders', args);
  let sent = 0;
  let failed = 0;
  for (;;) {
    const waiting = await call<Waiting | null>('take_reminder', args);
    if (!waiting) return { sent, failed, tasks };
    const { message, links } = reminderMail(waiting, options);
    const mail = waiting.id;
    // The links work before anybody can press them.
    await call('arm_reminder', { mail, clock: args.clock, ...links });
    let problem: string | undefined;
    await send(message).catch(thrown => {
      problem = messageOf(thrown);
    });
    await call('close_reminder', { mail, clock: clock.toISOString(), sent: !problem });
    if (problem) failed++;
    else sent++;
    say(sayMail(waiting) + (problem ? `\n  not sent: ${problem}` : ''));
  }
}

/** `kim@example.org, for Riverside Youth: Tuesday boxing (checked long ago, mail 1)`. */
export function sayMail({ email, organisation, lines }: Omit<Waiting, 'id'>): string {
  const titles = lines.map(
    ({ title, nth, last, why }) => `  ${title} (${whys[why]}, ${last ? 'last mail' : `mail ${nth}`})`,
  );
  return [`${email}, for ${organisation.name}:`, ...titles].join('\n');
}

const whys = {
  checked: 'checked long ago',
  never: 'never checked',
  term: 'before the term',
  back: 'was to be back',
};

export const sayTask = ({ organisation, title, why }: DueTask): string =>
  `A task for the alliance: ${title} of ${organisation} (${why === 'nobody' ? 'there is nobody to write to' : 'nobody answered'})`;
