/**
 * What a command that works with the secret key works on: a hosted project, the running `npm start`, or the
 * database that this process opens itself. All three are asked as an API.
 */
import { openBackend } from './backend.ts';
import { hasMailbox } from './mailbox.ts';
import { hostedProject, post, reach } from './project.ts';
import { runningServer } from './running.ts';
import type { Settings } from './settings.ts';

export interface SecretTarget {
  /** Named in messages: "the project at …". */
  name: string;
  /** Whether it is somebody else's server, which sends its own sign-in mails. */
  hosted: boolean;
  /** Throws a `Fault` when it cannot be reached. */
  ask(path: string, body: object, key: 'public' | 'secret'): Promise<Response>;
  /** Where the product's pages are, as far as this machine knows. */
  siteUrl: string;
  /** Where the mail can be read, when none is sent. */
  mailbox?: string;
  close(): Promise<void>;
}

/** Throws a `Fault` with one clear sentence. */
export async function openSecretTarget(settings: Settings, env = process.env): Promise<SecretTarget> {
  const done = async () => undefined;
  const project = hostedProject(env, 'SUPABASE_SECRET_KEY');
  if (project) {
    const { name, url, key } = project;
    return {
      name,
      hosted: true,
      ask: (path, body) => reach(name, post(url + path, key, body)),
      siteUrl: settings.siteUrl,
      close: done,
    };
  }
  const boxed = hasMailbox(settings);
  const running = runningServer(settings);
  if (running) {
    const { url, keys } = running;
    const near = url.replace('localhost', '127.0.0.1');
    const name = `the running server at ${url}`;
    return {
      name,
      hosted: false,
      ask: (path, body, key) =>
        reach(name, post(near + path, key === 'secret' ? keys.secret : keys.publishable, body)),
      siteUrl: env.SITE_URL ? settings.siteUrl : url,
      mailbox: boxed ? `${url}/mailbox/` : undefined,
      close: done,
    };
  }
  const { api, keys, close } = await openBackend(settings);
  const ask = (path: string, body: object, key: 'public' | 'secret') =>
    api(post(`${settings.siteUrl}${path}`, key === 'secret' ? keys.secret : keys.publishable, body));
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
