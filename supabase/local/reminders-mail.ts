/** One reminder as a mail: its words, its links, and the hashes by which the database will know the links. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmailMessage } from '@supabase/lite';
import type { ReminderEntry } from '../../src/backend/confirm.ts';
import { confirm } from '../../src/i18n/areas/confirm.ts';
import { sayDate } from '../../src/i18n/dates.ts';
import { factsOf } from '../../src/islands/confirm/facts.ts';
import { fillTemplate } from './mail-template.ts';
import { plainText } from './mail-text.ts';
import { root } from './settings.ts';

export interface MailLine extends ReminderEntry {
  /** Why it is asked: checked long ago, never checked, a term is near, was to be back. */
  why: 'checked' | 'never' | 'term' | 'back';
  /** The how many-th mail about it this is, and whether it is the last. */
  nth: number;
  last: boolean;
}

/** A reminder that waits to be sent, as the database hands it out. */
export interface Waiting {
  id: string;
  email: string;
  organisation: { slug: string; name: string };
  lines: MailLine[];
}

export interface Links {
  /** The hash of the token that opens the whole mail, in hex. */
  list: string;
  lines: { slug: string; stamp: string; hash: string }[];
}

const words = confirm.mail;

/** 256 bits, in letters and digits alone: what finds addresses in a text takes all of them. */
const newToken = () => randomBytes(32).toString('hex');
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** The tokens are made here and stand in the mail alone. */
export function reminderMail(
  { email, organisation, lines }: Waiting,
  { siteUrl, alliance }: { siteUrl: string; alliance: string },
): { message: EmailMessage; links: Links } {
  const page = (token: string) => `${siteUrl}/confirm/#token=${token}`;
  const list = newToken();
  const tokens = lines.map(newToken);
  const html = fillTemplate(template(), {
    Heading: words.heading(lines.length),
    Why: [...new Set(lines.map(({ why }) => words.why[why]))].join(' '),
    Last: lines.some(({ last }) => last) ? words.last : '',
    ListURL: page(list),
    All: words.all(lines.length),
    Lines: lines.map((line, n) => ({
      Title: line.title,
      Facts: factLines(line).map(Text => ({ Text })),
      Checked: line.checked ? confirm.lastChecked(sayDate(line.checked.on, 'full')) : confirm.neverChecked,
      URL: page(tokens[n] ?? ''),
      ChangeURL: `${siteUrl}/provider/edit/?activity=${line.slug}`,
      Right: line.state === 'paused' ? confirm.back : confirm.right,
      Change: confirm.change,
      Stopped: confirm.stopped,
    })),
    Organisation: organisation.name,
    Alliance: alliance,
  });
  return {
    message: {
      to: email,
      subject: words.subject(lines.length, organisation.name),
      html,
      text: plainText(html),
    },
    links: {
      list: hashOf(list),
      lines: lines.map(({ slug, stamp }, n) => ({ slug, stamp, hash: hashOf(tokens[n] ?? '') })),
    },
  };
}

const template = () => readFileSync(join(root, 'supabase/templates/reminder.html'), 'utf8');

/** When on lines of its own, where, and the rest in one. */
function factLines(line: MailLine): string[] {
  const [when, where, ...rest] = factsOf(line).map(([, values]) => values);
  return [...(when ?? []), (where ?? []).join('; '), rest.flat().join(' · ')];
}
