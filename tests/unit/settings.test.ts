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

describe('what is in the pages', () => {
  it.each([{ CONTACT_EMAIL: 'alliance@example.org' }, { SITE_LOCALE: 'en-x-rtl' }])(
    'makes another site of them: %j',
    env => {
      const codeOf = (of: NodeJS.ProcessEnv) => fingerprintNow(readSettings(of), 'key', 0).code;
      expect(codeOf(env)).not.toBe(codeOf({}));
    },
  );
});
