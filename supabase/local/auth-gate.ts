/**
 * Stands before `/auth/v1` of `@supabase/lite` and makes of it what this product promises: sign-in by code
 * or link and nothing else, no account made by asking, the same answer for known and unknown addresses,
 * and too many tries slowed down. What it lets through is answered as hosted Supabase answers it.
 */
import { isEmail } from '../../src/domain/activity/text.ts';
import type { Api } from './api.ts';
import { countTries, type Limit } from './tries.ts';

/** What may be asked of it; everything else (passwords, changes of address, links that act on GET) is not there. */
const open = [
  'POST /otp',
  'POST /verify',
  'POST /token',
  'POST /logout',
  'GET /user',
  'GET /settings',
  'GET /health',
];

const minutes = (n: number) => n * 60_000;
/** The limits, by what is counted. */
export const limits = {
  /** Mails to one address. */
  mailSoon: { most: 1, within: 30_000 },
  mail: { most: 6, within: minutes(60) },
  /** Mails that one origin asks for. */
  origin: { most: 60, within: minutes(60) },
  /** Wrong codes for one address: 25 of a million an hour. */
  wrong: { most: 25, within: minutes(60) },
  /** Wrong codes for one address from one origin: whoever guesses does not lock the owner out. */
  wrongHere: { most: 6, within: minutes(15) },
  /** Wrong codes and links from one origin. */
  wrongOrigin: { most: 40, within: minutes(15) },
} satisfies Record<string, Limit>;

/** Until the answer to "send me a code", in milliseconds: longer than the work, so that it tells nothing. */
const pause = 350;

const refuse = (status: number, code: string, msg: string, headers: Record<string, string> = {}) =>
  Response.json({ code: status, error_code: code, msg }, { status, headers });

const slowDown = (wait: number, code: string) =>
  refuse(429, code, 'Too many tries. Wait a little.', { 'retry-after': String(Math.ceil(wait / 1000)) });

export interface GateOptions {
  now?: () => number;
  /** The API's keys: who shows none of them asks in vain, and is not counted. Absent: the API decides. */
  keys?: readonly string[];
  /** Mails that one origin may ask for in an hour: a school's network is one origin. */
  originMails?: number | undefined;
  /** How long to wait before answering, for tests. */
  pause?: number;
}

/** `peer` of a request is the address of the computer that asks. */
export function withAuthGate(api: Api, options: GateOptions = {}): Api {
  const delay = options.pause ?? pause;
  const tries = Object.fromEntries(
    Object.entries({
      ...limits,
      origin: { ...limits.origin, most: options.originMails ?? limits.origin.most },
    }).map(([name, limit]) => [name, countTries(limit, options.now)]),
  ) as Record<keyof typeof limits, ReturnType<typeof countTries>>;
  const longest = (...waits: number[]) => Math.max(...waits);

  async function sendCode(
    request: Request,
    body: Record<string, unknown>,
    origin: string,
  ): Promise<Response> {
    const address = addressOf(body.email);
    if (!address) return refuse(400, 'validation_failed', 'Unable to validate email address: invalid format');
    const wait = longest(tries.mailSoon.wait(address), tries.mail.wait(address), tries.origin.wait(origin));
    if (wait > 0) return slowDown(wait, 'over_email_send_rate_limit');
    for (const [name, key] of [
      ['mailSoon', address],
      ['mail', address],
      ['origin', origin],
    ] as const)
      tries[name].count(key);
    const asked = pass(request, { email: address, create_user: false });
    // An unknown address is refused inside, and nobody hears of it: neither by word nor by time.
    const [answer] = await Promise.all([
      api(asked).catch(() => undefined),
      new Promise(r => setTimeout(r, delay)),
    ]);
    return answer && answer.status >= 500 ? answer : Response.json({});
  }

  async function verify(request: Request, body: Record<string, unknown>, origin: string): Promise<Response> {
    const address = addressOf(body.email) ?? '';
    const here = `${address} ${origin}`;
    const wait = longest(
      tries.wrongOrigin.wait(origin),
      address && tries.wrong.wait(address) ? tries.wrong.wait(address) : 0,
      address ? tries.wrongHere.wait(here) : 0,
    );
    if (wait > 0) return slowDown(wait, 'over_request_rate_limit');
    if (body.type !== 'email' && body.type !== 'magiclink')
      return refuse(400, 'validation_failed', 'Sign in by a code or a link');
    const proof =
      typeof body.token_hash === 'string'
        ? { token_hash: body.token_hash }
        : { email: address, token: String(body.token ?? '') };
    // What hosted Supabase calls "email", lite calls "magiclink".
    const answer = await api(pass(request, { ...proof, type: 'magiclink' }));
    if (answer.ok) {
      tries.wrongHere.forget(here);
      tries.mailSoon.forget(address);
      return answer;
    }
    tries.wrongOrigin.count(origin);
    if (address) {
      tries.wrong.count(address);
      tries.wrongHere.count(here);
    }
    return answer;
  }

  async function renew(request: Request, body: Record<string, unknown>): Promise<Response> {
    const { refresh_token: token } = body;
    if (typeof token !== 'string' || token === '')
      return refuse(400, 'validation_failed', 'A session is renewed by its refresh token');
    return api(pass(request, { refresh_token: token }));
  }

  return async (request, peer = '') => {
    const url = new URL(request.url);
    if (!url.pathname.startsWith('/auth/v1/')) return api(request, peer);
    if (request.method === 'OPTIONS') return api(request, peer);
    const route = `${request.method} ${url.pathname.slice('/auth/v1'.length)}`;
    if (!open.includes(route)) return refuse(404, 'not_found', 'There is nothing at this address');
    if (route === 'POST /token' && url.searchParams.get('grant_type') !== 'refresh_token')
      return refuse(400, 'validation_failed', 'There are no passwords');
    const reads = ['POST /otp', 'POST /verify', 'POST /token'].includes(route);
    if (!reads) return api(request, peer);
    const key = request.headers.get('apikey') ?? url.searchParams.get('apikey') ?? '';
    if (options.keys && !options.keys.includes(key))
      return Response.json(
        { message: key ? 'Invalid API key' : 'No API key found in request' },
        { status: 401 },
      );
    const body: unknown = await request.json().catch(() => undefined);
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return refuse(400, 'bad_json', 'Could not read the request body as JSON');
    const said = body as Record<string, unknown>;
    if (route === 'POST /token') return renew(request, said);
    return route === 'POST /otp' ? sendCode(request, said, peer) : verify(request, said, peer);
  };
}

/** In the spelling that is counted and looked up, or undefined when it is not an address. */
function addressOf(value: unknown): string | undefined {
  const address = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return isEmail(address) ? address : undefined;
}

/** The same request with this body. */
function pass(request: Request, body: object): Request {
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  return new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) });
}
