/**
 * Mail of the embedded Supabase. Without SMTP_URL nothing is sent: each mail becomes a file in the data
 * folder, so that signing in works on a machine with no mail server. With it, mail goes out and a file
 * is left only for what could not be sent.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EmailDriver, type EmailMessage, SmtpEmailDriver } from '@supabase/lite';
import { Fault, messageOf } from './fault.ts';
import { plainText } from './mail-text.ts';
import { places, type Settings } from './settings.ts';

/** A mail as it stands in `<data folder>/mail/<when>-<n>.json`. */
export interface StoredMail extends EmailMessage {
  sentAt: string;
  /** Why it could not be sent, where it should have been. */
  failed?: string;
}

/** Writes mails as files, the oldest first by name. */
export function mailFolder(settings: Settings, now: () => Date = () => new Date()) {
  const folder = places.mail(settings);
  let count = 0;
  return (message: EmailMessage, failed?: string) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const sentAt = now().toISOString();
    const file = `${sentAt.replace(/[:.]/g, '-')}-${String(++count).padStart(4, '0')}.json`;
    const mail: StoredMail = { ...message, sentAt, failed };
    writeFileSync(join(folder, file), `${JSON.stringify(mail, null, 2)}\n`, { mode: 0o600 });
  };
}

/** `smtp://user:password@host:587`, or `smtps://…:465`. */
function smtpDriver(smtpUrl: string, from: string): EmailDriver {
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol)) {
    throw new Fault('SMTP_URL is not an address like smtp://user:password@host:587.');
  }
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  return new SmtpEmailDriver({
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 587)),
    user: url.username ? decodeURIComponent(url.username) : undefined,
    pass: url.password ? decodeURIComponent(url.password) : undefined,
    secure,
    from,
  });
}

export function mailDriver(settings: Settings): EmailDriver {
  const store = mailFolder(settings);
  // lite writes its own words into the text part, with a link that would sign in whoever fetches it.
  const whole = (message: EmailMessage) =>
    message.html ? { ...message, text: plainText(message.html) } : message;
  const { smtpUrl } = settings;
  if (!smtpUrl) return { send: async message => store(whole(message)) };
  const smtp = smtpDriver(smtpUrl, settings.mailFrom);
  return {
    // Not waited for: a slow mail server must not hold up the database, nor tell who has an account.
    async send(plain) {
      const message = whole(plain);
      smtp.send(message).catch(thrown => {
        console.error(`A mail could not be sent: ${messageOf(thrown)}.`);
        store(message, messageOf(thrown));
      });
    },
  };
}

/** Sends one mail after the other and waits until each has left; without SMTP_URL, each becomes a file. */
export function mailSender(settings: Settings): (message: EmailMessage) => Promise<void> {
  const { smtpUrl } = settings;
  if (!smtpUrl) {
    const store = mailFolder(settings);
    return async message => store(message);
  }
  const smtp = smtpDriver(smtpUrl, settings.mailFrom);
  return message => smtp.send(message);
}
