/**
 * The embedded Supabase's API, as a function from request to response: `/rest/v1` and `/auth/v1` of
 * `@supabase/lite`, configured here in code, with keys always required and admin mode off.
 */

import { join } from 'node:path';
import { App, type Connection } from '@supabase/lite';
import { verify } from 'hono/jwt';
import { isApiPath } from './api-path.ts';
import { withAuthGate } from './auth-gate.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';
import { mailDriver } from './mail.ts';
import { quietly } from './quiet.ts';
import { asRefusal } from './refusals.ts';
import { root, type Settings } from './settings.ts';

/** `peer` is the address of the computer that asks, where it is known. */
export type Api = (request: Request, peer?: string) => Promise<Response>;

const PUBLIC_LIMIT = 1_000_000;
/** A spreadsheet of 5,000 rows may be saved at once, by somebody who has signed in: a stranger's body is never held. */
const ENTRIES_LIMIT = 16_000_000;
const ENTRIES_PATH = '/rest/v1/rpc/save_entries';
/** A whole directory may come with the secret key. */
const SECRET_LIMIT = 100_000_000;

const refused = (status: number, message: string) => Response.json({ message }, { status });

/**
 * lite grants every table of a schema to everybody as soon as one table has row level security, which
 * would undo the migrations' revokes. This is the state in which it takes that as done.
 */
function keepPrivileges(connection: Connection): void {
  (connection as unknown as { rlsState: string }).rlsState = 'active';
}

export function createApi(database: Database, keys: Keys, settings: Settings): Api {
  keepPrivileges(database.connection);
  const app = new App({
    connection: database.connection,
    api: { enabled: true, schemas: ['public'], max_rows: 1000 },
    auth: {
      enabled: true,
      publishable_key: keys.publishable,
      secret_key: keys.secret,
      jwt_secret: keys.jwtSecret,
      site_url: settings.siteUrl,
      additional_redirect_urls: [`${settings.siteUrl}/**`],
      // People are invited: nobody makes an account for themselves.
      enable_signup: false,
      enable_refresh_token_rotation: true,
      email: {
        enable_signup: false,
        otp_length: 6,
        otp_expiry: 3600,
        template: {
          // The same as in config.toml.
          magic_link: {
            subject: 'Your code is {{ .Token }}',
            content_path: join(root, 'supabase/templates/magic_link.html'),
          },
        },
      },
    },
    options: {
      server: { admin: false, disableStudio: true },
      drivers: { email: mailDriver(settings) },
    },
  });

  const answer = withAuthGate(
    request =>
      database.exclusive(() =>
        quietly(async () => asRefusal(await app.fetch(request, { peerAddress: null }))),
      ),
    { keys: [keys.publishable, keys.secret], originMails: settings.signInMails },
  );
  return async (request, peer) => {
    if (!isApiPath(new URL(request.url).pathname)) return refused(404, 'There is nothing at this address');
    const limit = await limitOf(request, keys);
    // Read before the queue: a request that dawdles must not hold the database.
    const body = await readBody(request, limit);
    if (body === undefined) return refused(413, `A request may hold ${limit / 1_000_000} MB`);
    const whole = new Request(request.url, {
      method: request.method,
      headers: request.headers,
      body: body.length > 0 ? new Uint8Array(body) : null,
    });
    return answer(whole, peer);
  };
}

async function limitOf(request: Request, { secret, jwtSecret }: Keys): Promise<number> {
  if (request.headers.get('apikey') === secret) return SECRET_LIMIT;
  const saves = new URL(request.url).pathname === ENTRIES_PATH && (await isSignedIn(request, jwtSecret));
  return saves ? ENTRIES_LIMIT : PUBLIC_LIMIT;
}

/** Whether a request carries a token that this server has signed and that has not run out. */
async function isSignedIn(request: Request, jwtSecret: string): Promise<boolean> {
  const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!token) return false;
  return verify(token, jwtSecret, 'HS256').then(
    () => true,
    () => false,
  );
}

/** The whole body, or undefined when it is longer than the limit in bytes. */
async function readBody(request: Request, limit: number): Promise<Buffer | undefined> {
  if (!request.body) return Buffer.alloc(0);
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
