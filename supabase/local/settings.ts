/**
 * What the environment may say. Nothing needs to be set.
 *
 *   PORT                      where to listen                                  4321
 *   HOST                      on which address; only this machine unless told  127.0.0.1
 *   DATA_DIR                  database, keys and mail                          .data
 *   OUT_DIR                   the built site                                   dist
 *   DATABASE_URL              a PostgreSQL to use instead of the embedded one  –
 *   SITE_URL                  the address that people will use                 http://localhost:PORT
 *   SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY   build from a hosted project       –
 *   SUPABASE_SECRET_KEY       import and export there                          –
 *   SMTP_URL, MAIL_FROM       send real mail: smtp://user:password@host:587    –
 *   CONTACT_EMAIL             where the pages say that the alliance can be written to  –
 *   SITE_LOCALE               the language of the words, see src/i18n          en
 *   SIGN_IN_MAILS             sign-in mails that one origin may ask for an hour  60
 */
import { join, resolve } from 'node:path';
import { isEmail } from '../../src/domain/activity/text.ts';
import { locales } from '../../src/i18n/locales.ts';
import { Fault } from './fault.ts';

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  outDir: string;
  databaseUrl?: string;
  siteUrl: string;
  smtpUrl?: string;
  /** Whom mails are from; without `smtpUrl` they leave nowhere, and it is an example. */
  mailFrom: string;
  /** Where the pages say that the alliance can be written to. Absent: they name no address. */
  contactEmail?: string;
  /** The language that the pages are built in. */
  siteLocale: string;
  /** Sign-in mails that one origin may ask for in an hour. Absent: the limit of `auth-gate.ts`. */
  signInMails?: number;
}

/** The repository's own folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Reads the settings from an environment. Throws a `Fault` that names the variable and what it holds. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env.PORT || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Fault(`PORT is "${env.PORT}", and a port is a number from 1 to 65535.`);
  }
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new Fault('DATABASE_URL does not start with postgres:// or postgresql://.');
  }
  for (const name of ['CONTACT_EMAIL', 'MAIL_FROM']) {
    const address = env[name];
    if (address && !isEmail(address))
      throw new Fault(`${name} is "${address}", and it is an address like name@example.org.`);
  }
  if (env.SMTP_URL && !env.MAIL_FROM) {
    throw new Fault('MAIL_FROM must be set beside SMTP_URL: mails are from it, and people write back to it.');
  }
  const signInMails = env.SIGN_IN_MAILS ? Number(env.SIGN_IN_MAILS) : undefined;
  if (signInMails !== undefined && !(Number.isInteger(signInMails) && signInMails > 0)) {
    throw new Fault(`SIGN_IN_MAILS is "${env.SIGN_IN_MAILS}", and it is a number from 1 on.`);
  }
  const siteUrl = (env.SITE_URL || `http://localhost:${port}`).replace(/\/$/, '');
  const site = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  if (!site || !/^https?:$/.test(site.protocol) || site.href !== `${site.origin}/`) {
    throw new Fault(
      `SITE_URL is "${env.SITE_URL}", and it is an address like https://example.org, without a path.`,
    );
  }
  const siteLocale = env.SITE_LOCALE || 'en';
  if (!locales.includes(siteLocale)) {
    throw new Fault(`SITE_LOCALE is "${siteLocale}", and there are ${locales.join(', ')}.`);
  }
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    outDir: resolve(root, env.OUT_DIR || 'dist'),
    databaseUrl,
    siteUrl,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM || 'directory@example.org',
    contactEmail: env.CONTACT_EMAIL || undefined,
    siteLocale,
    signInMails,
  };
}

/** Where things stand inside the data folder. */
export const places = {
  database: (settings: Settings) => join(settings.dataDir, 'db'),
  keys: (settings: Settings) => join(settings.dataDir, 'keys.json'),
  lock: (settings: Settings) => join(settings.dataDir, 'lock'),
  mail: (settings: Settings) => join(settings.dataDir, 'mail'),
  /** Says at which address the running server answers, while it runs. */
  server: (settings: Settings) => join(settings.dataDir, 'server.json'),
};

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}
