/**
 * What the links of a reminder open, and how they are answered. Plain requests: whoever comes from the mail is
 * not signed in, and the token travels in the body, where no log keeps it.
 */
import type { z } from 'zod';
import type { Checked, Contact, Session } from '../domain/activity/schema.ts';
import type { ActivityState, Joining, Listing, ReminderAnswer } from '../domain/activity/words.ts';
import type { PlainDate } from '../domain/schedule/day.ts';
import { troubleOf } from './answer.ts';
import { callFunction } from './call.ts';
import type { BackendConfig } from './config.ts';

/** An entry as its organiser vouches for it; of a venue no more than the public may know. */
export interface ReminderEntry {
  slug: string;
  title: string;
  state: ActivityState;
  listing: Listing;
  /** Changes with everything that "still right" vouches for. */
  stamp: string;
  ages?: { from?: number; to?: number };
  cost?: { pence?: number; covers?: string };
  joining?: Joining;
  contact?: z.input<typeof Contact>;
  groupContact?: z.input<typeof Contact>;
  checked?: z.output<typeof Checked>;
  pausedUntil?: PlainDate;
  sessions: z.input<typeof Session>[];
  /** `ward` is a name. Without a name of its own, a venue is not public. */
  venues: { slug: string; ward?: string; name?: string; postcode?: string }[];
}

export interface ReminderLine extends ReminderEntry {
  /** Since the mail. */
  changed?: true;
  /** By somebody else of the group, since the mail. */
  checkedSince?: true;
  /** Answered and undone so often that it can be answered no more here. */
  spent?: true;
  answer?: { what: ReminderAnswer; until?: PlainDate; on: PlainDate; undo: boolean };
}

export type ReminderView =
  | { state: 'none' | 'old' }
  | {
      state: 'open';
      /** Whether the link opens the whole mail. */
      list: boolean;
      organisation: { slug: string; name: string };
      lines: ReminderLine[];
    };

/** Why it did not work: no signal, no sound answer, changed meanwhile, too often, or refused with the database's words. */
export type ConfirmTrouble =
  | { kind: 'offline' | 'failed' | 'changed' | 'wait' }
  | { kind: 'refused'; message: string };

export type ConfirmAnswer = { view: ReminderView } | { trouble: ConfirmTrouble };

export interface Given {
  what: ReminderAnswer;
  /** Of "paused": when it is back. */
  until?: PlainDate;
  /** As they were shown. */
  lines: readonly Pick<ReminderLine, 'slug' | 'stamp'>[];
}

export interface ReminderLink {
  /** What the link opens. Changes nothing. */
  read(): Promise<ConfirmAnswer>;
  /** Answers all of these lines, or none; those that are spent are passed over. */
  answer(given: Given): Promise<ConfirmAnswer>;
  /** Takes answers back, within the hour. */
  undo(slugs: readonly string[]): Promise<ConfirmAnswer>;
}

/** The link of a mail, by its token. */
export function reminderLink(config: BackendConfig, token: string, ask = fetch): ReminderLink {
  async function call(name: string, args: object): Promise<ConfirmAnswer> {
    let answer: Response;
    try {
      answer = await callFunction(config, name, { token, ...args }, ask);
      if (answer.ok) return { view: (await answer.json()) as ReminderView };
    } catch (fault) {
      // Something else answered: the page of a Wi-Fi that wants a sign-in, as likely as not.
      return { trouble: { kind: fault instanceof SyntaxError ? 'failed' : 'offline' } };
    }
    const { message = '' } = (await answer.json().catch(() => ({}))) as { message?: string };
    return { trouble: confirmTroubleOf(answer.status, message) };
  }
  return {
    read: () => call('reminder', {}),
    answer: ({ what, until, lines }) =>
      call('answer_reminder', {
        answer: what,
        until: until ?? null,
        entries: lines.map(({ slug, stamp }) => ({ slug, stamp })),
      }),
    undo: slugs => call('undo_reminder', { slugs }),
  };
}

function confirmTroubleOf(status: number, message: string): ConfirmTrouble {
  if (status === 409) return { kind: 'changed' };
  const kind = troubleOf(status);
  return kind === 'wait' || kind === 'offline' || kind === 'failed' ? { kind } : { kind: 'refused', message };
}
