/** What the environment may say to whoever deploys the site. */
import { describe, expect, it } from 'vitest';
import { fingerprintNow } from '../../supabase/local/fingerprint.ts';
import { readSettings } from '../../supabase/local/settings.ts';

describe('CONTACT_EMAIL', () => {
  it('is an address, or nothing', () => {
    expect(readSettings({}).contactEmail).toBeUndefined();
    expect(readSettings({ CONTACT_EMAIL: '' }).contactEmail).toBeUndefined();
    expect(readSettings({ CONTACT_EMAIL: 'alliance@example.org' }).contactEmail).toBe('alliance@example.org');
    expect(() => readSettings({ CONTACT_EMAIL: 'the alliance' })).toThrow(
      'CONTACT_EMAIL is "the alliance", and it is an address like name@example.org.',
    );
  });

  it('is in the pages: another one makes another site', () => {
    const codeOf = (env: NodeJS.ProcessEnv) => fingerprintNow(readSettings(env), 'key', 0).code;
    expect(codeOf({ CONTACT_EMAIL: 'alliance@example.org' })).not.toBe(codeOf({}));
  });
});
