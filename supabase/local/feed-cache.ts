/**
 * Holds answers of the change feed for a moment, so that a thousand phones that ask at once cost the
 * database one query, and says to browsers and CDNs how long they may hold them.
 */
import { createHash } from 'node:crypto';
import type { Api } from './api.ts';

const FEED = '/rest/v1/rpc/directory_since';
/** How long an answer is given again without asking the database, in milliseconds. */
const FRESH = 1_000;
const MOST = 50;

/** How long anybody on the way may hold an answer: short beside the 30 s between two polls. */
export const FEED_CACHE_CONTROL = 'public, max-age=5';

interface Held {
  until: number;
  answer: Promise<{ status: number; headers: Headers; body: Uint8Array<ArrayBuffer> }>;
}

/**
 * Which `since` a request asks for, when it asks nothing else and with the public key alone, and so has the
 * same answer as everybody's. Whatever could alter the answer (a second `since`, a filter) is not such a request.
 */
function publicQuestion(request: Request, publishable: string): number | undefined {
  const url = new URL(request.url);
  if ((request.method !== 'GET' && request.method !== 'HEAD') || url.pathname !== FEED) return undefined;
  const asked = new Map(url.searchParams);
  if (asked.size !== url.searchParams.size) return undefined;
  const { since = '', apikey, ...more } = Object.fromEntries(asked);
  if (Object.keys(more).length > 0 || !/^\d{1,15}$/.test(since)) return undefined;
  const keys = [request.headers.get('apikey') ?? apikey, apikey ?? publishable];
  const person = request.headers.get('authorization') ?? `Bearer ${publishable}`;
  if (keys.some(key => key !== publishable) || person !== `Bearer ${publishable}`) return undefined;
  return Number(since);
}

export function withFeedCache(api: Api, publishable: string, now: () => number = Date.now): Api {
  const held = new Map<number, Held>();

  /** Asks in its own words: nothing that the first asker's headers say reaches the others. */
  async function ask(since: number, origin: string) {
    const clean = new Request(`${origin}${FEED}?since=${since}`, { headers: { apikey: publishable } });
    const response = await api(clean);
    const body = new Uint8Array(await response.arrayBuffer());
    const headers = new Headers(response.headers);
    if (response.ok) {
      headers.set('cache-control', FEED_CACHE_CONTROL);
      headers.set('etag', `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`);
    }
    return { status: response.status, headers, body };
  }

  return async (request, peer) => {
    const since = publicQuestion(request, publishable);
    if (since === undefined) {
      const response = await api(request, peer);
      // Whatever was written, the next question hears of it.
      if (request.method !== 'GET' && request.method !== 'HEAD') held.clear();
      return response;
    }
    let found = held.get(since);
    if (!found || found.until < now()) {
      if (held.size >= MOST) held.clear();
      found = { until: now() + FRESH, answer: ask(since, new URL(request.url).origin) };
      held.set(since, found);
    }
    const { status, headers, body } = await found.answer.catch(thrown => {
      held.delete(since);
      throw thrown;
    });
    if (status !== 200) held.delete(since);
    if (status === 200 && request.headers.get('if-none-match') === headers.get('etag')) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(body, { status, headers });
  };
}
