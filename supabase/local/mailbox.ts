/**
 * `/mailbox/`: the mails that this machine's product would have sent, so that signing in works without a
 * mail server. Only here, never in a built site; only while no mail is really sent and the product is for
 * this machine alone; and only for a page that this machine itself opened by the product's own address:
 * another site's page, or a name that was pointed at this machine, is told that there is nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from './api.ts';
import type { StoredMail } from './mail.ts';
import { mailboxPage } from './mailbox-page.ts';
import { isLoopback, places, type Settings } from './settings.ts';

/** The newest this many are shown. */
const most = 50;
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** Whether this product has a mailbox page at all. */
export function hasMailbox(settings: Settings): boolean {
  return !settings.smtpUrl && isLoopback(bare(new URL(settings.siteUrl).hostname));
}

const bare = (host: string) => host.replace(/^\[|\]$/g, '').replace(/^::ffff:/, '');

function mayRead(request: Request, peer: string): boolean {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  const from = request.headers.get('sec-fetch-site') ?? 'none';
  return (
    isLoopback(bare(peer)) &&
    URL.canParse(`http://${host}`) &&
    isLoopback(bare(new URL(`http://${host}`).hostname)) &&
    !request.headers.has('x-forwarded-for') &&
    !request.headers.has('forwarded') &&
    // A page of another site, or one on another port of this machine, is "cross-site" or "same-site".
    (from === 'none' || from === 'same-origin')
  );
}

const page = (body: string, status = 200, csp = `${policy}; frame-ancestors 'none'`) =>
  new Response(body, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': csp,
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
  });

/** Answers `/mailbox/` before the API. */
export function withMailbox(api: Api, settings: Settings): Api {
  return async (request, peer = '') => {
    const path = new URL(request.url).pathname;
    if (!path.startsWith('/mailbox/')) return api(request, peer);
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (!reading || !hasMailbox(settings) || !mayRead(request, peer)) return page('Not found', 404);
    const name = path.slice('/mailbox/'.length);
    if (name === '') return page(mailboxPage(newest(settings)));
    const mail = newest(settings).find(one => one.name === name)?.mail;
    if (!mail?.html) return page('Not found', 404);
    const own = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
    return page(
      mail.html,
      200,
      `${own}; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation`,
    );
  };
}

export interface Named {
  /** Its file, without the ending. */
  name: string;
  mail: StoredMail;
}

function newest(settings: Settings): Named[] {
  const folder = places.mail(settings);
  let files: string[];
  try {
    files = readdirSync(folder).filter(file => file.endsWith('.json'));
  } catch {
    // Nothing has been sent yet.
    return [];
  }
  return files
    .sort()
    .reverse()
    .slice(0, most)
    .map(file => ({ name: file.slice(0, -5), mail: JSON.parse(readFileSync(join(folder, file), 'utf8')) }));
}
