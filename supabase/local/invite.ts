/** `npm run invite`: gives somebody their first place, and mails them how to sign in. */
import { parseArgs } from 'node:util';
import type { Api } from './api.ts';
import { openBackend } from './backend.ts';
import { Fault, messageOf, runCommand } from './fault.ts';
import { hasMailbox } from './mailbox.ts';
import { runningServer } from './running.ts';
import { readSettings, type Settings } from './settings.ts';

const usage = `npm run invite -- EMAIL --organisation SLUG --role lead      the lead of an organisation
npm run invite -- EMAIL --organisation SLUG --role editor    somebody who keeps its entries
npm run invite -- EMAIL --coordinator                        a coordinator of the alliance
npm run invite -- EMAIL --caseworker                         a caseworker

Without settings these work on the embedded database, also while "npm start" runs; with SUPABASE_URL and
SUPABASE_SECRET_KEY on a hosted project. The person gets a mail with a code and a link to sign in.`;

interface Invitation {
  email: string;
  role: string;
  organisation?: string;
}

function readInvitation(): Invitation {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        organisation: { type: 'string' },
        role: { type: 'string' },
        coordinator: { type: 'boolean', default: false },
        caseworker: { type: 'boolean', default: false },
      },
    });
    const [email, ...rest] = positionals;
    const { organisation, coordinator, caseworker } = values;
    const professional = coordinator ? 'coordinator' : caseworker ? 'caseworker' : undefined;
    const role = professional ?? values.role;
    const fits = professional
      ? !organisation && !values.role && coordinator !== caseworker
      : organisation && (role === 'lead' || role === 'editor');
    if (!email || rest.length > 0 || !role || !fits) throw new Fault(usage);
    return { email, role, organisation };
  } catch {
    throw new Fault(usage);
  }
}

interface Target {
  name: string;
  ask(path: string, body: object, key: 'public' | 'secret'): Promise<Response>;
  /** Where the mail can be read, when none is sent. */
  mailbox?: string;
  close(): Promise<void>;
}

async function openTarget(settings: Settings, env = process.env): Promise<Target> {
  const { SUPABASE_URL: hosted, SUPABASE_SECRET_KEY: secret } = env;
  const done = async () => undefined;
  const post = (url: string, key: string, body: object) =>
    new Request(url, {
      method: 'POST',
      headers: { apikey: key, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  if (hosted) {
    if (!secret) throw new Fault('SUPABASE_URL is set, and SUPABASE_SECRET_KEY is not.');
    const base = hosted.replace(/\/$/, '');
    const ask = (path: string, body: object) => fetch(post(base + path, secret, body));
    return { name: `the project at ${new URL(base).host}`, ask, close: done };
  }
  const mailbox = hasMailbox(settings) ? `${settings.siteUrl}/mailbox/` : undefined;
  const running = runningServer(settings);
  if (running) {
    const { url, keys } = running;
    const near = url.replace('localhost', '127.0.0.1');
    return {
      name: `the running server at ${url}`,
      ask: (path, body, key) =>
        fetch(post(near + path, key === 'secret' ? keys.secret : keys.publishable, body)),
      mailbox: mailbox && `${url}/mailbox/`,
      close: done,
    };
  }
  const { api, keys, close } = await openBackend(settings);
  const ask = (path: string, body: object, key: 'public' | 'secret') =>
    (api as Api)(post(`${settings.siteUrl}${path}`, key === 'secret' ? keys.secret : keys.publishable, body));
  return { name: `the database in ${settings.dataDir}`, ask, mailbox, close };
}

async function refusalOf(answer: Response): Promise<string | undefined> {
  if (answer.ok) return undefined;
  const text = await answer.text();
  try {
    const { message, msg } = JSON.parse(text) as { message?: string; msg?: string };
    return message ?? msg ?? text.slice(0, 300);
  } catch {
    return text.slice(0, 300);
  }
}

await runCommand(async () => {
  const invitation = readInvitation();
  const target = await openTarget(readSettings());
  try {
    const refusal = await refusalOf(await target.ask('/rest/v1/rpc/invite', invitation, 'secret'));
    if (refusal) throw new Fault(`${target.name} refused: ${refusal}`);
    const { email, role, organisation } = invitation;
    console.log(
      `${email} is invited${organisation ? ` to ${organisation}` : ''} as ${role}, in ${target.name}.`,
    );
    const silent = await refusalOf(await target.ask('/auth/v1/otp', { email, create_user: false }, 'public'));
    if (silent) console.log(`The mail did not leave (${silent}): they can ask for one on the sign-in page.`);
    else
      console.log(target.mailbox ? `The mail is in ${target.mailbox}` : 'A mail tells them how to sign in.');
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault(`${target.name} cannot be reached: ${messageOf(thrown)}.`);
  } finally {
    await target.close();
  }
});
