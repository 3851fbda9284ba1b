/**
 * What a command that works with the secret key works on: a hosted project, the running `npm start`, or the
 * database that this process opens itself. All three are asked as an API.
 */
import type { Api } from './api.ts';
import { openBackend } from './backend.ts';
import { Fault } from './fault.ts';
import { hasMailbox } from './mailbox.ts';
import { runningServer } from './running.ts';
import type { Settings } from './settings.ts';

export interface SecretTarget {
  /** Named in messages: "the project at …". */
  name: string;
  /** Whether it is somebody else's server, which sends its own sign-in mails. */
  hosted: boolean;
  ask(path: string, body: object, key: 'public' | 'secret'): Promise<Response>;
  /** Where the product's pages are, as far as this machine knows. */
  siteUrl: string;
  /** Where the mail can be read, when none is sent. */
  mailbox?: string;
  close(): Promise<void>;
}

const post = (url: string, key: string, body: object) =>
  new Request(url, {
    method: 'POST',
    headers: { apikey: key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Throws a `Fault` with one clear sentence. */
export async function openSecretTarget(settings: Settings, env = process.env): Promise<SecretTarget> {
  const { SUPABASE_URL: hosted, SUPABASE_SECRET_KEY: secret } = env;
  const done = async () => undefined;
  if (hosted) {
    if (!URL.canParse(hosted)) throw new Fault(`SUPABASE_URL is "${hosted}", which is not an address.`);
    if (!secret) throw new Fault('SUPABASE_URL is set, and SUPABASE_SECRET_KEY is not.');
    const base = hosted.replace(/\/$/, '');
    return {
      name: `the project at ${new URL(base).host}`,
      hosted: true,
      ask: (path, body) => fetch(post(base + path, secret, body)),
      siteUrl: settings.siteUrl,
      close: done,
    };
  }
  const boxed = hasMailbox(settings);
  const running = runningServer(settings);
  if (running) {
    const { url, keys } = running;
    const near = url.replace('localhost', '127.0.0.1');
    return {
      name: `the running server at ${url}`,
      hosted: false,
      ask: (path, body, key) =>
        fetch(post(near + path, key === 'secret' ? keys.secret : keys.publishable, body)),
      siteUrl: env.SITE_URL ? settings.siteUrl : url,
      mailbox: boxed ? `${url}/mailbox/` : undefined,
      close: done,
    };
  }
  const { api, keys, close } = await openBackend(settings);
  const ask = (path: string, body: object, key: 'public' | 'secret') =>
    (api as Api)(post(`${settings.siteUrl}${path}`, key === 'secret' ? keys.secret : keys.publishable, body));
  return {
    name: settings.databaseUrl ? 'the PostgreSQL at DATABASE_URL' : `the database in ${settings.dataDir}`,
    hosted: false,
    ask,
    siteUrl: settings.siteUrl,
    mailbox: boxed ? `${settings.siteUrl}/mailbox/` : undefined,
    close,
  };
}

/** Why an answer is a refusal, in the server's words; undefined when it is none. */
export async function refusalOf(answer: Response): Promise<string | undefined> {
  if (answer.ok) return undefined;
  const text = await answer.text();
  try {
    const { message, msg } = JSON.parse(text) as { message?: string; msg?: string };
    return message ?? msg ?? text.slice(0, 300);
  } catch {
    return text.slice(0, 300);
  }
}
