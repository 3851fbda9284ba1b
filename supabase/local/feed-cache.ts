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

/** The request as everybody asks it: a GET with the public key alone, and so with the same answer for all. */
function publicQuestion(request: Request, publishable: string): string | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.pathname !== FEED) return undefined;
  const key = request.headers.get('apikey') ?? url.searchParams.get('apikey');
  if (key !== publishable) return undefined;
  const person = request.headers.get('authorization');
  if (person && person !== `Bearer ${publishable}`) return undefined;
  const since = url.searchParams.get('since') ?? '';
  return /^\d{1,15}$/.test(since) ? since : undefined;
}

export function withFeedCache(api: Api, publishable: string, now: () => number = Date.now): Api {
  const held = new Map<string, Held>();

  async function ask(request: Request) {
    const response = await api(request);
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
      found = { until: now() + FRESH, answer: ask(request) };
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
