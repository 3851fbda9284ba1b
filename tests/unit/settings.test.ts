/** What the environment may say to whoever deploys the site. */
import { describe, expect, it } from 'vitest';
import { fingerprintNow } from '../../supabase/local/fingerprint.ts';
import { readSettings } from '../../supabase/local/settings.ts';

const fault = (env: NodeJS.ProcessEnv) => {
  try {
    return readSettings(env);
  } catch (thrown) {
    return (thrown as Error).message;
  }
};

describe('CONTACT_EMAIL and MAIL_FROM', () => {
  it.each(['CONTACT_EMAIL', 'MAIL_FROM'])('%s is an address, or nothing', name => {
    expect(fault({ [name]: '' })).toEqual(readSettings({}));
    expect(readSettings({ [name]: 'alliance@example.org' })).toMatchObject(
      name === 'MAIL_FROM' ? { mailFrom: 'alliance@example.org' } : { contactEmail: 'alliance@example.org' },
    );
    for (const address of ['the alliance', 'Alliance <alliance@example.org>', 'a@b'])
      expect(fault({ [name]: address })).toBe(
        `${name} is "${address}", and it is an address like name@example.org.`,
      );
  });

  it('real mail is from an address that somebody chose', () => {
    const env = { SMTP_URL: 'smtp://127.0.0.1:25' };
    expect(fault(env)).toMatch('MAIL_FROM must be set beside SMTP_URL');
    expect(readSettings({ ...env, MAIL_FROM: 'alliance@example.org' }).smtpUrl).toBe(env.SMTP_URL);
  });
});

describe('SITE_URL and SITE_LOCALE', () => {
  it.each(['example.org', 'notaurl', 'ftp://example.org', 'https://example.org/derby', 'https://'])(
    '%s is no address of a site',
    address =>
      expect(fault({ SITE_URL: address })).toBe(
        `SITE_URL is "${address}", and it is an address like https://example.org, without a path.`,
      ),
  );

  it('an address may end in a slash and have a port', () => {
    expect(readSettings({ SITE_URL: 'https://example.org/' }).siteUrl).toBe('https://example.org');
    expect(readSettings({ SITE_URL: 'http://127.0.0.1:8080' }).siteUrl).toBe('http://127.0.0.1:8080');
    expect(readSettings({ PORT: '80' }).siteUrl).toBe('http://localhost:80');
    expect(readSettings({ PORT: '4400' }).siteUrl).toBe('http://localhost:4400');
  });

  it('a language that there are no words in is refused', () => {
    expect(fault({ SITE_LOCALE: 'xx' })).toBe('SITE_LOCALE is "xx", and there are en, en-x-rtl.');
    expect(readSettings({ SITE_LOCALE: 'en-x-rtl' }).siteLocale).toBe('en-x-rtl');
  });
});

describe('what is in the pages', () => {
  it.each([{ CONTACT_EMAIL: 'alliance@example.org' }, { SITE_LOCALE: 'en-x-rtl' }])(
    'makes another site of them: %j',
    env => {
      const codeOf = (of: NodeJS.ProcessEnv) => fingerprintNow(readSettings(of), 'key', 0).code;
      expect(codeOf(env)).not.toBe(codeOf({}));
    },
  );
});
