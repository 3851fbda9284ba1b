/** The keys of the worlds, and tokens as Supabase Auth signs them. */
import { createHmac } from 'node:crypto';
import type { Keys } from '../../../supabase/local/keys.ts';

export const keys: Keys = {
  publishable: 'sb_publishable_for_tests_only',
  secret: 'sb_secret_for_tests_only',
  jwtSecret: 'a-secret-for-tests-only-a-secret-for-tests-only',
};

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A session token with these claims, good for an hour; another secret makes a forged one. */
export function signToken(
  claims: { sub: string } & Record<string, unknown>,
  secret = keys.jwtSecret,
): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = { aud: 'authenticated', role: 'authenticated', iat: now, exp: now + 3600, ...claims };
  const unsigned = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}`;
  return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
}
