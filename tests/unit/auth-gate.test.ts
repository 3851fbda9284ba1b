/** What the gate before sign-in refuses by itself, and does not count. */
import { expect, it } from 'vitest';
import type { Api } from '../../supabase/local/api.ts';
import { limits, withAuthGate } from '../../supabase/local/auth-gate.ts';

function world() {
  const asked: string[] = [];
  const api: Api = async request => {
    asked.push(await request.text());
    return Response.json({});
  };
  const gate = withAuthGate(api, { keys: ['pk'], pause: 0, now: () => 0 });
  const post = async (path: string, body: unknown, headers: Record<string, string> = { apikey: 'pk' }) =>
    (
      await gate(
        new Request(`http://localhost/auth/v1/${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        }),
        '127.0.0.1',
      )
    ).status;
  return { asked, post };
}

it('does not count who asks without a key', async () => {
  const { asked, post } = world();
  const mail = { email: 'a@example.org' };
  for (let n = 0; n <= limits.origin.most; n++) {
    expect(await post('otp', mail, n % 2 ? {} : { apikey: 'other' })).toBe(401);
  }
  expect(asked).toEqual([]);
  expect(await post('otp', mail)).toBe(200);
});

it.each([[{}], [{ refresh_token: {} }], [{ refresh_token: '' }], [{ refresh_token: ['a'] }]])(
  'renews no session by %j',
  async body => {
    const { asked, post } = world();
    expect(await post('token?grant_type=refresh_token', body)).toBe(400);
    expect(asked).toEqual([]);
  },
);
